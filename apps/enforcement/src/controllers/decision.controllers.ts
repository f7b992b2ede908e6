import { actRoutes, addressOf, MOVED_DEADLINES, RecordServiceDto } from '@due-process/platform/rest';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PENALTY_CASES } from '../cases/penalty-cases';
import { ReasonedPaperDto, OnDayWithReceiptDto, ReasonsDto } from '../dto/common.dto';
import { ArchiveCaseDto, CloseCaseDto, DecideCrimeTransferDto, EndCaseDto, RecordPoliceDecisionDto, ReportCrimeDto, TellDepartmentDto, TransferCrimeDto } from '../dto/closing.dto';
import { DecideOnTheSpotDto, MakeDecisionDto, PublishDecisionDto, RecordRemedyDto, RecordRemedyOutcomeDto, ReportSpotDecisionDto, RevokeDecisionDto, WithdrawPublicationDto } from '../dto/decision.dto';
import { DraftContentDto } from '../dto/draft.dto';
import { IssueNoticeDto, NotifyHearingDto, RecordDefenceDto, RecordHearingDto, ReExamineDto, RequestHearingDto, WaiveRightsDto } from '../dto/hearing.dto';
import { DiscussDraftDto, HearExpertsDto, RecordReviewDto, SettleReviewDisputeDto, SubmitForReviewDto } from '../dto/review.dto';

/** What is intended, and the hard stops before it is decided (拟定、法制审核、集体讨论), O4-36 to O4-44. */
@ApiTags('处理意见、法制审核、集体讨论 draft, review, discussion')
@Controller(addressOf(PENALTY_CASES))
export class DraftController extends actRoutes(PENALTY_CASES, [
  { path: 'drafts', act: 'draft-decision', summary: 'what is intended: judged, counted and given its digest', body: DraftContentDto, codes: ['DISCRETION.*', 'PENALTY.BASIS_UNKNOWN', 'PENALTY.RESULT_CONTRADICTS', 'PENALTY.HEAVIER_AFTER_DEFENCE', 'PENALTY.SECOND_FINE', 'PENALTY.LIMITATION_PASSED', 'EVIDENCE.NOT_VERIFIED'] },
  { path: 'review-submissions', act: 'submit-for-review', summary: 'the whole file goes to the legal unit; ten working days run', body: SubmitForReviewDto, codes: ['PENALTY.REVIEW_RUNNING', 'PENALTY.ALREADY_REVIEWED'] },
  { path: 'review-extensions', act: 'extend-review', summary: 'the head of the legal unit extends the review', body: ReasonsDto, codes: ['PENALTY.NO_REVIEW', 'PENALTY.ALREADY_EXTENDED'] },
  { path: 'reviews', act: 'record-review', summary: 'one of the five opinions, on exactly one content', body: RecordReviewDto, codes: ['PENALTY.NO_REVIEW', 'PENALTY.ALREADY_REVIEWED', 'PENALTY.REVIEWED_ANOTHER_DRAFT'] },
  { path: 'review-disputes', act: 'dispute-review', summary: 'the case body does not agree', body: ReasonsDto, codes: ['PENALTY.NO_REVIEW', 'PENALTY.REVIEW_DISPUTED'] },
  { path: 'expert-hearings', act: 'hear-experts', summary: 'experts are heard on the dispute', body: HearExpertsDto, codes: ['PENALTY.NO_REVIEW_DISPUTE'] },
  { path: 'review-dispute-settlements', act: 'settle-review-dispute', summary: 'the heads decide together whom they follow', body: SettleReviewDisputeDto, codes: ['PENALTY.NO_REVIEW_DISPUTE', 'PENALTY.EXPERTS_NOT_HEARD', 'PENALTY.NOT_COLLECTIVE'] },
  { path: 'discussion-wishes', act: 'wish-discussion', summary: 'a head wishes the case to be discussed', body: ReasonsDto, codes: ['PENALTY.DISCUSSION_WISHED'] },
  { path: 'discussions', act: 'discuss-draft', summary: 'the heads discuss the draft together', body: DiscussDraftDto, codes: ['PENALTY.GATE_CLOSED', 'PENALTY.ALREADY_DISCUSSED', 'PENALTY.NOT_COLLECTIVE', 'PENALTY.RECORDER_ABSENT', 'PENALTY.RECORD_NOT_SIGNED'] },
]) {}

