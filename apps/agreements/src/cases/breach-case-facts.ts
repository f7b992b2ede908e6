import { amountOpen, stillOpen, type BreachCase } from '@due-process/agreements-domain';
import { measuresTold } from './party-measures';

/** The case for staff and auditors: its facts; the whole history is in `/events`. */
export function staffFacts(state: BreachCase): object {
  const { agency, lead, round, proposal, current, gates, hold, decision, decisionServedOn, checkedOn, filedOn, performed, suspensions, terminated, enforcement, reconciledOn } = state;
  return {
    agency,
    lead,
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
  };
}

/** The case for its party: what it was told, no discussion, no reviewer, no inner reasons. */
export function partyFacts(state: BreachCase): object {
  const { current, decisionServedOn, decision, hold, terminated } = state;
  const served = decisionServedOn !== undefined;
  return {
    agency: state.agency,
    measures: measuresTold(state),
    ...(current?.notice && current.service ? { notice: { ...current.notice, servedOn: current.service.servedOn, method: current.service.method } } : {}),
    defences: current?.defences ?? [],
    ...(current?.reexamination ? { reexamination: { result: current.reexamination.result } } : {}),
    ...(hold && hold.since !== undefined ? { hold } : {}),
    ...(served && decision ? { decision: { on: decision.on, documentRef: decision.documentRef, servedOn: decisionServedOn }, amountOpenFen: amountOpen(state), performed: state.performed, suspensions: state.suspensions } : {}),
    ...(terminated ? { terminated } : {}),
  };
}
