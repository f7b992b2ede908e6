import type { ActContext, Duty, Errand, NewEvent } from '@due-process/procedure';

interface More {
  readonly visible?: boolean;
  readonly effectiveAt?: string;
  readonly opens?: NewEvent['opens'];
  readonly closes?: NewEvent['closes'];
  readonly duties?: Readonly<Record<string, Duty>>;
  readonly errands?: readonly Errand[];
}

/** An event of this procedure at the moment of the act; `more` says when its effect lies elsewhere. */
export function event(type: string, label: string, context: Pick<ActContext, 'now'>, data: object, more: More = {}): NewEvent {
  const { visible = false, effectiveAt = context.now, opens, closes, duties, errands } = more;
  return {
    type, label, data, effectiveAt, partyVisible: visible,
    ...(opens?.length ? { opens } : {}), ...(closes?.length ? { closes } : {}), ...(duties ? { duties } : {}), ...(errands?.length ? { errands } : {}),
  };
}

/** The same duty for each of these people. */
export const dutiesOf = (people: readonly string[], duty: Duty): Readonly<Record<string, Duty>> => Object.fromEntries(people.map((person) => [person, duty]));
