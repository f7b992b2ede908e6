import type { ActContext, Duty, NewEvent } from './model';

/** An event at the moment of the act; `more` says when its effect lies elsewhere. */
export function event(
  type: string,
  label: string,
  context: Pick<ActContext, 'now'>,
  data: object,
  more: { visible?: boolean; effectiveAt?: string; opens?: NewEvent['opens']; closes?: NewEvent['closes']; duties?: Readonly<Record<string, Duty>>; errands?: NewEvent['errands'] } = {},
): NewEvent {
  const { visible = false, effectiveAt = context.now, opens, closes, duties, errands } = more;
  return { type, label, data, effectiveAt, partyVisible: visible, ...(opens ? { opens } : {}), ...(closes ? { closes } : {}), ...(duties ? { duties } : {}), ...(errands ? { errands } : {}) };
}
