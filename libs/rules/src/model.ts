import type { Bilingual, LegalDay, PeriodRule } from '@due-process/legal-time';
import type { CatalogueRule, TariffRule } from './model-catalogue';
import type { ParameterRule, ParameterValueInForce } from './model-parameter';

export * from './model-catalogue';
export * from './model-parameter';

/** Rank of a source; a higher one prevails (domain.md 0.2): 法律 > 行政法规 > 部门规章 > 规范性文件. */
export type Rank = 'law' | 'regulation' | 'order' | 'paper';

/** How far the text behind a rule was verified (domain.md 0.1). */
export type Verification = 'read-in-full' | 'reported' | 'from-memory';

/** One of several arguable readings of a rule; exactly one is the default (domain.md 8 and 14). */
export interface Reading {
  readonly id: string;
  readonly text: Bilingual;
  readonly default?: true;
}

/** What every rule says of itself. */
export interface RuleBase {
  /** Stable id of domain.md: `LZ-22`, `LZ-21.collective`, `ACL-25`. */
  readonly id: string;
  readonly article: string;
  readonly title: Bilingual;
  readonly verification: Verification;
  /** Procedure that will consume the rule; absent when code consumes it today. */
  readonly pendingFor?: string;
  /** Rules that code consumes and that say the same: the city's words for a national rule, a list behind a gate. */
  readonly carriedOutBy?: readonly string[];
  /** Why no act carries it out and none will: it only informs, and dates are answered for it. */
  readonly informational?: Bilingual;
  /** Rank of the rule's own source, where a pack gathers sources of several ranks. */
  readonly rank?: Rank;
  /** First and last day in force, where they differ from the pack's. */
  readonly inForceFrom?: LegalDay;
  readonly inForceUntil?: LegalDay;
  /** Number and name of the rule's own source, where a pack gathers several. */
  readonly source?: string;
  /** Chapter of the source, for the pages that show a pack. */
  readonly chapter?: Bilingual;
  /** Rules of higher rank behind this one: what remains when it has run out. */
  readonly basedOn?: readonly string[];
  /** Worked date cases of the reference, e.g. `DC-01`. */
  readonly worked?: readonly string[];
  /** Where two readings are arguable: both, with the default. */
  readonly readings?: readonly Reading[];
  readonly remark?: Bilingual;
  /** Further entries of the reference that have their place in this rule, e.g. `LZ-19(1)`, `C5`, `13.3/7`. */
  readonly covers?: readonly string[];
}

/** A clock: a period rule with what starts it. */
export interface ClockRule extends RuleBase, PeriodRule {
  readonly kind: 'clock';
  readonly id: string;
  readonly article: string;
  readonly title: Bilingual;
  readonly startEvent: string;
  /** Bounds of a length that the decision fixes, in the unit of the rule: 1–6 months, at most 180 days. */
  readonly minCount?: number;
  readonly maxCount?: number;
  /** Rules that give the same clock another length under further conditions (APL-36: five years). */
  readonly alternatives?: readonly string[];
  /** What the clock is about where rules of several ranks regulate it, e.g. `sealing`, `defence`. */
  readonly matter?: string;
  /**
   * That no rule of lower rank for the matter is longer (`ceiling`, coercion: 行政强制法第25条) or shorter (`floor`, rights of the party),
   * and by how many units where that is another number than the rule's own.
   */
  readonly bound?: { readonly is: 'ceiling' | 'floor'; readonly count?: number };
  /** What a day found before an event means (向前推算): acts are counted from it, or something has begun by it; absent: an act is possible from it. */
  readonly finds?: 'window-start' | 'latest-beginning';
}

/** A number the law or the bureau fixes: 50,000 yuan, two suspensions. Money is in 分. */
export interface ThresholdRule extends RuleBase {
  readonly kind: 'threshold';
  readonly value: number;
  readonly unit: 'fen' | 'count' | 'working-days' | 'per-mille' | 'points' | 'years';
  readonly inclusive: boolean;
}

