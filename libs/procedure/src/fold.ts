import { actOf } from './act-of';
import { dutyIn } from './duties';
import type { CaseBase, Clock, Duty, OpenedClock, Procedure, RecordedEvent } from './model';

/** Events that change dates and nothing else: no procedure needs to know them. */
const OF_DATES_ONLY: readonly string[] = ['DeadlinesReplanned', 'DeadlineMoveHeld', 'DeadlineMoveDecided'];

/** The state after one more event: the procedure folds its facts, the engine folds clocks, duties and version. */
export function fold<S extends CaseBase>(procedure: Procedure<S>, state: S | undefined, event: RecordedEvent): S {
  const next = state && OF_DATES_ONLY.includes(event.type) ? state : procedure.evolve(state, event);
  return { ...next, version: event.seq, clocks: foldClocks(state?.clocks ?? {}, event), duties: foldDuties(procedure, state, event), ...foldErrands(state, event) };
}

/** The state of a whole record. */
export function replay<S extends CaseBase>(procedure: Procedure<S>, events: readonly RecordedEvent[]): S | undefined {
  return events.reduce<S | undefined>((state, event) => fold(procedure, state, event), undefined);
}

function foldClocks(clocks: Readonly<Record<string, Clock>>, event: RecordedEvent): Readonly<Record<string, Clock>> {
  if (!event.opens?.length && !event.closes?.length && event.type !== 'DeadlineReminded') return clocks;
  const next: Record<string, Clock> = { ...clocks };
  for (const { clock, how } of event.closes ?? []) {
    const known = next[clock];
    if (known?.status === 'running') next[clock] = { ...known, status: how, closedBy: event.seq };
  }
  for (const opened of event.opens ?? []) next[opened.id] = { ...opened, status: 'running', openedBy: event.seq, reminded: stillTrue(next[opened.id], opened) };
  if (event.type === 'DeadlineReminded') {
    const { clock, step } = event.data as { clock: string; step: Clock['reminded'][number] };
    const known = next[clock];
    if (known) next[clock] = { ...known, reminded: [...known.reminded, step] };
  }
  return next;
}

/** A reminder that was given stays given where the date that it told stays and is as certain as it was. */
function stillTrue(known: Clock | undefined, { deadline, reminders }: OpenedClock): Clock['reminded'] {
  if (known?.status !== 'running' || known.deadline.endsAt !== deadline.endsAt || known.deadline.status !== deadline.status) return [];
  return known.reminded.filter((step) => reminders.some((reminder) => reminder.step === step && known.reminders.some((one) => one.step === step && one.on === reminder.on)));
}

/** Whoever has acted in a duty holds it for the whole life of the case (LZ-21, O4-37); no later event takes it away. */
function foldDuties<S extends CaseBase>(procedure: Procedure<S>, state: S | undefined, event: RecordedEvent): Readonly<Record<string, Duty>> {
  const duties = state?.duties ?? {};
  const named = event.duties ?? {};
  const own = dutyIn(actOf(procedure, event.act), event.actor);
  if (!own && Object.keys(named).length === 0) return duties;
  return { ...(own ? { [event.actor.person]: own } : {}), ...named, ...duties };
}

function foldErrands(state: CaseBase | undefined, event: RecordedEvent): Pick<CaseBase, 'errands'> {
  const errands = [...(state?.errands ?? []), ...(event.errands ?? [])];
  return errands.length > 0 ? { errands } : {};
}
