import { stated, type Actor, type ActContext, type CaseBase } from '@due-process/procedure';
import { attended, dayAt, named, onTheSpotAt, team, type Problem } from './gates';
import type { MeasureReferences, ReturnOfThings, Thing } from './model';

/** Things go back at once: counted by two officers, received, the list signed (O4-33, ACL-28). */
export function returned<T extends Thing & { readonly endedAt?: string }>(
  input: ReturnOfThings,
  state: CaseBase & { readonly things: readonly T[] },
  toReturn: (thing: T) => boolean,
  context: ActContext<MeasureReferences>,
  actor: Actor,
): Problem[] {
  const since = state.things.filter((thing) => input.things?.includes(thing.ref)).map((thing) => thing.endedAt ?? '').sort().at(-1);
  return [
    onTheSpotAt(input.returnedAt, '/returnedAt', context.now, since || undefined),
    ...named(input.things, state.things, toReturn, '无需退还', 'is not there to be returned', ['O4-33', 'ACL-28']),
    ...team({ officers: input.officers, actor, on: dayAt(input.returnedAt), rules: context.rules, references: context.references, state }),
    stated(input.list?.documentRef, '/list/documentRef', '退还清单', 'The list of what is returned', ['O4-33']),
    stated(input.list?.handedTo, '/list/handedTo', '收到清单的人', 'Who received the list', ['O4-33']),
    ...attended(input.party, ['O4-33']),
  ];
}
