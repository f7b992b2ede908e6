import { dayOf, type LegalDay } from '@due-process/legal-time';
import { pointsOn, standingOn, type PhysicianAccount } from '@due-process/physician-credit-domain';
import { Allow, type LegalClock } from '@due-process/platform';
import { addressOf, Asking, CaseReader, known, LEGAL_CLOCK, OnDayDto, ReadProblems, withVersion, type Effective } from '@due-process/platform/rest';
import type { Actor } from '@due-process/procedure';
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PHYSICIANS } from '../cases/physicians';
import { RECORD_READERS } from '../cases/readers';
import { LedgerDto, LedgerQueryDto, PointsDto } from '../dto/ledger.dto';
import { ledgerView } from '../reads/ledger-view';

const WHO = 'The person sees the own ledger alone; an institution that of those who practise there, what they did elsewhere as points only.';

/** The ledger with its explanation (记分台账), QN-5(1), and points on a day. */
@ApiTags('记分台账 ledger')
@Controller(addressOf(PHYSICIANS))
export class LedgerController {
  constructor(
    private readonly cases: CaseReader,
    @Inject(LEGAL_CLOCK) private readonly clock: LegalClock,
  ) {}

  @Get(':id/ledger')
  @ReadProblems()
  @Allow(...RECORD_READERS)
  @ApiParam({ name: 'id', example: PHYSICIANS.example })
  @ApiOperation({ operationId: 'read-ledger', summary: '记分台账 — every entry with its explanation, every total folded from the entries', description: `Article: QN-5(1). ${WHO}` })
  @ApiOkResponse({ type: LedgerDto })
  async ledger(@Param('id') id: string, @Query() { year }: LedgerQueryDto, @Asking() caller: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const file = await this.#file(caller, id);
    const { state, recordedVersion, asOf } = file;
    return withVersion(reply, recordedVersion, { physician: id, asOf, ...(year === undefined ? {} : { year }), ...ledgerView(state, rulesOf(file), caller, year) });
  }

  @Get(':id/points')
  @ReadProblems()
  @Allow(...RECORD_READERS)
  @ApiParam({ name: 'id', example: PHYSICIANS.example })
  @ApiOperation({ operationId: 'read-points', summary: '某日积分 — points and standing on a day: raw, counted, of the cycle, bonus', description: WHO })
  @ApiOkResponse({ type: PointsDto })
  async points(@Param('id') id: string, @Query() query: OnDayDto, @Asking() caller: Actor): Promise<object> {
    const file = await this.#file(caller, id);
    const on: LegalDay = query.on ?? dayOf(file.asOf);
    const years = pointsOn(file.state.entries, on, rulesOf(file)).map(({ tariff, year, raw, total, cycle, bonus }) => ({ tariff, year, raw, total, cycle, bonus }));
    return { physician: id, on, asOf: file.asOf, standing: standingOn(file.state, on), years };
  }

  async #file(caller: Actor, id: string): Promise<Effective<PhysicianAccount>> {
    return known(await this.cases.file(PHYSICIANS, caller, id, this.clock.now()));
  }
}

/** An account is judged by the rules of the day, not by those of its registration decades ago; acts by those of their own day. */
const rulesOf = ({ judging, asOf }: Effective<PhysicianAccount>) => judging.rules.asOf(dayOf(asOf));
