import { addressOf, caseReads } from '@due-process/platform/rest';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BREACH_CASES } from '../cases/breach-cases';
import { CASE_READERS } from '../cases/readers';
import { CasePageDto, CaseViewDto } from './read-answers.dto';

/** Breach cases as they stand in law at the moment of asking. */
@ApiTags('案件 breach cases')
@Controller(addressOf(BREACH_CASES))
export class CasesController extends caseReads(BREACH_CASES, {
  readers: CASE_READERS,
  page: CasePageDto,
  view: CaseViewDto,
  about: 'Staff and auditors see the facts of the case; an institution sees its own case from service of the notice on, reduced to what it was told (LZ-22).',
}) {}
