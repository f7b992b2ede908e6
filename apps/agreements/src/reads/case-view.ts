import { amountOpen, breachHandling, stillOpen, type BreachCase } from '@due-process/agreements-domain';
import { dayOf, type Instant, type LegalDay } from '@due-process/legal-time';
import { workItems, type Actor, type Clock } from '@due-process/procedure';
import { deadlineView, dueOf, nextClock, type DeadlineView, type Due } from './clock-view';
import type { Effective } from './effective';
import { itemView, type ItemView } from './item-view';
import { concernsParty, measuresTold, partyStage, stageView } from './party-view';

/** What every view of a case has, whoever reads it. */
interface CaseHead {
  readonly caseId: string;
  readonly procedure: string;
  readonly asOf: Instant;
  /** Version in the record: the ETag. */
  readonly recordedVersion: number;
  readonly region: string;
  readonly institution: BreachCase['institution'];
  readonly agreement: { readonly id: string; readonly kind: string; readonly termFrom: LegalDay; readonly termTo: LegalDay };
  readonly stage: string;
  /** In Chinese, as the events' labels are; English beside it. */
  readonly stageLabel: string;
  readonly stageLabelEn: string;
  readonly closed: boolean;
  readonly openedOn: LegalDay;
  readonly nextDeadline?: DeadlineView;
  readonly due: Due;
}

/** One line of the list of cases. */
export type CaseLineView = Omit<CaseHead, 'asOf' | 'procedure'> & { readonly gate?: string };

/** The case for staff and auditors: its facts and where it stands; the whole history is in `/events`. */
export function staffView({ state, recordedVersion, pending, asOf }: Effective<BreachCase>): object {
  const gate = breachHandling.gate(state);
  const { agency, round, proposal, current, gates, hold, decision, decisionServedOn, checkedOn, filedOn, performed, suspensions, terminated, enforcement, reconciledOn } = state;
  return {
    ...headOf(state, recordedVersion, asOf, nextClock(state.clocks)),
    ...stageOf(state.stage),
    /** Automatic acts that are due and not yet in the record. */
    pending: pending.map(({ type, label, effectiveAt }) => ({ type, label, effectiveAt })),
    agency,
    lead: state.lead,
    ruleVersions: state.ruleVersions,
    ...(gate ? { gate } : {}),
    gates,
    round,
    measures: decision?.measures ?? current?.measures ?? proposal?.measures ?? [],
    ...(proposal ? { proposal: { round: proposal.round, facts: proposal.facts, reasons: proposal.reasons, basis: proposal.basis } } : {}),
    ...(current ? { current: { ...current, measures: undefined } } : {}),
    ...(hold ? { hold } : {}),
    ...(state.illegalityReportedOn ? { illegalityReportedOn: state.illegalityReportedOn } : {}),
    ...(state.majorReported ? { majorReported: state.majorReported } : {}),
    ...(decision ? { decision: { on: decision.on, documentRef: decision.documentRef }, amountOpenFen: amountOpen(state), stillOpen: state.closed ? [] : stillOpen(state) } : {}),
    ...(state.heardTooLate ? { heardTooLate: true } : {}),
    decisionServedOn, checkedOn, filedOn, reconciledOn, performed, suspensions, terminated, enforcement,
    correction: state.correction,
    told: state.told,
    duties: state.duties,
    workItems: workItems(breachHandling, state).map(itemView),
  };
}

/** The case for its party: what it was told and what it may do, no discussion, no reviewer, no inner reasons. */
export function partyView({ state, recordedVersion, asOf }: Effective<BreachCase>): object {
  const { current, decisionServedOn, decision, hold, terminated } = state;
  const served = decisionServedOn !== undefined;
  return {
    ...headOf(state, recordedVersion, asOf, nextClock(partyClocks(state))),
    ...stageOf(state.stage, true),
    agency: state.agency,
    measures: measuresTold(state),
    ...(current?.notice && current.service ? { notice: { ...current.notice, servedOn: current.service.servedOn, method: current.service.method } } : {}),
    defences: current?.defences ?? [],
    ...(current?.reexamination ? { reexamination: { result: current.reexamination.result } } : {}),
    ...(hold && hold.since !== undefined ? { hold } : {}),
    ...(served && decision ? { decision: { on: decision.on, documentRef: decision.documentRef, servedOn: decisionServedOn }, amountOpenFen: amountOpen(state), performed: state.performed, suspensions: state.suspensions } : {}),
    ...(terminated ? { terminated } : {}),
    workItems: partyItems(state),
  };
}

/** A line of the list, as staff or as the party sees it. */
export function lineView({ state, recordedVersion, asOf }: Effective<BreachCase>, party: boolean): CaseLineView {
  const gate = party ? undefined : breachHandling.gate(state);
  const { asOf: _asOf, procedure: _procedure, ...head } = headOf(state, recordedVersion, asOf, nextClock(party ? partyClocks(state) : state.clocks));
  return { ...head, ...stageOf(state.stage, party), ...(gate ? { gate } : {}) };
}

/** What the party itself may do now. */
export function partyItems(state: BreachCase): readonly ItemView[] {
  return workItems(breachHandling, state).filter((item) => item.roles.includes('institution')).map((item) => itemView({ ...item, roles: ['institution'] }));
}

export function isParty(caller: Actor): boolean {
  return caller.role === 'institution';
}

function partyClocks(state: BreachCase): Readonly<Record<string, Clock>> {
  return Object.fromEntries(Object.entries(state.clocks).filter(([, clock]) => concernsParty(clock)));
}

type StageOf = Pick<CaseHead, 'stage' | 'stageLabel' | 'stageLabelEn'>;

function stageOf(code: string, party = false): StageOf {
  const stage = party ? partyStage(code) : stageView(code);
  return { stage: stage.code, stageLabel: stage.label.zh, stageLabelEn: stage.label.en };
}

function headOf(state: BreachCase, recordedVersion: number, asOf: Instant, next: Clock | undefined): Omit<CaseHead, keyof StageOf> {
  const { id, kind, termFrom, termTo } = state.agreement;
  return {
    caseId: state.id,
    procedure: breachHandling.name,
    asOf,
    recordedVersion,
    region: state.region,
    institution: state.institution,
    agreement: { id, kind, termFrom, termTo },
    closed: state.closed,
    openedOn: state.openedOn,
    ...(next ? { nextDeadline: deadlineView(state, next) } : {}),
    due: dueOf(next, dayOf(asOf)),
  };
}
