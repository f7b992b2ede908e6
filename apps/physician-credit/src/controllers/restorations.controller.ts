import { actRoutes, addressOf, MOVED_DEADLINES } from '@due-process/platform/rest';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PENALTY_PERIODS } from '../cases/penalty-periods';
import { RESTORATIONS } from '../cases/restorations';
import { ApplyForRestorationDto, DecideRestorationDto, EvaluateRestorationDto, RecordBlockingDto, RecordTrainingDto, WithdrawRestorationDto } from '../dto/restorations.dto';

/** What institutions do about a period (停用编码、公示、告知患者), QN-3(2)2. */
@ApiTags('责罚期 penalty periods')
@Controller(addressOf(PENALTY_PERIODS))
export class PenaltyPeriodsController extends actRoutes(PENALTY_PERIODS, [
  { path: 'blockings', act: 'record-blocking', summary: 'the institution has blocked the code, published it and told its patients; the block holds without it', body: RecordBlockingDto, codes: ['PERIOD.BLOCKED_ALREADY'] },
  MOVED_DEADLINES,
]) {}

/** The way back (培训、申请、评估、决定): never by itself, QN-3(2)5, PQP-39. */
@ApiTags('恢复 restorations')
@Controller(addressOf(RESTORATIONS))
export class RestorationsController extends actRoutes(RESTORATIONS, [
  { path: 'trainings', act: 'record-training', summary: 'the institution has trained and examined the person', body: RecordTrainingDto },
  { path: 'applications', act: 'apply-for-restoration', summary: 'the written application', body: ApplyForRestorationDto, codes: ['RESTORATION.TOO_EARLY', 'RESTORATION.NOT_TRAINED', 'RESTORATION.BLACKLISTED', 'RESTORATION.NOT_AGAIN_YET', 'RESTORATION.NOTHING_TO_RESTORE', 'RESTORATION.NO_SITE'] },
  { path: 'evaluations', act: 'evaluate-restoration', summary: 'the agency evaluates the application', body: EvaluateRestorationDto },
  { path: 'decisions', act: 'decide-restoration', summary: 'a head restores, or refuses with reasons and the next chance', body: DecideRestorationDto, codes: ['RESTORATION.NOTHING_TO_RESTORE', 'RESTORATION.BLACKLISTED'] },
  { path: 'withdrawals', act: 'withdraw-restoration', summary: 'there is nothing to restore any more', body: WithdrawRestorationDto, codes: ['RESTORATION.STILL_NEEDED'] },
  MOVED_DEADLINES,
]) {}
