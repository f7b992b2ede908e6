import {
  END_GROUNDS, SPOT_GROUNDS, SUSPENSION_GROUNDS, type ApplyToCourt, type CollectOnTheSpot, type DecideDeferral, type DeferralKind, type Due, type EndExecution, type EndGround, type PassOnCollection, type RecordCourtAnswer,
  type RecordDecisionChange, type RecordPayment, type RecordRemedy, type RecordRemedyOutcome, type RequestDeferral, type SettleEnforcement, type SuspendExecution, type SuspensionGround,
} from '@due-process/enforcement-domain';
import { Choice, Count, Day, Fen, FenByName, FenOrNone, Flag, Parts, Prose, Reference } from '@due-process/platform/rest';
import { Documented, ReasonedPaperDto } from './common.dto';

const MOST_PARTS = 60;

/** Money comes in (缴纳), APL-67. */
export class RecordPaymentDto implements RecordPayment {
  @Reference({ about: '债项 — debt of the decision, or `surcharge`', example: 'f-a1' })
  debt!: string;

  @Fen({ about: '金额（分） — amount in 分', example: 3_000_000 })
  amountFen!: number;

  @Day({ about: '缴纳日 — day', example: '2026-04-01' })
  on!: string;

  @Reference({ about: '缴款凭证 — bank slip', example: 'JK20260401001' })
  reference!: string;
}

/** Collected on the spot (当场收缴), APL-68. */
export class CollectOnTheSpotDto implements CollectOnTheSpot {
  @Reference({ about: '债项 — debt', example: 'f-a1' })
  debt!: string;

  @Fen({ about: '金额（分） — amount in 分', example: 10_000 })
  amountFen!: number;

  @Day({ about: '收缴日 — day', example: '2026-03-10' })
  on!: string;

  @Choice(SPOT_GROUNDS, { about: '当场收缴情形 — ground', example: 'small-fine' })
  ground!: CollectOnTheSpot['ground'];

  @Reference({ about: '专用票据 — receipt of the finance department', example: 'PJ0001' })
  receiptRef!: string;
}

/** The money goes on (当场收缴款交至机关、缴付银行), APL-71. */
export class PassOnCollectionDto implements PassOnCollection {
  @Count(1000, { about: '收缴序号 — collection', example: 1 })
  collection!: number;

  @Day({ about: '日期 — day', example: '2026-03-11' })
  on!: string;

  @Reference({ about: '凭证 — receipt', example: 'JJ0001' })
  reference!: string;
}

/** A part with its last day. */
class DueDto implements Due {
  @Day({ about: '缴纳期限 — due on', example: '2026-05-31' })
  dueOn!: string;

  @Fen({ about: '金额（分） — amount in 分', example: 1_500_000 })
  amountFen!: number;
}

/** The party asks for time (申请延期或者分期缴纳), APL-66. */
export class RequestDeferralDto implements RequestDeferral {
  @Choice(['postponement', 'instalments'], { about: '种类 — kind', example: 'instalments' })
  kind!: DeferralKind;

  @Prose({ about: '经济困难的理由 — the reasons', example: '资金周转困难。' })
  reasons!: string;

  @Parts(() => DueDto, MOST_PARTS, { about: '申请的方案 — proposal', optional: true })
  proposal?: Due[];
}

/** A head decides on it (批准延期或者分期缴纳), O4-54. */
export class DecideDeferralDto extends ReasonedPaperDto implements DecideDeferral {
  @Choice(['approved', 'refused'], { about: '决定 — result', example: 'approved' })
  decision!: DecideDeferral['decision'];

  @Parts(() => DueDto, MOST_PARTS, { about: '各期 — parts', optional: true })
  parts?: Due[];
}

/** The party took a remedy (当事人申请复议或者提起诉讼), APL-73. */
export class RecordExecutionRemedyDto extends Documented implements RecordRemedy {
  @Choice(['reconsideration', 'litigation'], { about: '救济种类 — kind', example: 'reconsideration' })
  kind!: RecordRemedy['kind'];

  @Day({ about: '申请、起诉日 — since', example: '2026-04-02' })
  since!: string;
}

/** How it ended (复议或者诉讼终结). */
export class RecordExecutionRemedyOutcomeDto extends Documented implements RecordRemedyOutcome {
  @Count(1000, { about: '救济序号 — number', example: 1 })
  number!: number;

  @Choice(['upheld', 'changed', 'annulled', 'withdrawn', 'rejected'], { about: '结果 — result', example: 'upheld' })
  result!: RecordRemedyOutcome['result'];

  @Day({ about: '决定、判决日 — day', example: '2026-05-20' })
  on!: string;

  @Day({ about: '收到日 — received', example: '2026-05-22' })
  receivedOn!: string;
}

/** An agreement on enforcement (执行协议), ACL-42. */
export class SettleEnforcementDto extends ReasonedPaperDto implements SettleEnforcement {
  @Prose({ about: '补救措施 — what the party has done to make good', optional: true })
  remedialMeasures?: string;

  @FenOrNone({ about: '加处罚款（分） — surcharge in total after the agreement', example: 0 })
  surchargeFen!: number;

  @Parts(() => DueDto, MOST_PARTS, { about: '各期 — parts' })
  parts!: Due[];
}

/** Execution is suspended (中止执行), ACL-39. */
export class SuspendExecutionDto extends ReasonedPaperDto implements SuspendExecution {
  @Choice(SUSPENSION_GROUNDS, { about: '中止情形 — ground', example: 'no-ability' })
  ground!: SuspensionGround;

  @Flag({ about: '没有明显社会危害 — no obvious harm', example: true })
  noObviousHarm!: boolean;
}

/** The court is asked (申请法院强制执行), ACL-53. */
export class ApplyToCourtDto extends Documented implements ApplyToCourt {
  @Reference({ about: '法院 — court', example: '兰州铁路运输法院' })
  court!: string;
}

/** Its answer (法院答复), ACL-56. */
export class RecordCourtAnswerDto extends Documented implements RecordCourtAnswer {
  @Choice(['accepted', 'refused'], { about: '答复 — result', example: 'accepted' })
  result!: RecordCourtAnswer['result'];

  @Day({ about: '日期 — day', example: '2026-11-20' })
  on!: string;
}

/** The decision was changed (决定变更或者撤销), APL-48. */
export class RecordDecisionChangeDto extends Documented implements RecordDecisionChange {
  @Choice(['bureau', 'reconsideration', 'court'], { about: '变更机关 — by', example: 'court' })
  by!: RecordDecisionChange['by'];

  @Day({ about: '日期 — day', example: '2026-06-10' })
  on!: string;

  @FenByName({ about: '变更后的金额（分） — new amount of each debt; 0 for what falls away', example: { 'f-a1': 2_000_000 } })
  amounts!: Record<string, number>;
}

/** Nothing is executed any more (终结执行), O4-56. */
export class EndExecutionDto extends ReasonedPaperDto implements EndExecution {
  @Choice(END_GROUNDS, { about: '终结情形 — ground', example: 'party-gone' })
  ground!: EndGround;
}
