import type { ActContext, Duty, NewEvent } from '@due-process/procedure';

/** An event of this procedure at the moment of the act; `more` says when its effect lies elsewhere. */
export function event(
  type: string,
  label: string,
  context: Pick<ActContext, 'now'>,
  data: object,
  more: { visible?: boolean; effectiveAt?: string; opens?: NewEvent['opens']; closes?: NewEvent['closes']; duties?: Readonly<Record<string, Duty>> } = {},
): NewEvent {
  const { visible = false, effectiveAt = context.now, opens, closes, duties } = more;
  return { type, label, data, effectiveAt, partyVisible: visible, ...(opens ? { opens } : {}), ...(closes ? { closes } : {}), ...(duties ? { duties } : {}) };
}
