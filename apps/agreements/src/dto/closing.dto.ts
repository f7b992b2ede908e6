import type { CloseCase, ForwardMajorBreach, LiftSuspension, PublishTermination, ReportIllegality, ReportMajorBreach } from '@due-process/agreements-domain';
import { Prose, Reference } from '@due-process/platform/rest';

/** The list of terminated institutions is published (公布解除名单), LZ-20. */
export class PublishTerminationDto implements PublishTermination {
  @Reference({ about: '公布载体 — where it is published', example: '兰州市医疗保障局网站' })
  publishedAt!: string;
}

/** The case is closed (结案). */
export class CloseCaseDto implements CloseCase {
  @Prose({ about: '结案说明 — the summary', example: '已全部履行并备案。' })
  summary!: string;
}

/** Suspected illegality is reported to the bureau (报请行政部门处理), LZ-18(3). */
export class ReportIllegalityDto implements ReportIllegality {
  @Prose({ about: '涉嫌违法事实 — the suspected facts', example: '涉嫌虚构医药服务项目。' })
  facts!: string;

  @Reference({ about: '文号 — number of the document', example: '移送〔2026〕1号' })
  documentRef!: string;
}

/** A major breach is reported to the bureau of the same level (重大违约报告), LZ-24(1). */
export class ReportMajorBreachDto implements ReportMajorBreach {
  @Prose({ about: '重大情形 — why it is major', example: '可能引起社会关注。' })
  reasons!: string;
}

/** The bureau passes the report on to the upper bureau (重大违约上报), LZ-24(1). */
export class ForwardMajorBreachDto implements ForwardMajorBreach {
  @Reference({ about: '文号 — number of the document', example: '上报〔2026〕1号' })
  documentRef!: string;
}

/** A suspension is lifted before its end (解除中止), LZ-19. */
export class LiftSuspensionDto implements LiftSuspension {
  @Prose({ about: '理由 — the reasons', example: '决定将予撤销。' })
  reasons!: string;
}
