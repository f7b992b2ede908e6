import { addDays, type LegalDay } from '@due-process/legal-time';
import type { RecordedEvent } from '@due-process/procedure';
import { ACCOUNT, type ToldWorld } from '../../physician-scoring/scenarios/told-world';

interface Span {
  readonly first: LegalDay;
  last: LegalDay | undefined;
  readonly byItself: boolean;
  readonly ends: boolean;
  annulled: boolean;
  restored: LegalDay | undefined;
}

/** What the witness knows of the periods: from the words of the events alone, and of restorations from the decisions of the restorations themselves. */
function spansOf(world: ToldWorld): Map<string, Span> {
  const spans = new Map<string, Span>();
  const begun = ({ id, firstDay, lastDay, cause, effect }: any): unknown => spans.set(id, { first: firstDay, last: lastDay, byItself: cause === 'institution' && effect === 'suspend', ends: effect === 'end', annulled: false, restored: undefined });
  const touch = (id: string | undefined, change: (span: Span) => void): void => {
    const span = spans.get(id ?? '');
    if (span) change(span);
  };
  for (const { type, data } of eventsOf(world, ACCOUNT) as readonly any[]) {
    if ((type === 'ThresholdReached' || type === 'InstitutionFollowed') && data.period) begun(data.period);
    if (type === 'ThresholdUndone') touch(data.period, (span) => (span.annulled = true));
    if (type === 'PeriodAmended') touch(data.period, (span) => (span.last = data.lastDay));
    if (type === 'InstitutionReleased') touch(data.period, (span) => {
      if (data.annulled) span.annulled = true;
      if (data.lastDay) span.last = data.lastDay;
      if (data.restoredOn) span.restored = data.restoredOn;
    });
  }
  for (const [id, line] of world.lines) {
    if (!/-R\d+$/.test(id)) continue;
    for (const { type, data } of line.events as readonly any[]) if (type === 'RestorationDecided') for (const period of data.periods) touch(period, (span) => (span.restored = [span.restored ?? data.from, data.from].sort()[0]));
  }
  return spans;
}

const eventsOf = (world: ToldWorld, id: string): readonly RecordedEvent[] => world.lines.get(id)?.events ?? [];

/** Day by day: blocked, as ended or suspended, or not. */
export function* blockedDays(world: ToldWorld, from: LegalDay, to: LegalDay): Generator<readonly [LegalDay, 'SUSPENDED' | 'ENDED' | undefined]> {
  const spans = [...spansOf(world).values()].filter((span) => !span.annulled);
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const on = spans.filter((span) => span.first <= day && !(span.restored && span.restored <= day) && !(span.byItself && !span.restored && span.last !== undefined && span.last < day));
    yield [day, on.some((span) => span.ends) ? 'ENDED' : on.length > 0 ? 'SUSPENDED' : undefined];
  }
}
