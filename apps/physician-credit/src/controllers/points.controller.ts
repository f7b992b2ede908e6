import { actRoutes, addressOf } from '@due-process/platform/rest';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PHYSICIANS } from '../cases/physicians';
import { AnnulParentDecisionDto, CorrectPointsDto, OpenRestorationDto, RecordBonusDto, RecordPointsDto, RepairPeriodDto } from '../dto/points.dto';

/** Points, bonus and their correction (记分、加分、更正), QN-3, QN-4, PQP-27. */
@ApiTags('记分 points')
@Controller(addressOf(PHYSICIANS))
export class PointsController extends actRoutes(PHYSICIANS, [
  { path: 'points', act: 'record-points', summary: 'score on a decision; every threshold reached and every period that follows is recorded with it', body: RecordPointsDto, codes: ['POINTS.NO_PARENT_DECISION', 'POINTS.ALREADY_SCORED', 'POINTS.FINDING_UNKNOWN', 'POINTS.DECISION_ANNULLED', 'POINTS.UNKNOWN_KIND', 'POINTS.NO_TARIFF', 'POINTS.NO_RESPONSIBILITY', 'POINTS.SAME_ACT_TWICE'] },
  { path: 'bonuses', act: 'record-bonus', summary: 'bonus of the year, up to its cap', body: RecordBonusDto, codes: ['POINTS.NO_BONUS', 'POINTS.UNKNOWN_KIND', 'POINTS.ALREADY_SCORED', 'PHYSICIAN.SITE_UNKNOWN'] },
  { path: 'corrections', act: 'correct-points', summary: 'the agency corrects itself by counter-entries', body: CorrectPointsDto, codes: ['POINTS.NOTHING_TO_CORRECT'] },
  { path: 'annulled-decisions', act: 'annul-parent-decision', summary: 'the decision behind points has fallen; all that followed is undone', body: AnnulParentDecisionDto, codes: ['POINTS.FINDING_UNKNOWN'] },
  { path: 'repairs', act: 'repair-period', summary: 'a running period is shortened by provincial rules', body: RepairPeriodDto, codes: ['PERIOD.UNKNOWN', 'PERIOD.LENGTH'] },
  { path: 'restorations', act: 'open-restoration', summary: 'a restoration begins', body: OpenRestorationDto, codes: ['RESTORATION.ALREADY_OPEN', 'RESTORATION.NOTHING_TO_RESTORE', 'RESTORATION.TOO_EARLY'] },
]) {}
