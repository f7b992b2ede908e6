import { actRoutes, addressOf } from '@due-process/platform/rest';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PHYSICIANS } from '../cases/physicians';
import { JudgeCrimeDto, MakeKnownDto, NoteBlacklistDto } from '../dto/making-known.dto';

/** What other bodies and areas are told of points (上报、通报、移送), QN-3(2)1c, d, 3, QN-4(2). */
@ApiTags('通报 making known')
@Controller(addressOf(PHYSICIANS))
export class MakingKnownController extends actRoutes(PHYSICIANS, [
  { path: 'period-reports', act: 'report-period', summary: 'the agency reports a penalty period to the bureau', body: MakeKnownDto, codes: ['CIRCULATION.UNKNOWN', 'CIRCULATION.ALREADY_DONE'] },
  { path: 'period-circulations', act: 'circulate-period', summary: 'the bureau makes it known in the pooling area or the province', body: MakeKnownDto, codes: ['CIRCULATION.UNKNOWN', 'CIRCULATION.NOT_REPORTED', 'CIRCULATION.ALREADY_DONE'] },
  { path: 'withdrawn-circulations', act: 'withdraw-circulation', summary: 'what has fallen is taken back where it was made known', body: MakeKnownDto, codes: ['CIRCULATION.UNKNOWN'] },
  { path: 'blacklist-notes', act: 'note-blacklist', summary: 'discipline and health authorities were told', body: NoteBlacklistDto, codes: ['BLACKLIST.UNKNOWN', 'BLACKLIST.ALREADY_NOTED'] },
  { path: 'crime-judgements', act: 'judge-crime', summary: 'whether it is a crime, and that it was handed over', body: JudgeCrimeDto, codes: ['CRIME.NOTHING_TO_JUDGE'] },
]) {}
