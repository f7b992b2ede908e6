import { dayOf, type LegalDay } from '@due-process/legal-time';
import { workItems, type Actor, type CaseBase, type Clock } from '@due-process/procedure';
import { partyOf } from '../access/may-know';
import { concernsParty, partyStage, shownTo, stageView, type CaseKind } from './case-kind';
import { deadlineView, dueOf, nextClock, type DeadlineView, type Due } from './clock-view';
import type { Effective } from './effective';
import { itemView, type ItemView } from './item-view';

/** What every line of a list has, whatever the case is about; the kind's `subject` stands beside it. */
export interface CaseLineView {
  readonly caseId: string;
  /** Version in the record: the ETag. */
  readonly recordedVersion: number;
  readonly region: string;
  readonly stage: string;
  /** In Chinese, as the events' labels are; English beside it. */
  readonly stageLabel: string;
  readonly stageLabelEn: string;
  /** Staff and auditors only. */
  readonly gate?: string;
  readonly closed: boolean;
  readonly openedOn: LegalDay;
  readonly nextDeadline?: DeadlineView;
  readonly due: Due;
}

/** A line of the list, as staff or as the party sees it. */
export function lineView(kind: CaseKind, file: Effective<CaseBase>, caller: Actor): CaseLineView {
  const { state, recordedVersion, asOf } = file;
  const party = partyOf(caller) !== undefined;
  const { code, label } = (party ? partyStage : stageView)(kind, state.stage);
  const next = nextClock(party ? partyClocks(state) : state.clocks);
  const gate = party ? undefined : kind.procedure.gate(state);
  return {
    caseId: state.id,
    recordedVersion,
    region: state.region,
    ...kind.subject(state),
    closed: state.closed,
    openedOn: state.openedOn,
    ...(next ? { nextDeadline: deadlineView(kind, file, next) } : {}),
    due: dueOf(next, dayOf(asOf)),
    stage: code,
    stageLabel: label.zh,
    stageLabelEn: label.en,
    ...(gate ? { gate } : {}),
  };
}

/**
 * The case for its reader. Staff and auditors see its facts, what has happened by itself and is not yet written, and who holds which duty;
 * the party what it was told and what it may do: no inner stage, no reviewer, no inner deadline.
 */
export function caseView(kind: CaseKind, file: Effective<CaseBase>, caller: Actor): object {
  const { state, pending, asOf } = file;
  const head = { ...lineView(kind, file, caller), procedure: kind.procedure.name, asOf };
  if (partyOf(caller)) return { ...head, ...shownTo(kind, caller, state, kind.partyFacts?.(state, caller)), workItems: itemsFor(kind, state, caller) };
  return {
    ...head,
    pending: pending.map(({ type, label, effectiveAt }) => ({ type, label, effectiveAt })),
    ruleVersions: state.ruleVersions,
    ...shownTo(kind, caller, state, kind.staffFacts(state)),
    duties: state.duties,
    workItems: itemsFor(kind, state, caller),
  };
}

/** The tasks of a case: for staff all of them, for the party what it may do itself. */
export function itemsFor(kind: CaseKind, state: CaseBase, caller: Actor): readonly ItemView[] {
  const items = workItems(kind.procedure, state);
  const party = partyOf(caller);
  return party ? items.filter((item) => item.roles.includes(party.role) && (kind.isForParty?.(caller, item, state) ?? true)).map((item) => itemView({ ...item, roles: [party.role] })) : items.map(itemView);
}

export function partyClocks(state: CaseBase): Readonly<Record<string, Clock>> {
  return Object.fromEntries(Object.entries(state.clocks).filter(([, clock]) => concernsParty(clock)));
}

