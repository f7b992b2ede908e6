import { stillOpen, type Decision, type PenaltyCase } from '@due-process/enforcement-domain';

/** The case for staff and auditors: its facts; the whole history is in `/events`. */
export function staffFacts(state: PenaltyCase): object {
  const { bureau, lead, filing, dispute, overlaps, recusals, recused, officers, steps, evidence, suspensions, exclusions, extensions, hold, order, report, draft, rounds, current, review, discussion, decision, publications, remedies, crime, departments, execution, spot, ended } = state;
  return {
    bureau, lead, officers, steps, overlaps, recusals, recused, suspensions, exclusions, extensions,
    evidence: Object.values(evidence ?? {}),
    filing, dispute, hold, order, report, draft, round: rounds, current, review, discussion, decision, publications, remedies, crime, departments, execution, spot, ended,
    ...(decision && !state.closed ? { stillOpen: stillOpen(state) } : {}),
  };
}

/** The case for its party: what it was told and what it said; no reviewer, no discussion, no evidence register, no lead. */
export function partyFacts(state: PenaltyCase): object {
  const { bureau, order, hold, current, decision, publications, remedies, execution, ended, told } = state;
  return {
    bureau: { code: bureau.code },
    ...(order ? { order: { orderedOn: order.orderedOn, documentRef: order.documentRef, until: order.until, ...(order.outcome ? { outcome: order.outcome } : {}) } } : {}),
    ...(hold?.since ? { hold } : {}),
    measures: toldMeasures(state),
    ...(current?.service ? { notice: { documentRef: current.notice.documentRef, hearingOffered: current.notice.hearingOffered, servedOn: current.service.servedOn, method: current.service.method } } : {}),
    defences: told.length > 0 ? (current?.defences ?? []) : [],
    ...(current?.hearing ? { hearing: current.hearing } : {}),
    ...(current?.reexamination ? { reexamination: current.reexamination } : {}),
    ...(decision?.servedOn ? { decision: asServed(decision), publications, remedies, ...(execution ? { execution } : {}) } : {}),
    ...(ended ? { ended } : {}),
  };
}

/** Measures as the party knows them: of the decision that was served, otherwise of the last notice that reached it. */
const toldMeasures = ({ decision, told }: PenaltyCase): object => (decision?.servedOn ? decision.measures : (told.at(-1)?.measures ?? []));

const asServed = ({ number, result, on, documentRef, measures, fineTotalFen, basis, servedOn, annulled }: Decision): object => ({ number, result, on, documentRef, measures, fineTotalFen, basis, servedOn, ...(annulled ? { annulled } : {}) });
