import { addressOf, caseReads } from '@due-process/platform/rest';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OBJECTIONS } from '../cases/objections';
import { PHYSICIANS } from '../cases/physicians';
import { POINT_NOTICES } from '../cases/point-notices';
import { RECORD_READERS } from '../cases/readers';
import { OfPersonPageDto, OfPersonViewDto, PhysicianPageDto, PhysicianViewDto } from './read-answers.dto';

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
