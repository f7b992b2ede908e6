import { BREACH_STAGES, type BreachCase, type Measure } from '@due-process/agreements-domain';
import type { Bilingual } from '@due-process/legal-time';
import type { Clock } from '@due-process/procedure';

/** What a party is shown where the authority's inner steps are none of its business (审理中). */
export const UNDER_CONSIDERATION = { code: 'UNDER_CONSIDERATION', label: { zh: '审理中', en: 'under consideration' } } as const;

export interface StageView {
  readonly code: string;
  readonly label: Bilingual;
}

/** Stages that the party itself caused or was told of. */
const TOLD: readonly string[] = ['NOTICE_SERVED', 'DEFENCE_RECEIVED', 'REEXAMINED', 'WAIVED', 'DECISION_SERVED', 'PERFORMED', 'CLOSED', 'NO_BREACH'];

/** Fields of party-visible events that speak of the authority's inner steps. */
const INNER_FIELDS: readonly string[] = ['gates', 'panel'];

export function stageView(stage: string): StageView {
  const label = (BREACH_STAGES as Readonly<Record<string, Bilingual>>)[stage];
  return { code: stage, label: label ?? { zh: stage, en: stage } };
}

/** The stage as far as the party was told: discussions, reviews and a decision not yet served do not show. */
export function partyStage(stage: string): StageView {
  return TOLD.includes(stage) ? stageView(stage) : UNDER_CONSIDERATION;
}

/** Clocks that run for or against the party; the authority's own (filing) are not its business. */
export function concernsParty(clock: Pick<Clock, 'owner'>): boolean {
  return clock.owner !== 'authority';
}

/** Measures as the party knows them: told by the last notice that reached it, then as re-examined, then as decided and served. */
export function measuresTold(state: BreachCase): readonly Measure[] {
  if (state.decisionServedOn) return state.decision?.measures ?? [];
  if (state.current?.reexamination) return state.current.measures;
  return state.told?.at(-1)?.measures ?? [];
}

/** The data of an event that the party may read. */
export function partyData(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).filter(([name]) => !INNER_FIELDS.includes(name)));
}
