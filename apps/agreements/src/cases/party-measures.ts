import type { BreachCase, Measure } from '@due-process/agreements-domain';

/** Measures as the party knows them: told by the last notice that reached it, then as re-examined, then as decided and served. */
export function measuresTold(state: BreachCase): readonly Measure[] {
  if (state.decisionServedOn) return state.decision?.measures ?? [];
  if (state.current?.reexamination) return state.current.measures;
  return state.told?.at(-1)?.measures ?? [];
}