/** The party is told and heard (告知、陈述申辩、听证、复核), APL-44, APL-45, APL-63, APL-64. */
@ApiTags('告知、陈述申辩、听证 notice, defence, hearing')
@Controller(addressOf(PENALTY_CASES))
export class HearingController extends actRoutes(PENALTY_CASES, [
  { path: 'notices', act: 'issue-notice', summary: 'the notice of exactly the draft that stands', body: IssueNoticeDto, codes: ['PENALTY.NOTICE_NOT_NEEDED'] },
  { path: 'services-of-notice', act: 'serve-notice', summary: 'the notice has reached the party; five working days run', body: RecordServiceDto, codes: ['SERVICE.*'] },
  { path: 'defences', act: 'record-defence', summary: 'the party states and defends; a late filing is refused and recorded (`recorded: true`)', body: RecordDefenceDto, codes: ['PENALTY.WINDOW_CLOSED', 'PENALTY.NOTICE_NOT_SERVED', 'PENALTY.NOT_THE_PARTY', 'PENALTY.FILED_NOW', 'PENALTY.POSTMARK_BY_OFFICER'] },
  { path: 'hearing-requests', act: 'request-hearing', summary: 'the party asks for a hearing', body: RequestHearingDto, codes: ['PENALTY.HEARING_NOT_DUE', 'PENALTY.HEARING_REQUESTED', 'PENALTY.WINDOW_CLOSED', 'PENALTY.NOT_THE_PARTY', 'PENALTY.FILED_NOW'] },
  { path: 'waivers', act: 'waive-rights', summary: 'the party gives rights up expressly', body: WaiveRightsDto, codes: ['PENALTY.WINDOW_CLOSED', 'PENALTY.NOT_THE_PARTY'] },
  { path: 'hearing-notices', act: 'notify-hearing', summary: 'the hearing is called seven working days ahead', body: NotifyHearingDto, codes: ['PENALTY.HEARING_TOO_SOON', 'SERVICE.*'] },
  { path: 'hearings', act: 'record-hearing', summary: 'the hearing was held, or not', body: RecordHearingDto, codes: ['PENALTY.NOT_THE_CHAIR', 'PENALTY.ANOTHER_HEARING_DAY', 'PENALTY.TOO_MANY_AGENTS'] },
  { path: 're-examinations', act: 're-examine', summary: 'what was said is re-examined; the party never fares worse for it', body: ReExamineDto, codes: ['PENALTY.WINDOW_OPEN', 'PENALTY.HEAVIER_AFTER_DEFENCE'] },
]) {}

/** The decision and what follows it (决定、送达、公示、救济), O4-43, O4-59, APL-48, APL-51. */
@ApiTags('处罚决定 decision')
@Controller(addressOf(PENALTY_CASES))
export class DecisionController extends actRoutes(PENALTY_CASES, [
  { path: 'decisions', act: 'make-decision', summary: 'a head decides exactly the draft; every gate must be passed', body: MakeDecisionDto, codes: ['PENALTY.GATE_CLOSED', 'PENALTY.DECIDES_ANOTHER_DRAFT', 'PENALTY.NOT_SEALED', 'PENALTY.SECOND_FINE', 'PENALTY.LIMITATION_PASSED', 'PENALTY.FINE_INSTEAD_OF_TRANSFER', 'PENALTY.DELEGATED'] },
  { path: 'services-of-decision', act: 'serve-decision', summary: 'the decision has reached the party; its execution begins', body: RecordServiceDto, codes: ['PENALTY.DECISION_UNHEARD', 'PENALTY.NOT_SERVED_BUT_TRANSFERRED', 'SERVICE.*'] },
  { path: 'publications', act: 'publish-decision', summary: 'the decision is published after the redaction gate', body: PublishDecisionDto, codes: ['PENALTY.NOT_REDACTED', 'PENALTY.NAME_IN_PUBLICATION', 'PENALTY.CHECKED_BY_ONESELF', 'PENALTY.ALREADY_PUBLISHED', 'PENALTY.ANNULLED'] },
  { path: 'publication-withdrawals', act: 'withdraw-publication', summary: 'a publication is withdrawn', body: WithdrawPublicationDto, codes: ['PENALTY.NOT_PUBLISHED', 'PENALTY.NOTHING_TO_WITHDRAW'] },
  { path: 'revocations', act: 'revoke-decision', summary: 'the bureau withdraws its decision', body: RevokeDecisionDto },
  { path: 'remedies', act: 'record-remedy', summary: 'the party took a remedy; the surcharge stands still', body: RecordRemedyDto, codes: ['PENALTY.REMEDY_PENDING', 'PENALTY.DECISION_NOT_SERVED'] },
  { path: 'remedy-outcomes', act: 'record-remedy-outcome', summary: 'how the remedy ended', body: RecordRemedyOutcomeDto, codes: ['PENALTY.REMEDY_UNKNOWN'] },
  { path: 'spot-decisions', act: 'decide-on-the-spot', summary: 'a small penalty is decided on the spot', body: DecideOnTheSpotDto, codes: ['PENALTY.NOT_FOR_SUMMARY', 'PENALTY.TOO_LARGE_FOR_SUMMARY', 'PENALTY.CERTIFICATE_NOT_SHOWN'] },
  { path: 'spot-reports', act: 'report-spot-decision', summary: 'it is reported for the record', body: ReportSpotDecisionDto, codes: ['PENALTY.ALREADY_REPORTED'] },
]) {}

