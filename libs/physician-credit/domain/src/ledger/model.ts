import type { LegalDay } from '@due-process/legal-time';

/** How far a person answers for an act (责任认定): general 配合, important 主动, main 决定 (PQ.responsibility). */
export type Responsibility = 'general' | 'important' | 'main';

export const RESPONSIBILITIES: readonly Responsibility[] = ['general', 'important', 'main'];

/** Lighter or heavier inside the class, or one class lower or higher (PQ.responsibility). */
export type AdjustmentHow = 'lighter' | 'heavier' | 'class-lower' | 'class-higher';

/** What the law takes as a reason for it: confessed and repaired; forced others, intent, refusal. */
export const ADJUSTMENT_GROUNDS: Readonly<Record<AdjustmentHow, readonly string[]>> = {
  lighter: ['confessed-and-repaired'],
  'class-lower': ['confessed-and-repaired'],
  heavier: ['forced-others', 'intent', 'refusal'],
  'class-higher': ['forced-others', 'intent', 'refusal'],
};

export interface Adjustment {
  readonly how: AdjustmentHow;
  readonly ground: string;
}

/** The decision behind points (作为记分依据的处理决定): points are scored on nothing else (PQP-27, C17). */
export interface ParentDecision {
  /** Number of the decision, e.g. `兰医保罚〔2026〕12号`, or the case that made it. */
  readonly ref: string;
  /** `agreement`: 协议处理; `penalty`: 行政处罚. */
  readonly track: 'agreement' | 'penalty';
  /** Article on which it rests, e.g. `R735-38`. */
  readonly article: string;
  readonly decidedOn: LegalDay;
  /** The body that decided and found the responsibility (PQ.who). */
  readonly body: string;
  /** The institution concerned: the site of the act. */
  readonly institution: string;
}

/** One act as it was scored. */
export interface Line {
  /** The act found, e.g. `R735-38.2`. */
  readonly violation: string;
  /** Rule id of the kind or class, e.g. `QN-3.1.2.1` or `PQ.class-4-6`. */
  readonly kind: string;
  /** Number of cases (例); each has the points of its kind. */
  readonly cases: number;
  readonly pointsEach: number;
  readonly points: number;
  readonly responsibility?: Responsibility;
  readonly adjustment?: Adjustment;
  readonly actedOn: LegalDay;
  readonly reasons: string;
}

/**
 * An entry of the ledger (记分台账): never changed, never deleted. Points are positive, bonus and counter-entries negative. Every total is
 * folded from the entries and stored nowhere.
 */
export interface Entry {
  /** `e1`, `e2`, … in the order of recording. */
  readonly id: string;
  readonly kind: 'points' | 'bonus' | 'counter';
  /** Rule id of the tariff, e.g. `QN.tariff`. */
  readonly tariff: string;
  /** Division code by whose rules it was scored. */
  readonly region: string;
  /** Natural year it counts for (自然年度), by the tariff's own rule (DC-41). */
  readonly year: number;
  /** The day that orders it among the others: all entries of one day are judged together. */
  readonly countsOn: LegalDay;
  readonly points: number;
  readonly lines: readonly Line[];
  readonly parent?: ParentDecision;
  /** Institution of the act (执业点). */
  readonly site: string;
  readonly scoredOn: LegalDay;
  readonly reasons: string;
  /** The notice by which the person is told, e.g. `PH-1-S1`. */
  readonly scoring: string;
  /** Code of the officer who scored: another person decides on an objection (domain.md 13.2). */
  readonly scoredBy?: string;
  /** Only of a counter-entry: the entry that it takes back. */
  readonly reverses?: string;
  /** Only of a corrected entry: the entry in whose place it stands. */
  readonly corrects?: string;
}

/** Entries that nothing has taken back. */
export function standing(entries: readonly Entry[]): readonly Entry[] {
  const reversed = new Set(entries.map((entry) => entry.reverses).filter((id) => id !== undefined));
  return entries.filter((entry) => entry.kind !== 'counter' && !reversed.has(entry.id));
}
