import { actRoutes, addressOf, caseReads, MOVED_DEADLINES } from '@due-process/platform/rest';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ASSISTANCE_REQUESTS, PRESERVATIONS, SEALINGS } from '../cases/measures';
import { PENALTY_CASES } from '../cases/penalty-cases';
import { CASE_READERS, FILE_READERS } from '../cases/readers';
import { RecordAnswerDto, RecordDelayDto, RecordReceiptOfLetterDto, SendAssistanceLetterDto } from '../dto/assistance.dto';
import { ReasonsDto, ServedPaperDto } from '../dto/common.dto';
import { DisposeThingsDto, RequestPreservationDto, TakeInEmergencyDto, TakePreservationDto } from '../dto/preservation.dto';
import { BeginAppraisalDto, DecideReleaseDto, EndAppraisalDto, RequestExtensionDto, RequestSealingDto, SealInEmergencyDto, SealThingsDto, TransferThingsDto } from '../dto/sealing.dto';
import { ApprovalDto, ReturnOfThingsDto } from '../dto/things.dto';
import { MeasurePageDto, MeasureViewDto } from './read-answers.dto';

/** A measure begins beside the penalty case that it serves. */
const beside = { beside: PENALTY_CASES, hint: (input: { readonly caseId: string }) => input.caseId };
const ON_THE_SPOT = ['OFFICERS.TOO_FEW', 'OFFICERS.NOT_CERTIFIED', 'OFFICERS.NOT_ON_THE_SPOT'];
const OF_A_CASE = ['MEASURE.CASE_UNKNOWN', 'MEASURE.CASE_CLOSED', 'MEASURE.NOT_YOUR_BUREAU', 'MEASURE.THINGS_NOT_DISTINCT', 'SEALING.ALREADY_SEALED'];

/** Preservation in advance (先行登记保存), APL-56, O4-26 to O4-28. */
@ApiTags('先行登记保存 evidence preservation')
@Controller(addressOf(PRESERVATIONS))
export class PreservationsController extends actRoutes(PRESERVATIONS, [
  { ...beside, act: 'request-preservation', summary: 'ask that things be preserved', body: RequestPreservationDto, codes: OF_A_CASE },
  { ...beside, path: 'emergencies', act: 'take-in-emergency', summary: 'things are preserved at once; a head confirms within twenty-four hours', body: TakeInEmergencyDto, codes: [...OF_A_CASE, ...ON_THE_SPOT] },
  { path: 'approvals', act: 'decide-preservation', summary: 'a head approves or refuses', body: ApprovalDto, codes: ['MEASURE.CASE_CLOSED'] },
  { path: 'withdrawals', act: 'withdraw-preservation', summary: 'the request is withdrawn', body: ReasonsDto },
  { path: 'takings', act: 'take-preservation', summary: 'the things are taken; seven working days run', body: TakePreservationDto, codes: ['MEASURE.CASE_CLOSED', 'PRESERVATION.NOT_APPROVED', 'OFFICERS.CERTIFICATES_NOT_SHOWN', ...ON_THE_SPOT] },
  { path: 'disposals', act: 'dispose-things', summary: 'copied, sealed or released, thing by thing', body: DisposeThingsDto, codes: ['MEASURE.CASE_CLOSED', 'MEASURE.THING_NOT_THERE', 'SEALING.NOT_DELEGABLE', 'SEALING.LIVING_NECESSITY'] },
  { path: 'returns', act: 'return-preserved-things', summary: 'things go back to the party', body: ReturnOfThingsDto, codes: ['PRESERVATION.STILL_HOLDS', 'MEASURE.THING_NOT_THERE', ...ON_THE_SPOT] },
  MOVED_DEADLINES,
]) {}

@ApiTags('先行登记保存 evidence preservation')
@Controller(addressOf(PRESERVATIONS))
export class PreservationReadsController extends caseReads(PRESERVATIONS, { readers: CASE_READERS, page: MeasurePageDto, view: MeasureViewDto, name: '先行登记保存', about: 'The party sees it once its things were taken.' }) {}