/** Crimes and other bodies (涉嫌犯罪移送、告知其他机关), TR-5 to TR-12, O4-43, LZ-39. */
@ApiTags('移送与告知 transfers')
@Controller(addressOf(PENALTY_CASES))
export class TransferController extends actRoutes(PENALTY_CASES, [
  { path: 'crime-reports', act: 'report-crime', summary: 'a suspected crime is reported to the heads', body: ReportCrimeDto, codes: ['PENALTY.CRIME_REPORTED', 'PENALTY.ACT_UNKNOWN'] },
  { path: 'crime-transfer-decisions', act: 'decide-crime-transfer', summary: 'the principal head decides within three days', body: DecideCrimeTransferDto, codes: ['PENALTY.NO_CRIME_REPORTED', 'PENALTY.PRINCIPAL_ONLY'] },
  { path: 'crime-transfers', act: 'transfer-crime', summary: 'the case goes to the police within twenty-four hours', body: TransferCrimeDto, codes: ['PENALTY.TRANSFER_NOT_APPROVED'] },
  { path: 'police-decisions', act: 'record-police-decision', summary: 'what the police decided', body: RecordPoliceDecisionDto, codes: ['PENALTY.NOTHING_WITH_THE_POLICE'] },
  { path: 'police-reconsiderations', act: 'ask-police-again', summary: 'the police is asked again', body: ReasonedPaperDto, codes: ['PENALTY.NOTHING_TO_RECONSIDER', 'PENALTY.RECONSIDERATION_LOST'] },
  { path: 'hand-overs', act: 'hand-over', summary: 'things and papers of the case are handed over', body: OnDayWithReceiptDto, codes: ['PENALTY.NOTHING_TO_HAND_OVER', 'PENALTY.POLICE_HAS_NOT_FILED'] },
  { path: 'department-notices', act: 'tell-department', summary: 'another body is told', body: TellDepartmentDto, codes: ['PENALTY.ALREADY_TOLD'] },
]) {}

/** The end of the case (终止、结案、归档), O4-47, O4-56, O4-57. */
@ApiTags('结案与归档 closing')
@Controller(addressOf(PENALTY_CASES))
export class ClosingController extends actRoutes(PENALTY_CASES, [
  { path: 'endings', act: 'end-case', summary: 'the case is ended on a ground of O4-47; what it holds is released', body: EndCaseDto, codes: ['PENALTY.GROUND_UNKNOWN'] },
  { path: 'closures', act: 'close-case', summary: 'the case is closed when everything has come to its end', body: CloseCaseDto, codes: ['PENALTY.NOT_FINISHED', 'PENALTY.GROUND_NOT_GIVEN'] },
  { path: 'archivings', act: 'archive-case', summary: 'the file goes to the archive', body: ArchiveCaseDto },
]) {}

/** Dates that changed law would move against the party. */
@ApiTags('期限 deadlines')
@Controller(addressOf(PENALTY_CASES))
export class DeadlinesController extends actRoutes(PENALTY_CASES, [MOVED_DEADLINES]) {}
