import type { Bilingual, DeadlineOptions, PeriodStart } from '@due-process/legal-time';
import type { Actor, CaseBase, Clock, Procedure, WorkItem } from '@due-process/procedure';
import type { ClockRule } from '@due-process/rules';
import type { KnowableCase } from '../access/may-know';
import type { RefusalTable } from '../acts/refusal-status';
import type { Numbering } from '../cases/case-number';

/** How a clock of a case was counted, where that is more than its rule and its start day: the decisions about it are in the case. */
export interface Counting {
  /** What a decision has fixed in place of the rule, e.g. the unit of a sanction. */
  readonly rule?: Partial<ClockRule>;
  /** An instant, for periods of hours; the recorded start day when absent. */
  readonly start?: PeriodStart;
  readonly options?: DeadlineOptions;
}

/**
 * What a service says once about the cases of one procedure; the routes of acts, the reads and the worklist follow from it. Functions over
 * a state are pure: they are asked for every line of a list.
 */
export interface CaseKind<S extends CaseBase = any> {
  readonly procedure: Procedure<S, any>;
  /** Collection in the address, e.g. `breach-cases`, and one of it for operation ids, e.g. `breach-case`. */
  readonly path: string;
  readonly one: string;
  /** A number for the description of the API, e.g. `LZ-2026-000123`. */
  readonly example: string;
  /** Absent where people open none: a stream that begins beside another case. */
  readonly numbering?: Numbering;
  /** Which refusals are about the person and which about the words. */
  readonly refusals: RefusalTable;
  /** Codes that every act on a case can meet besides those of the engine. */
  readonly codesOfEveryAct?: readonly string[];
  knowable(state: S): KnowableCase;
  /** The case that a record of this kind serves; staff who have withdrawn from that (回避) know neither. None when absent. */
  caseServed?(state: S): string;
  /** Stages that a party itself caused or was told of; others are shown as under consideration. All of them when absent. */
  readonly toldStages?: readonly string[];
  /** Fields of events for the party that speak of the authority's inner steps. */
  readonly innerFields?: readonly string[];
  /** What a line of a list says of the case besides where it stands: whom and what it concerns. */
  subject(state: S): object;
  /** Facts of the case as staff and auditors see them, beside the line. */
  staffFacts(state: S): object;
  /** Facts of the case as the party was told of them. */
  partyFacts?(state: S, caller: Actor): object;
  /**
   * Names of facts, at whatever depth, that staff or auditors outside the case are not shown in any answer about it (举报人信息); the party never
   * sees them. None when absent.
   */
  hiddenFrom?(caller: Actor, state: S): readonly string[];
  /** Whether a task of the caller's role is the caller's own: of its agency, of its bureau; asked for staff only. */
  isForCaller(caller: Actor, item: WorkItem, state: S): boolean;
  /** Whether a task of a party's role is the caller's own, where a case has several parties of that role; all of them when absent. */
  isForParty?(caller: Actor, item: WorkItem, state: S): boolean;
  /** To which case a task belongs, in the worklist of the caller. `about`: what the context's `aboutSql` answered. */
  itemHead?(state: S, about: any): object;
  counting?(state: S, clock: Clock): Counting | undefined;
}

/** What a party is shown where the authority's inner steps are none of its business (审理中). */
export const UNDER_CONSIDERATION = { code: 'UNDER_CONSIDERATION', label: { zh: '审理中', en: 'under consideration' } } as const;

export interface StageView {
  readonly code: string;
  readonly label: Bilingual;
}

export function stageView(kind: CaseKind, stage: string): StageView {
  return { code: stage, label: kind.procedure.stages[stage] ?? { zh: stage, en: stage } };
}

/** The stage as far as the party was told: discussions, reviews and a decision not yet served do not show. */
export function partyStage(kind: CaseKind, stage: string): StageView {
  return kind.toldStages === undefined || kind.toldStages.includes(stage) ? stageView(kind, stage) : UNDER_CONSIDERATION;
}

/** Clocks that run for or against the party, and ceilings on coercion against it (封存、先行登记保存); the authority's own (filing) are not its business. */
export function concernsParty({ owner, coercive }: { readonly owner: Clock['owner']; readonly coercive?: boolean }): boolean {
  return owner !== 'authority' || coercive === true;
}

/** What the caller is shown of facts: those that the kind hides from him are left out, however deep they lie. */
export function shownTo<T>(kind: CaseKind, caller: Actor, state: CaseBase, facts: T): T {
  const hidden = kind.hiddenFrom?.(caller, state) ?? [];
  return hidden.length === 0 ? facts : (without(facts, hidden) as T);
}

function without(facts: unknown, hidden: readonly string[]): unknown {
  if (Array.isArray(facts)) return facts.map((one) => without(one, hidden));
  if (typeof facts !== 'object' || facts === null) return facts;
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !hidden.includes(name)).map(([name, value]) => [name, without(value, hidden)]));
}

/** The data of an event that the party may read. */
export function partyData(kind: CaseKind, data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).filter(([name]) => !kind.innerFields?.includes(name)));
}
