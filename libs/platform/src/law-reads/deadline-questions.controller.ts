import { answerDeadline, deadlineRequestSchema, type DeadlineAnswer, type SurchargeAnswer } from '@due-process/rules';
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiBody, ApiExtraModels, ApiOperation, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { Problems } from '../acts/problem-responses';
import { WithoutQuery } from '../acts/without-query';
import { Allow } from '../identity/access';
import { ROLES } from '../identity/caller';
import { DeadlineAnswerDto, DeadlineProblemDto, SurchargeAnswerDto } from './deadline-answer.dto';
import { DeadlineRefused } from './deadline-refused';
import { LAW_SOURCE, type LawSource } from './law-source';

const ref = (model: new () => object) => ({ $ref: getSchemaPath(model) });

/** Until when, and why: any clock of the rules for any facts, without a case. It records nothing. */
@ApiTags('期限 deadlines')
@Controller('api/v1/deadlines')
export class DeadlineQuestionsController {
  constructor(@Inject(LAW_SOURCE) private readonly law: LawSource) {}

  @Post()
  @HttpCode(200)
  @Allow(...ROLES)
  @WithoutQuery()
  @ApiOperation({
    operationId: 'ask-deadline', summary: '期限测算 — until when, and why',
    description: 'Counts any clock of the rules in force: served day, pauses, extensions, roll, every day with its reason and article. Nothing is recorded. The command `npm run -s deadline` answers the same.',
  })
  @ApiBody({ schema: deadlineRequestSchema() as object, examples: { window: { value: { clock: 'LZ-22', service: { method: 'direct', receivedOn: '2026-02-11' } } } } })
  @ApiExtraModels(DeadlineAnswerDto, SurchargeAnswerDto, DeadlineProblemDto)
  @ApiResponse({ status: 200, description: 'The date with its explanation.', schema: { oneOf: [ref(DeadlineAnswerDto), ref(SurchargeAnswerDto)] } })
  @Problems([401, 'ACCESS.TOKEN_MISSING, ACCESS.TOKEN_REFUSED'], [403, 'ACCESS.ROLE_NOT_ALLOWED'])
  @ApiResponse({
    status: 422, description: 'REQUEST.*: not readable; RULES.*: no such clock, not here, not on that day; PERIOD.*, SANCTION.*, SERVICE.*, PLAN.*: unlawful.',
    content: { 'application/problem+json': { schema: ref(DeadlineProblemDto) } },
  })
  async ask(@Body() question: unknown): Promise<DeadlineAnswer | SurchargeAnswer> {
    const { packs, files, settings } = (await this.law.inForce()).content;
    const result = answerDeadline(question, { packs, calendarFiles: files, settings });
    if (!result.ok) throw new DeadlineRefused(result.refusal);
    return result.answer;
  }
}
