import type { Act, ActContext } from '@due-process/procedure';
import type { AccountReferences, PhysicianAccount } from './model';

/**
 * An account lives for decades: its acts are judged by the rules of the day on which they are done, not of the day of registration. Rules of
 * substance go further and take those of the act (DC-41).
 */
export function accountAct<I>(act: Act<PhysicianAccount, I, AccountReferences>): Act<PhysicianAccount, I, AccountReferences> {
  return { ...act, decide: (state, input, context, actor) => act.decide(state, input, todays(context), actor) };
}

export const todays = <R>(context: ActContext<R>): ActContext<R> => ({ ...context, rules: context.rules.asOf(context.today) });
