import { addressOf, caseReads } from '@due-process/platform/rest';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OBJECTIONS } from '../cases/objections';
import { PHYSICIANS } from '../cases/physicians';
import { PENALTY_PERIODS } from '../cases/penalty-periods';
import { POINT_NOTICES } from '../cases/point-notices';
import { RECORD_READERS, STAFF } from '../cases/readers';
import { RESTORATIONS } from '../cases/restorations';
import { YEAR_ENDS } from '../cases/year-ends';
import { OfRegionPageDto, OfRegionViewDto, OfPersonPageDto, OfPersonViewDto, PhysicianPageDto, PhysicianViewDto } from './read-answers.dto';

/** Accounts as they stand in law at the moment of asking. */
@ApiTags('人员账户 accounts')
@Controller(addressOf(PHYSICIANS))
export class PhysiciansController extends caseReads(PHYSICIANS, {
  readers: RECORD_READERS,
  page: PhysicianPageDto,
  view: PhysicianViewDto,
  name: '人员账户',
  about: 'A person sees the own account alone; an institution those who practise there, without what they did elsewhere; an agency those with a site in its area; auditors all.',
}) {}

/** Notices as they stand in law at the moment of asking. */
@ApiTags('记分处理通知 point notices')
@Controller(addressOf(POINT_NOTICES))
export class PointNoticeReadsController extends caseReads(POINT_NOTICES, {
  readers: RECORD_READERS,
  page: OfPersonPageDto,
  view: OfPersonViewDto,
  name: '记分处理通知',
  about: 'The institution and the person see a notice from the receipt of the institution on.',
}) {}

/** Objections as they stand in law at the moment of asking. */
@ApiTags('复核 objections')
@Controller(addressOf(OBJECTIONS))
export class ObjectionReadsController extends caseReads(OBJECTIONS, {
  readers: RECORD_READERS,
  page: OfPersonPageDto,
  view: OfPersonViewDto,
  name: '复核申请',
  about: 'The person and the institution see the objection that was filed.',
}) {}

/** Periods as they stand in law at the moment of asking: over by themselves on the day after the last one. */
@ApiTags('责罚期 penalty periods')
@Controller(addressOf(PENALTY_PERIODS))
export class PenaltyPeriodReadsController extends caseReads(PENALTY_PERIODS, {
  readers: RECORD_READERS,
  page: OfPersonPageDto,
  view: OfPersonViewDto,
  name: '责罚期',
  about: 'Known at once to the person and to every institution at which the code must be blocked.',
}) {}

/** Restorations as they stand in law at the moment of asking. */
@ApiTags('恢复 restorations')
@Controller(addressOf(RESTORATIONS))
export class RestorationReadsController extends caseReads(RESTORATIONS, {
  readers: RECORD_READERS,
  page: OfPersonPageDto,
  view: OfPersonViewDto,
  name: '恢复程序',
  about: 'Known to the person and to the institutions that train and apply.',
}) {}

/** Runs of the year end in the region of the caller. */
@ApiTags('年度清零 year ends')
@Controller(addressOf(YEAR_ENDS))
export class YearEndReadsController extends caseReads(YEAR_ENDS, {
  readers: [...STAFF, 'auditor'],
  page: OfRegionPageDto,
  view: OfRegionViewDto,
  name: '年度清零',
  about: 'Counts alone; what the year end has brought a person stands in the account.',
}) {}
