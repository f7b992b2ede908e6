import type { IssueNotice, ProposeMeasures } from '@due-process/agreements-domain';
import { Parts, Prose, Reference, References } from '@due-process/platform/rest';
import { MeasureDto } from './measure.dto';

/** Measures that are more than one decision can carry in life; beyond it a script has gone astray. */
export const MOST_MEASURES = 50;

/** The measures that the agency intends (拟处理), LZ-18 to LZ-20. */
export class ProposeMeasuresDto implements ProposeMeasures {
  @Parts(() => MeasureDto, MOST_MEASURES, { about: '拟处理措施 — the measures' })
  measures!: MeasureDto[];

  @Prose({ about: '事实 — the facts', example: '超标准收费共计12345.67元。' })
  facts!: string;

  @Prose({ about: '理由 — the reasons', example: '违反服务协议第32条。' })
  reasons!: string;

  @References({ about: '依据 — clauses and articles', example: ['服务协议第32条', '兰州办法第18条'] })
  basis!: string[];
}

/** The notice before a decision (告知书) with its five contents, LZ-22(1). */
export class IssueNoticeDto implements IssueNotice {
  @Reference({ about: '文号 — number of the document', example: '兰医保告〔2026〕7号' })
  documentRef!: string;

  @Prose({ about: '拟作出的处理内容 — the intended handling', example: '追回违规费用12345.67元。' })
  intendedHandling!: string;

  @Prose({ about: '事实 — the facts', example: '超标准收费共计12345.67元。' })
  facts!: string;

  @Prose({ about: '理由 — the reasons', example: '违反服务协议第32条。' })
  reasons!: string;

  @Prose({ about: '依据 — the basis', example: '兰州办法第18条、服务协议第32条。' })
  basis!: string;

  @Prose({ about: '陈述和申辩的权利 — the right to state and defend', example: '收到本告知书之日起5个工作日内可以陈述、申辩。' })
  rightToDefend!: string;
}
