import { escalateOverdue, remindDeadline } from './deadline-acts';
import { decideMovedDeadline } from './decide-moved-deadline';
import type { Act, CaseBase, Procedure } from './model';
import { replanDeadlines } from './replan-deadlines';

/** Acts on deadlines that every procedure has, whether or not its own table names them. */
export const DEADLINE_ACTS: Readonly<Record<string, Act<any, any, any>>> = Object.fromEntries(
  [remindDeadline, escalateOverdue, replanDeadlines, decideMovedDeadline].map((act): [string, Act<any, any, any>] => [act.name, act]),
);

/** The act of that name: the procedure's own, or one that the engine brings. */
export function actOf<S extends CaseBase, R>(procedure: Procedure<S, R>, name: string): Act<S, any, R> | undefined {
  return procedure.acts[name] ?? DEADLINE_ACTS[name];
}
