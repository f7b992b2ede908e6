import { addDays, addMonths, dayOf, startOfDay, type LegalDay } from '@due-process/legal-time';
import { byStream, Findings, groupBy, nameOf, type Invariant } from './invariant';
import type { AgreementRow, Snapshot, StoredEvent } from './snapshot';

interface Began {
  readonly suspensionId: string;
  readonly caseId: string;
  readonly agreementId: string;
  readonly kind: string;
  readonly firstDay: LegalDay;
  readonly lastDay: LegalDay;
  readonly ordered: { readonly firstDay: LegalDay; readonly lastDay: LegalDay };
  readonly endsWithTerm: boolean;
  readonly duration: { readonly months?: number };
}

/** Suspensions, terminations and what they make of an agreement (LZ-19, LZ-20). */
export const SANCTION_INVARIANTS: readonly Invariant[] = [
  {
    name: 'suspensions-end-on-their-day',
    proves: 'every suspension is as long as ordered, ends by itself on exactly the day after its last day, once, and its case learns of it',
    check(snapshot) {
      const found = new Findings();
      const streams = byStream(snapshot.events);
      for (const begun of snapshot.events.filter(({ type }) => type === 'SuspensionBegan')) {
        const data = begun.data as Began;
        const parent = streams.get(data.caseId) ?? [];
        checkLength(found, begun, data, parent);
        checkEnd(found, snapshot, data, streams.get(data.suspensionId) ?? [], parent);
      }
      return found;
    },
  },
  {
    name: 'agreements-stand-by-their-dates',
    proves: 'the status of an agreement on the days around every change is what suspensions, terminations and its term give',
    check(snapshot) {
      const found = new Findings();
      const begun = groupBy(snapshot.events.filter(({ type }) => type === 'SuspensionBegan').map(({ data }) => data as Began), ({ agreementId }) => agreementId);
      const ended = new Map(snapshot.events.filter(({ type }) => type === 'SuspensionEnded').map(({ data }) => [(data as { suspensionId: string }).suspensionId, (data as { on: LegalDay }).on]));
      const terminated = new Map(snapshot.events.filter(({ type }) => type === 'AgreementTerminated').map(({ data }) => [(data as { agreementId: string }).agreementId, (data as { on: LegalDay }).on]));
      for (const agreement of snapshot.agreements) {
        for (const { day, status } of agreement.statuses) {
          const wanted = statusOn(day, agreement, begun.get(agreement.id) ?? [], ended, terminated.get(agreement.id));
          found.that(status === wanted, () => `${agreement.id} on ${day}: ${status} instead of ${wanted}`);
        }
      }
      return found;
    },
  },
];

/** From the day after service for whole months (domain.md 10 no. 5), or to the end of the agreement's term. */
function checkLength(found: Findings, begun: StoredEvent, data: Began, parent: readonly StoredEvent[]): void {
  const served = parent.find(({ type }) => type === 'DecisionServed')?.data as { servedOn: LegalDay } | undefined;
  const lastDay = served && data.duration.months ? addMonths(served.servedOn, data.duration.months) : undefined;
  const right = served !== undefined && data.ordered.firstDay === addDays(served.servedOn, 1) && data.ordered.lastDay === lastDay && data.firstDay === data.ordered.firstDay;
  found.that(right && (data.endsWithTerm ? data.lastDay < data.ordered.lastDay : data.lastDay === data.ordered.lastDay), () => `${nameOf(begun)} runs ${data.firstDay} to ${data.lastDay}, the decision was served on ${served?.servedOn}`);
}

function checkEnd(found: Findings, snapshot: Snapshot, data: Began, stream: readonly StoredEvent[], parent: readonly StoredEvent[]): void {
  const over = addDays(data.lastDay, 1);
  const ends = stream.filter(({ type }) => type === 'SuspensionEnded');
  const due = startOfDay(over) <= snapshot.now;
  found.that(ends.length === (due ? 1 : 0), () => `${data.suspensionId} is over on ${over} and has ${ends.length} ends`);
  const told = parent.filter((event) => event.type === 'SuspensionOver' && (event.data as { suspensionId: string }).suspensionId === data.suspensionId);
  found.that(told.length === ends.length, () => `${data.suspensionId} has ended ${ends.length} times, its case ${data.caseId} knows of ${told.length}`);
  const row = snapshot.suspensions.find(({ suspensionId }) => suspensionId === data.suspensionId);
  for (const end of ends) {
    const how = (end.data as { how: string }).how;
    const right = end.effectiveAt === startOfDay(over) && end.recordedAt >= end.effectiveAt && how === (data.endsWithTerm ? 'agreement-ended' : 'resumed');
    found.that(right && row?.endedOn === over && row.lastDay === data.lastDay, () => `${nameOf(end)}: ${how} on ${dayOf(end.effectiveAt)}, in the list ${row?.endedOn}; its last day is ${data.lastDay}`);
  }
}

function statusOn(day: LegalDay, agreement: AgreementRow, begun: readonly Began[], ended: ReadonlyMap<string, LegalDay>, terminatedOn: LegalDay | undefined): string {
  if (terminatedOn !== undefined && terminatedOn <= day) return 'terminated';
  if (day > agreement.termTo) return 'ended';
  if (day < agreement.termFrom) return 'not-yet';
  const suspended = begun.some((one) => one.kind === 'LZ-18.suspend-agreement' && one.firstDay <= day && day <= one.lastDay && day < (ended.get(one.suspensionId) ?? '9999-12-31'));
  return suspended ? 'suspended' : 'active';
}
