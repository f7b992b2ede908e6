import type { DiscussionBody, RecordDiscussion, RecordLegalReview, ReportToCityAgency } from '@due-process/agreements-domain';
import { Choice, Day, Prose, Reference, References } from '@due-process/platform/rest';

/** The county agency reports a termination to the city agency (报市经办机构), LZ-21(2). */
export class ReportToCityAgencyDto implements ReportToCityAgency {
  @Reference({ about: '文号 — number of the document', example: '城关医保报〔2026〕2号' })
  documentRef!: string;

  @Prose({ about: '意见 — the agency’s opinion', example: '拟解除服务协议。' })
  opinion!: string;
}

/** A collective discussion of heads (集体讨论), LZ-21(1) and (2). */
export class RecordDiscussionDto implements RecordDiscussion {
  @Choice(['agency', 'city-agency', 'bureau'], { about: '讨论主体 — who discussed', example: 'agency' })
  body!: DiscussionBody;

  @Day({ about: '讨论日期 — day of the discussion', example: '2026-02-26' })
  heldOn!: string;

  @References({ about: '参加人员 — heads who took part, by code; the one who records it is among them', most: 30, example: ['LZ-H-01', 'LZ-H-02'] })
  participants!: string[];

  @Choice(['approved', 'rejected'], { about: '讨论结果 — result', example: 'approved' })
  result!: 'approved' | 'rejected';

  @Prose({ about: '讨论意见 — the opinions', example: '一致同意拟处理意见。' })
  opinions!: string;

  @Prose({ about: '少数意见 — dissent', optional: true })
  dissent?: string;

  @Reference({ about: '讨论记录编号 — the record that goes into the file', example: '讨论记录〔2026〕5号' })
  recordRef!: string;
}

/** Legal review (法制审核), LZ-21(2) and (3). */
export class RecordLegalReviewDto implements RecordLegalReview {
  @Choice(['passed', 'failed'], { about: '审核结果 — result', example: 'passed' })
  result!: 'passed' | 'failed';

  @Prose({ about: '审核意见 — the opinion', example: '事实清楚，依据准确，程序合法。' })
  opinion!: string;

  @Reference({ about: '文号 — number of the document', example: '法审〔2026〕4号' })
  documentRef!: string;
}
