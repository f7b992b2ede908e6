import { addressOf, caseReads } from '@due-process/platform/rest';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PENALTY_CASES } from '../cases/penalty-cases';
import { CASE_READERS } from '../cases/readers';
import { CasePageDto, CaseViewDto } from './read-answers.dto';

/** Penalty cases as they stand in law at the moment of asking. */
@ApiTags('行政处罚案件 penalty cases')
@Controller(addressOf(PENALTY_CASES))
export class CasesController extends caseReads(PENALTY_CASES, {
  readers: CASE_READERS,
  page: CasePageDto,
  view: CaseViewDto,
  about: 'Staff of the bureau that handles the case, heads of the bureaus above it and auditors see its facts; agencies see none; the number of an informant is for those who work in the case (LZ-38). A party sees its own case once a paper has reached it, reduced to what it was told.',
}) {}
