import { dayOf, isLegalDay, type LegalDay } from '@due-process/legal-time';
import { SettlementStatusReader, type SettlementAnswer } from '@due-process/physician-credit-data';
import { SETTLEMENT_EXCEPTIONS, type SettlementException } from '@due-process/physician-credit-domain';
import { Allow, LargeBody, Problem, type LegalClock } from '@due-process/platform';
import { known, LEGAL_CLOCK, Problems, ReadProblems, WithoutQuery } from '@due-process/platform/rest';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import { PHYSICIANS } from '../cases/physicians';
import { SETTLEMENT_READERS } from '../cases/readers';
import { SettlementStatusDto, SettlementStatusesDto, StatusesQuestionDto } from '../dto/settlement.dto';

/** Ten thousand codes and what stands around them. */
const LARGEST_QUESTION = 1_048_576;
const ANSWERED_BY = 'Article: QN-3(2)2, PQP-16. The same at every site and in every pooling area; a block outlasts its period until the person is restored (QN-3(2)5, PQP-39).';

/** Whether costs of a person’s work are paid (结算状态): for the settlement side, thousands of times a second. */
@ApiTags('结算状态 settlement status')
@Controller('api/v1')
export class SettlementController {
  constructor(
    private readonly statuses: SettlementStatusReader,
    @Inject(LEGAL_CLOCK) private readonly clock: LegalClock,
  ) {}

  /** The query is read by hand: on this path a validator would cost more than the answer. */
  @Get('physicians/:id/settlement-status')
  @ReadProblems()
  @Allow(...SETTLEMENT_READERS)
  @ApiOperation({ operationId: 'read-settlement-status', summary: '结算状态 — payable or not on a day, why, and until when', description: ANSWERED_BY })
  @ApiParam({ name: 'id', example: PHYSICIANS.example })
  @ApiQuery({ name: 'on', required: false, description: '费用发生日 — the legal day of the costs; today when absent', schema: { type: 'string', format: 'date' } })
  @ApiQuery({ name: 'emergency', required: false, description: '急诊等例外 — `true` or `emergency` 急诊, `rescue` 抢救, `public-health` 突发公共卫生事件; `false` when absent', schema: { type: 'string', enum: ['true', 'false', ...SETTLEMENT_EXCEPTIONS] } })
  @ApiOkResponse({ type: SettlementStatusDto })
  async one(@Param('id') id: string, @Req() { query }: { readonly query: Readonly<Record<string, unknown>> }): Promise<object> {
    const { on = dayOf(this.clock.now()), exception } = asked(query);
    const { known: isKnown, ...answer } = await this.statuses.one(id, on, exception);
    return known(isKnown ? { ...answer, on } : undefined);
  }

  @Post('settlement-statuses')
  @HttpCode(200)
  @LargeBody(LARGEST_QUESTION)
  @WithoutQuery()
  @Allow(...SETTLEMENT_READERS)
  @Problems([401, 'ACCESS.TOKEN_MISSING, ACCESS.TOKEN_REFUSED'], [403, 'ACCESS.ROLE_NOT_ALLOWED'], [413, 'REQUEST.TOO_LARGE'], [422, 'INPUT.*'])
  @ApiOperation({ operationId: 'read-settlement-statuses', summary: '批量结算状态 — up to 10,000 codes on one day, answered in their order', description: `${ANSWERED_BY} A code that there is not has \`known: false\`.` })
  @ApiOkResponse({ type: SettlementStatusesDto })
  async many(@Body() { codes, on = dayOf(this.clock.now()), emergency }: StatusesQuestionDto): Promise<{ readonly on: LegalDay; readonly items: readonly SettlementAnswer[] }> {
    return { on, items: await this.statuses.many(codes, on, exceptionNamed(emergency)) };
  }
}

interface Asked {
  readonly on?: LegalDay;
  readonly exception?: SettlementException;
}

function asked(query: Readonly<Record<string, unknown>>): Asked {
  const wrong = Object.entries(query).flatMap(([name, value]) => fault(name, value));
  if (wrong.length > 0) throw new Problem(422, wrong);
  const exception = exceptionNamed(query['emergency'] as string | undefined);
  return { ...(query['on'] === undefined ? {} : { on: query['on'] as LegalDay }), ...(exception ? { exception } : {}) };
}

function fault(name: string, value: unknown) {
  const pointer = `/${name}`;
  if (name === 'on') return isLegalDay(value) ? [] : [{ code: 'INPUT.IS_LEGAL_DAY', pointer, detail: { zh: `${pointer}：须为存在的日期（YYYY-MM-DD）。`, en: `${pointer} must be a day that exists, written YYYY-MM-DD` } }];
  if (name === 'emergency') return value === 'true' || value === 'false' || SETTLEMENT_EXCEPTIONS.includes(value as SettlementException) ? [] : [{ code: 'INPUT.IS_IN', pointer, detail: { zh: `${pointer}：没有此取值。`, en: `${pointer} must be true, false, ${SETTLEMENT_EXCEPTIONS.join(', ')}` } }];
  return [{ code: 'INPUT.UNKNOWN_FIELD', pointer, detail: { zh: `${pointer}：没有此字段。`, en: `${pointer}: there is no such field.` } }];
}

/** `true` asks for an emergency (急诊); the others are named. */
function exceptionNamed(emergency: string | undefined): SettlementException | undefined {
  if (emergency === undefined || emergency === 'false') return undefined;
  return emergency === 'true' ? 'emergency' : (emergency as SettlementException);
}
