import {
  VERIFIERS, type BeginObjectionAppraisal, type DecideObjection, type EndObjectionAppraisal, type RecordVerification, type RefuseObjection, type SupplementObjection, type VerifiedBy, type WithdrawObjection,
} from '@due-process/physician-credit-domain';
import { Choice, Day, Parts, Prose, Reference } from '@due-process/platform/rest';
import { ActToScoreDto, MOST_ACTS } from './points.dto';

/** What was missing comes in (补正), PQP-41. */
export class SupplementObjectionDto implements SupplementObjection {
  @Reference({ about: '本人签字 — the person’s signature', optional: true })
  signatureRef?: string;

  @Reference({ about: '机构盖章 — the institution’s stamp', optional: true })
  stampRef?: string;
}

/** What nobody has supplemented is refused (不予受理), PQP-41. */
export class RefuseObjectionDto implements RefuseObjection {
  @Prose({ about: '理由 — the reasons', example: '逾期未补正本人签字。' })
  reasons!: string;

  @Reference({ about: '不予受理通知书 — the letter', example: '不受〔2026〕1号' })
  documentRef!: string;
}

/** The agency looks into it (核实), QN-3(2)4c. */
export class RecordVerificationDto implements RecordVerification {
  @Choice(VERIFIERS, { about: '核实方式 — the agency itself, experts of third parties, people of the institution', example: 'agency' })
  by!: VerifiedBy;

  @Day({ about: '核实日期 — day of it', example: '2026-03-12' })
  verifiedOn!: string;

  @Prose({ about: '核实情况 — the findings', example: '病历记载与费用明细不符。' })
  findings!: string;

  @Reference({ about: '核实记录 — the record', example: '核实〔2026〕1号' })
  recordRef!: string;
}

/** Experts are asked (专家鉴定), PQ.answer. */
export class BeginObjectionAppraisalDto implements BeginObjectionAppraisal {
  @Day({ about: '起 — from; this day is not excluded', example: '2026-03-12' })
  from!: string;

  @Day({ about: '止 — to; this day is', example: '2026-03-26' })
  to!: string;

  @Reference({ about: '鉴定专家或者机构 — who appraises', example: '市医学会' })
  examiner!: string;

  @Reference({ about: '委托书 — the letter', example: '鉴委〔2026〕1号' })
  documentRef!: string;
}

/** The appraisal is back (鉴定结束), PQ.answer. */
export class EndObjectionAppraisalDto implements EndObjectionAppraisal {
  @Reference({ about: '鉴定 — which one', example: 'appraisal#1' })
  appraisal!: string;

  @Day({ about: '结束日期 — day on which it came back', example: '2026-03-24' })
  endedOn!: string;

  @Reference({ about: '鉴定意见 — the report', example: '鉴定〔2026〕1号' })
  reportRef!: string;
}

/** The head decides (复核决定), QN-3(2)4c, PQP-41. */
export class DecideObjectionDto implements DecideObjection {
  @Choice(['upheld', 'corrected', 'annulled'], { about: '复核结果 — upheld 维持, corrected 更正, annulled 撤销', example: 'upheld' })
  result!: 'upheld' | 'corrected' | 'annulled';

  @Parts(() => ActToScoreDto, MOST_ACTS, { about: '违规行为 — only of a correction: the acts as they stand after the review', optional: true })
  acts?: ActToScoreDto[];

  @Prose({ about: '复核理由 — the reasons', example: '事实清楚，记分适当。' })
  reasons!: string;

  @Reference({ about: '复核决定文号 — the number of the decision', example: '匀医保复〔2026〕1号' })
  documentRef!: string;
}

/** The person takes it back (撤回). */
export class WithdrawObjectionDto implements WithdrawObjection {
  @Prose({ about: '撤回理由 — the reasons', example: '与机构沟通后撤回。' })
  reasons!: string;
}
