import type { Bilingual, Instant, LegalDay } from '@due-process/legal-time';
import type { CaseBase } from '@due-process/procedure';
import type { TariffRule } from '@due-process/rules';
import type { ParentDecision } from '../ledger';
import type { Firing } from '../physician-account/model';

/** What a notice tells: points scored, bonus granted, a correction of either, what the end of a year has brought, or that the person follows the institution. */
export type NoticeKind = 'points' | 'bonus' | 'correction' | 'year' | 'institution';

/** A talk (约谈, 约谈告诫) that a threshold demands, by the body that the tariff names (QN-3(2)1a and 1b). */
export interface Talk {
  /** Key of the firing, e.g. `QN.tariff/2026/1/interview`: it is held once. */
  readonly key: string;
  readonly title: Bilingual;
  readonly by: Firing['by'];
  readonly points: number;
  readonly firedOn: LegalDay;
  readonly heldOn?: LegalDay;
  /** The ledger no longer reaches its threshold. */
  readonly withdrawnOn?: LegalDay;
}

/** The objection against this notice (复核、申诉): one, and never a second. */
export interface ObjectionRef {
  readonly id: string;
  readonly filedAt: Instant;
  readonly result?: ObjectionResult;
}

/** `upheld` 维持, `corrected` 更正, `annulled` 撤销; `refused` 不予受理, `withdrawn` 撤回: the points stand as they are. */
export type ObjectionResult = 'upheld' | 'corrected' | 'annulled' | 'refused' | 'withdrawn';

/**
 * The notice by which a person learns of points (记分处理通知) and what becomes of it: made, served on the institution, told to the person, and
 * final or objected to (domain.md 12.7). Points themselves stand in the account.
 */
export interface PhysicianScoring extends CaseBase {
  readonly stage: ScoringStage;
  /** Code of the person's account. */
  readonly account: string;
  readonly kind: NoticeKind;
  /** Institution that is told and tells the person. */
  readonly institution: string;
  readonly parent?: ParentDecision;
  readonly reasons: string;
  /** Rule ids of the clocks, by the tariff in force when the notice began. */
  readonly chain: TariffRule['chain'];
  readonly tariff: string;
  /** Rule id of the institution's time to tell of a bonus (QN-4(1)b). */
  readonly bonusTell?: string;
  /** Only of a correction by the agency itself that leaves points: the notice whose points it replaced. An objection goes against those. */
  readonly corrects?: string;
  readonly madeOn?: LegalDay;
  readonly documentRef?: string;
  readonly institutionServedOn?: LegalDay;
  /** Day on which the person received it, proven (送达本人). */
  readonly toldOn?: LegalDay;
  readonly talks: readonly Talk[];
  readonly objection?: ObjectionRef;
  /** Late objections that were refused. */
  readonly late: number;
  /** First day on which nobody can object any more. */
  readonly finalOn?: LegalDay;
}

export type ScoringStage = keyof typeof SCORING_STAGES;

export const SCORING_STAGES = {
  RESPONSIBILITY_FOUND: { zh: '责任已认定', en: 'responsibility found' },
  SCORED: { zh: '已记分', en: 'scored' },
  NOTICE_MADE: { zh: '通知已制作', en: 'notice made' },
  INSTITUTION_SERVED: { zh: '已送达机构', en: 'served on the institution' },
  PERSON_TOLD: { zh: '已告知本人', en: 'person told' },
  OBJECTED: { zh: '复核中', en: 'objected to' },
  FINAL: { zh: '已确定', en: 'final' },
  CORRECTED: { zh: '复核更正', en: 'corrected on review' },
  WITHDRAWN: { zh: '已撤销', en: 'withdrawn' },
} as const satisfies Record<string, Bilingual>;

/** Whether an objection can go against the notice: against points, not against a bonus or a correction that a review or a higher decision demanded. */
export const objectionable = (state: Pick<PhysicianScoring, 'kind' | 'corrects'>): boolean => state.kind === 'points' || state.corrects !== undefined;

/** The notice under which the points stand in the ledger. */
export const pointsOf = (state: Pick<PhysicianScoring, 'id' | 'corrects'>): string => state.corrects ?? state.id;

/** A talk that has still to be held. */
export const isDue = (talk: Talk): boolean => talk.heldOn === undefined && talk.withdrawnOn === undefined;
