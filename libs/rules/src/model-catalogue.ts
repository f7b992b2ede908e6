import type { Bilingual, LegalDay } from '@due-process/legal-time';
import type { RuleBase } from './model';

/** A norm that binds nobody to a single act: purpose, scope, principles, rules of counting. It is cited, not executed. */
export interface ProvisionRule extends RuleBase {
  readonly kind: 'provision';
}

/** A duty without a clock of its own (没有期限的职责): somebody must do or keep something. */
export interface DutyRule extends RuleBase {
  readonly kind: 'duty';
  readonly actor: string;
  /** `in-time`: the law says 及时 and no number. */
  readonly rhythm: 'standing' | 'yearly' | 'quarterly' | 'monthly' | 'on-event' | 'in-time';
  /** Document or list that the duty produces (文书、台账). */
  readonly artifact?: string;
}

/** An act that the law names as a violation (违法违规行为), and the rules that follow from it. */
export interface ViolationRule extends RuleBase {
  readonly kind: 'violation';
  readonly who: readonly ('medical-institution' | 'pharmacy' | 'individual' | 'agency')[];
  /** `fraud`: 欺诈骗保; `general`: 一般违规. */
  readonly class: 'fraud' | 'general';
  readonly group: Bilingual;
  /** Ids of the money rules, bands, grounds or violations that it leads to. */
  readonly leadsTo?: readonly string[];
}

/** A list of things to look at or to contain (检查清单、法定事项). */
export interface ChecklistRule extends RuleBase {
  readonly kind: 'checklist';
  readonly items: readonly { readonly id: string; readonly title: Bilingual }[];
}

/** Points of a staff member for an act or a class of acts (记分、扣分). */
export interface PointsRule extends RuleBase {
  readonly kind: 'points';
  readonly minPoints: number;
  readonly maxPoints: number;
}

/** What follows where a counter of points reaches a threshold (记分后果), once per crossing. */
export interface TariffStep {
  readonly id: string;
  readonly title: Bilingual;
  /** `reach`: a counter reaches the threshold; `at-once`: one scoring does; `each-year`: each of `years` consecutive years has. */
  readonly trigger: 'reach' | 'at-once' | 'each-year';
  /** Rule id of the threshold. */
  readonly threshold: string;
  /** `cycle` begins anew when the scale is full, `year` runs on to the year end. */
  readonly counter?: 'cycle' | 'year';
  readonly years?: number;
  readonly effect: 'talk' | 'suspend' | 'end' | 'blacklist';
  /** Whose task it is. */
  readonly by: 'institution' | 'agency' | 'bureau';
  /** Rule id of the length of what follows, or of the time for a talk. */
  readonly clock?: string;
  /** Length by points, where the law leaves a band: from so many points on, so many months (rule id of a threshold). */
  readonly lengths?: readonly { readonly points: number; readonly months: string }[];
  /** Steps that do not follow beside this one where one day brings both. */
  readonly insteadOf?: readonly string[];
  /** How far the bureau makes it known (通报) once the agency has reported it: in the pooling area (统筹区), in the province (全省). */
  readonly circulation?: 'pooling-area' | 'province';
  /** Somebody has to judge whether it is a crime (涉嫌犯罪). */
  readonly crime?: true;
}

/** A whole tariff of points (记分标准): how acts are scored, what the counters bring about, which clocks its notices have. */
export interface TariffRule extends RuleBase {
  readonly kind: 'tariff';
  /** `per-case`: each case has the points of its kind; `by-class`: points inside a class by responsibility. */
  readonly scale: 'per-case' | 'by-class';
  /** Which day says the year: that of the act, or that of the decision behind the points. */
  readonly yearOf: 'act' | 'decision';
  /** What counts as one scoring: a single act, or everything that one decision brings. */
  readonly atOnce: 'act' | 'decision';
  /** Rule ids of the kinds or classes, lowest first. */
  readonly kinds: readonly string[];
  /** Rule id of the points at which the scale is full. */
  readonly full: string;
  /** Whether points are counted anew within the year once the scale is full; else they show as full. */
  readonly restarts: boolean;
  /** Bonus points: the cap of a year, their kinds, and up to which points of one case they offset. */
  readonly bonus?: { readonly cap: string; readonly kinds: readonly string[]; readonly offsets: number; readonly tell: string };
  readonly steps: readonly TariffStep[];
  /** Rule ids of the clocks of a notice, and from whose receipt the objection runs. */
  readonly chain: { readonly notice?: string; readonly service?: string; readonly tell?: string; readonly objection: string; readonly objectionFrom: 'institution' | 'person'; readonly stamped: boolean; readonly answer: string };
  /** When restoration may be applied for (backward window, else after the end), whether the institution trains first, the clock of the decision. */
  readonly restoration: { readonly window?: string; readonly training: boolean; readonly decision: string };
  /** Rule behind unsettled costs, and what is settled all the same. */
  readonly block: { readonly rule: string; readonly exceptions: readonly string[] };
}

/**
 * A rule about money: a fine as a multiple of the loss or between two amounts, a rate per day with its cap, where money goes,
 * in which order it is taken. Multiples are exact decimals written as text; amounts are in 分, both ends included.
 */
export interface MoneyRule extends RuleBase {
  readonly kind: 'money';
  readonly form: 'multiple' | 'range' | 'rate-per-day' | 'route' | 'order' | 'confiscation';
  readonly minTimes?: string;
  readonly maxTimes?: string;
  readonly minFen?: number;
  readonly maxFen?: number;
  readonly perMille?: number;
  readonly capPerMille?: number;
  /** What the multiple or rate is taken of. */
  readonly base?: 'fund-loss' | 'fine' | 'case-value' | 'illegal-gain' | 'fraud-amount';
  readonly to?: 'treasury' | 'fund-account-and-treasury';
  readonly order?: readonly string[];
}

/** A task of a yearly plan (工作任务): content, date, lead and supporting units. Dates are targets and never roll. */
export interface PlanItemRule extends RuleBase {
  readonly kind: 'plan-item';
  readonly lead: string;
  readonly support?: readonly string[];
  readonly from?: LegalDay;
  /** By this day, itself included. */
  readonly due?: LegalDay;
  /** The same date of every year, `MM-DD`. */
  readonly yearly?: string;
  readonly continuous?: true;
}

/** What the law says beside clocks, thresholds, gates, measures and grounds. */
export type CatalogueRule = ProvisionRule | DutyRule | ViolationRule | ChecklistRule | PointsRule | TariffRule | MoneyRule | PlanItemRule;
