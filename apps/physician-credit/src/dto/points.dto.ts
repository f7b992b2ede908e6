import {
  RESPONSIBILITIES, type ActToScore, type Adjustment, type AdjustmentHow, type CorrectPoints, type OpenRestoration, type ParentDecision, type ParentDecisionAnnulledErrand, type RecordBonus,
  type RecordPoints, type RepairPeriod, type Responsibility,
} from '@due-process/physician-credit-domain';
import { Choice, Count, Day, Part, PartId, Parts, Prose, Reference, References } from '@due-process/platform/rest';

/** Acts of one decision; beyond it a script has gone astray. */
export const MOST_ACTS = 50;
const MOST_CASES = 9_999;

class AdjustmentDto implements Adjustment {
  @Choice(['lighter', 'heavier', 'class-lower', 'class-higher'], { about: '从轻、从重、降档、升档 — inside the class, or by one class (PQ.responsibility)', example: 'lighter' })
  how!: AdjustmentHow;

  @Reference({ about: '情形 — the ground that the law names', example: 'confessed-and-repaired' })
  ground!: string;
}

/** One act as the agency states it (违规行为). */
export class ActToScoreDto implements ActToScore {
  @Reference({ about: '违规行为 — the act found; the same act counts once (PQ.several)', example: 'R735-38.2' })
  violation!: string;

  @References({ about: '情形、档次 — rule ids under which it falls; the highest counts', most: 20, example: ['QN-3.1.4.1'] })
  kinds!: string[];

  @Count(MOST_CASES, { about: '例数 — number of cases where the tariff counts each', example: 2, optional: true })
  cases?: number;

  @Day({ about: '行为日期 — day of the act; of a continuing one its end', example: '2026-02-02' })
  actedOn!: string;

  @Part(() => AdjustmentDto, { about: '从轻、从重 — an adjustment', optional: true })
  adjustment?: AdjustmentDto;

  @Prose({ about: '记分理由 — the reasons', example: '病历与费用明细不符。' })
  reasons!: string;
}

/** The decision behind the points (处理决定): points are scored on nothing else (C17). */
class ParentDecisionDto implements ParentDecision {
  @Reference({ about: '处理决定文号 — its number', example: '匀医保协处〔2026〕1号' })
  ref!: string;

  @Choice(['agreement', 'penalty'], { about: '协议处理或者行政处罚 — its track', example: 'agreement' })
  track!: 'agreement' | 'penalty';

  @Reference({ about: '处理依据 — the article on which it rests', example: '服务协议第59条' })
  article!: string;

  @Day({ about: '作出之日 — the day on which it was made: the scoring point (PQP-27)', example: '2026-03-02' })
  decidedOn!: string;

  @Reference({ about: '作出决定的机关 — the body that made it and found the responsibility (PQ.who)', example: 'agency-522701' })
  body!: string;

  @Reference({ about: '涉及机构 — the institution concerned', example: 'H5227010001' })
  institution!: string;
}

/** The agency scores (记分), PQP-27. */
export class RecordPointsDto implements RecordPoints {
  @PartId({ about: '责任认定 — the finding that a decision of another procedure brought', example: 'f1', optional: true })
  finding?: string;

  @Part(() => ParentDecisionDto, { about: '处理决定 — instead of a finding, where the decision came on paper', optional: true })
  parent?: ParentDecisionDto;

  @Choice(RESPONSIBILITIES, { about: '责任 — only beside `parent`: general 配合, important 主动, main 决定', optional: true })
  responsibility?: Responsibility;

  @Parts(() => ActToScoreDto, MOST_ACTS, { about: '违规行为 — the acts' })
  acts!: ActToScoreDto[];

  @Prose({ about: '记分理由 — the reasons', example: '责任属实。' })
  reasons!: string;
}

/** Bonus (加分), QN-4(1). */
export class RecordBonusDto implements RecordBonus {
  @Reference({ about: '加分情形 — rule id of the kind', example: 'QN-4.expert' })
  kind!: string;

  @Day({ about: '事项日期 — day on which it was deserved', example: '2026-02-20' })
  deservedOn!: string;

  @Reference({ about: '执业机构 — institution that is told', example: 'H5227010001' })
  institution!: string;

  @Reference({ about: '加分依据 — the document', example: '加分台账2026-1' })
  documentRef!: string;

  @Prose({ about: '加分理由 — the reasons', example: '担任评审专家。' })
  reasons!: string;
}

/** The agency corrects itself (自行纠正), QN-5(1). */
export class CorrectPointsDto implements CorrectPoints {
  @Reference({ about: '记分通知 — the notice whose points are corrected', example: 'QN-YS-2026-000123-S1' })
  scoring!: string;

  @Choice(['correct', 'annul'], { about: '更正或者撤销 — put others in their place, or take them back', example: 'annul' })
  how!: 'correct' | 'annul';

  @Parts(() => ActToScoreDto, MOST_ACTS, { about: '违规行为 — only of a correction: the acts as they stand', optional: true })
  acts?: ActToScoreDto[];

  @Prose({ about: '更正理由 — the reasons', example: '事实认定有误。' })
  reasons!: string;

  @Reference({ about: '更正依据 — the document', example: '更正〔2026〕1号' })
  documentRef!: string;
}

/** The parent decision has fallen (处理决定被撤销), C17. */
export class AnnulParentDecisionDto implements ParentDecisionAnnulledErrand {
  @Reference({ about: '处理决定文号 — the number of the decision', example: '匀医保协处〔2026〕1号' })
  decisionRef!: string;

  @Prose({ about: '撤销理由 — the reasons', example: '行政复议撤销。' })
  reasons!: string;
}

/** A running period is shortened (信用修复), PQ.repair. */
export class RepairPeriodDto implements RepairPeriod {
  @Reference({ about: '责罚期 — the period', example: 'QN-YS-2026-000123-P1' })
  period!: string;

  @Count(36, { about: '月 — whole months after the repair', example: 2 })
  months!: number;

  @Prose({ about: '修复理由 — the reasons', example: '主动退回违规费用。' })
  reasons!: string;

  @Reference({ about: '修复依据 — the provincial rule', example: '省细则第20条' })
  base!: string;
}

/** A restoration begins (启动恢复), PQP-39, QN-3(2)5. */
export class OpenRestorationDto implements OpenRestoration {
  @Reference({ about: '责罚期 — the period that is meant; all open ones are restored from together', example: 'QN-YS-2026-000123-P1', optional: true })
  period?: string;
}