/** A band of durations (LZ-19: 1–3 months, 3–6 months), both ends inclusive. */
export interface BandRule extends RuleBase {
  readonly kind: 'band';
  readonly bands: readonly { readonly id: string; readonly minMonths: number; readonly maxMonths: number; readonly title: Bilingual }[];
}

/** A measure of LZ-18 that an agency can take. */
export interface MeasureRule extends RuleBase {
  readonly kind: 'measure';
  /** Who can be its object. */
  readonly subjects: readonly ('institution' | 'department' | 'person')[];
  readonly needs: readonly ('amount' | 'duration' | 'ground' | 'target')[];
}

/** A ground on which an agreement must be terminated (LZ-20, O2-43, O3-40). */
export interface GroundRule extends RuleBase {
  readonly kind: 'ground';
  readonly for: readonly ('medical-institution' | 'pharmacy')[];
  /** National bar that the reason entails (domain.md C9): years without a new agreement, 0 for none. */
  readonly nationalBarYears: number;
  readonly nationalBarRule?: string;
}

/** A base for suspending settlement during an investigation (LZ-19(3), C5) with its approver. */
export interface HoldBaseRule extends RuleBase {
  readonly kind: 'hold-base';
  readonly approver: 'principal-head' | 'agency-head';
  /** Facts that must be stated for the base. */
  readonly requires: readonly string[];
}

/** A hard stop (domain.md 13.2); its text is what a refusal cites. */
export interface GateRule extends RuleBase {
  readonly kind: 'gate';
  readonly who: string;
}

export type Rule = ClockRule | ThresholdRule | BandRule | MeasureRule | GroundRule | HoldBaseRule | GateRule | CatalogueRule | ParameterRule;

export type RuleKind = Rule['kind'];

/** One file a lawyer can read: the rules of one source or region, with their time in force. */
export interface RulePack {
  readonly id: string;
  readonly version: string;
  readonly title: Bilingual;
  readonly source: string;
  readonly rank: Rank;
  /** `CN` or a division code prefix such as `6201` (Lanzhou with its districts). */
  readonly region: string;
  readonly inForceFrom: LegalDay;
  /** Last day in force; absent = open. */
  readonly inForceUntil?: LegalDay;
  /** What a lawyer is told when a rule of the pack is asked for outside its time: why, and what remains. */
  readonly whenNotInForce?: Bilingual;
  readonly rules: readonly Rule[];
}

/**
 * The rules that judge one act: chosen by region and day, each once, the higher rank first. Asking for a rule that the region
 * has but that is not in force on the day throws `RuleNotInForce`; asking for an id that no pack knows throws an Error (a fault).
 */
export interface RuleBook {
  /** Division code of the region, e.g. `620102`. */
  readonly region: string;
  readonly on: LegalDay;
  /** `['national@2026-11', 'lanzhou@2022-01']`: stored with the case. */
  readonly versions: readonly string[];
  clock(id: string): ClockRule;
  threshold(id: string): ThresholdRule;
  band(id: string): BandRule;
  measure(id: string): MeasureRule;
  measures(): readonly MeasureRule[];
  ground(id: string): GroundRule | undefined;
  grounds(): readonly GroundRule[];
  holdBase(id: string): HoldBaseRule | undefined;
  gate(id: string): GateRule;
  /** The tariffs of points in force, the region's own before the national one. */
  tariffs(): readonly TariffRule[];
  /** The rules under the same parameters on another day, or in another region: an act is judged by the rules of its day and place. */
  asOf(day: LegalDay, region?: string): RuleBook;
  /** The rule of any kind that is in force; throws like the others. */
  rule(id: string): Rule;
  /** Every rule in force, higher ranks first. */
  all(): readonly Rule[];
  /** The value of a parameter of section 14 as it stands on the day: the bureau's own or the default. */
  parameter(name: string): ParameterValueInForce;
  /** Article text for any rule id of the region, for citations; also of rules out of force, because old acts are cited too. */
  article(id: string): string;
}