/** Sealing (封存), ACL-16 to ACL-28, O4-29 to O4-33. */
@ApiTags('封存 sealing')
@Controller(addressOf(SEALINGS))
export class SealingsController extends actRoutes(SEALINGS, [
  { ...beside, act: 'request-sealing', summary: 'ask that things be sealed', body: RequestSealingDto, codes: [...OF_A_CASE, 'SEALING.NOT_DELEGABLE', 'SEALING.LIVING_NECESSITY', 'SEALING.SEALED_BY_OTHERS'] },
  { ...beside, path: 'emergencies', act: 'seal-in-emergency', summary: 'things are sealed at once; a head confirms within twenty-four hours', body: SealInEmergencyDto, codes: [...OF_A_CASE, ...ON_THE_SPOT, 'SEALING.STEP_MISSING', 'SEALING.CONTENT_MISSING'] },
  { path: 'approvals', act: 'decide-sealing', summary: 'a head approves or refuses', body: ApprovalDto, codes: ['MEASURE.CASE_CLOSED', 'SEALING.NOT_DELEGABLE'] },
  { path: 'withdrawals', act: 'withdraw-sealing', summary: 'the request is withdrawn', body: ReasonsDto },
  { path: 'affixings', act: 'seal-things', summary: 'the ten steps of ACL-18; thirty days run', body: SealThingsDto, codes: ['MEASURE.CASE_CLOSED', 'SEALING.NOT_APPROVED', 'SEALING.STEP_MISSING', 'SEALING.CONTENT_MISSING', 'SEALING.LIST_COPIES', 'SEALING.AT_NIGHT', 'SEALING.ON_A_HOLIDAY', 'SEALING.ALREADY_SEALED', ...ON_THE_SPOT] },
  { path: 'extension-requests', act: 'request-extension', summary: 'ask for up to thirty days more, once', body: RequestExtensionDto, codes: ['SEALING.ALREADY_EXTENDED', 'SEALING.PAST_ITS_DAY'] },
  { path: 'extension-decisions', act: 'decide-extension', summary: 'a head decides before the end', body: ApprovalDto, codes: ['SEALING.NO_EXTENSION_REQUEST', 'SEALING.PAST_ITS_DAY', 'SEALING.NOT_DELEGABLE'] },
  { path: 'extension-notices', act: 'tell-extension', summary: 'the party is told before the end; the term is longer', body: ServedPaperDto, codes: ['SEALING.EXTENSION_NOT_APPROVED', 'SEALING.NOT_TOLD_YET', 'SEALING.PAST_ITS_DAY', 'SERVICE.*'] },
  { path: 'appraisals', act: 'begin-appraisal', summary: 'testing, inspection or appraisal: its written period is no part of the term', body: BeginAppraisalDto, codes: ['SEALING.APPRAISAL_EMPTY', 'SEALING.APPRAISAL_TOLD_LATE', 'SEALING.NOT_TOLD_YET', 'SERVICE.*'] },
  { path: 'appraisal-ends', act: 'end-appraisal', summary: 'it is over', body: EndAppraisalDto, codes: ['SEALING.NO_SUCH_APPRAISAL'] },
  { path: 'release-decisions', act: 'decide-release', summary: 'a head decides that things go back', body: DecideReleaseDto, codes: ['MEASURE.THING_NOT_THERE', 'SEALING.NOT_DELEGABLE'] },
  { path: 'returns', act: 'return-sealed-things', summary: 'things go back to the party', body: ReturnOfThingsDto, codes: ['MEASURE.THING_NOT_THERE', ...ON_THE_SPOT] },
  { path: 'transfers', act: 'transfer-sealed-things', summary: 'things go with the crime', body: TransferThingsDto, codes: ['SEALING.NO_CRIME', 'SEALING.NOT_TOLD_YET', 'MEASURE.THING_NOT_THERE', 'SERVICE.*'] },
  MOVED_DEADLINES,
]) {}

@ApiTags('封存 sealing')
@Controller(addressOf(SEALINGS))
export class SealingReadsController extends caseReads(SEALINGS, { readers: CASE_READERS, page: MeasurePageDto, view: MeasureViewDto, name: '封存', about: 'The party sees it once its things were sealed; every hour past the term is shown as unlawful (ACL-62).' }) {}

/** Assistance by other authorities (协助调查), O4-34. */
@ApiTags('协助调查 assistance')
@Controller(addressOf(ASSISTANCE_REQUESTS))
export class AssistanceController extends actRoutes(ASSISTANCE_REQUESTS, [
  { ...beside, act: 'send-assistance-letter', summary: 'a letter asks another authority for assistance', body: SendAssistanceLetterDto, codes: ['MEASURE.CASE_UNKNOWN', 'MEASURE.CASE_CLOSED', 'MEASURE.NOT_YOUR_BUREAU'] },
  { path: 'receipts', act: 'record-receipt-of-letter', summary: 'it was received; fifteen days run', body: RecordReceiptOfLetterDto },
  { path: 'delays', act: 'record-delay', summary: 'a delay is told before the days are over', body: RecordDelayDto, codes: ['ASSISTANCE.DELAY_TOLD_LATE', 'ASSISTANCE.NO_DELAY'] },
  { path: 'answers', act: 'record-answer', summary: 'the answer came', body: RecordAnswerDto },
  { path: 'withdrawals', act: 'withdraw-letter', summary: 'the letter is withdrawn', body: ReasonsDto },
  MOVED_DEADLINES,
]) {}

@ApiTags('协助调查 assistance')
@Controller(addressOf(ASSISTANCE_REQUESTS))
export class AssistanceReadsController extends caseReads(ASSISTANCE_REQUESTS, { readers: FILE_READERS, page: MeasurePageDto, view: MeasureViewDto, name: '协助调查' }) {}
