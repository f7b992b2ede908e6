import type { CheckDecision, FileDecision, MakeDecision, ReferCorrection, ResponsibleStaff, RevokeDecision } from '@due-process/agreements-domain';
import { Choice, Parts, Prose, Reference } from '@due-process/platform/rest';

/** A person whose responsibility the decision finds (责任人员), PQ.who. */
export class ResponsibleStaffDto implements ResponsibleStaff {
  @Reference({ about: '人员代码 — code of the person in physician credit', example: 'LZ-YS-2026-000017' })
  code!: string;

  @Choice(['general', 'important', 'main'], { about: '责任程度 — share', example: 'general' })
  responsibility!: ResponsibleStaff['responsibility'];
}

/** The decision (违约处理决定), LZ-21: it names no measures of its own. */
export class MakeDecisionDto implements MakeDecision {
  @Reference({ about: '文号 — number of the document', example: '兰医保处〔2026〕9号' })
  documentRef!: string;

  @Prose({ about: '救济途径 — the remedies told to the party (LZ-25)', example: '可以协商、申请协调处理、行政复议或者提起行政诉讼。' })
  remedies!: string;

  @Parts(() => ResponsibleStaffDto, 50, { about: '责任人员 — staff whose points are scored on the basis of the decision', optional: true })
  responsibleStaff?: ResponsibleStaffDto[];
}

/** Check by the bureau of the same level (同级医保部门审核), LZ-24(2). */
export class CheckDecisionDto implements CheckDecision {
  @Prose({ about: '审核意见 — the opinion', example: '同意。' })
  opinion!: string;
}

/** Filing with the city bureau (报市医保局备案), LZ-24(2). */
export class FileDecisionDto implements FileDecision {
  @Reference({ about: '备案号 — the filing reference', example: '备〔2026〕11号' })
  filingRef!: string;
}

/** A decision is withdrawn (撤销决定), LZ-22(2). */
export class RevokeDecisionDto implements RevokeDecision {
  @Prose({ about: '理由 — the reasons', example: '期内提交的陈述申辩未经复核。' })
  reasons!: string;
}

/** A timely defence came to light too late for a revocation (另案纠正), LZ-22(2). */
export class ReferCorrectionDto implements ReferCorrection {
  @Reference({ about: '文号 — the proceeding in which the defence is examined', example: '纠正〔2026〕1号' })
  documentRef!: string;

  @Prose({ about: '理由 — the reasons', example: '期内邮寄的陈述申辩于履行后方补录。' })
  reasons!: string;
}
