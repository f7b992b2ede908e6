import type { LegalDay } from '@due-process/legal-time';
import type { Errand } from '@due-process/procedure';
import type { Debt } from '../fine-execution';
import type { PenaltyContext } from './guards';
import type { Decision, OpenMeasure, PenaltyCase } from './model';

/* What a case asks of other records, each exactly once: measures on things, the execution, the agency, the points of staff. */

type Held = OpenMeasure['procedure'];

const ALL: readonly Held[] = ['evidence-preservation', 'sealing', 'assistance-request'];

/** Everything still preserved, sealed or asked for this case is released at the same time (O4-47, ACL-28). */
export function releaseMeasures(state: PenaltyCase, context: PenaltyContext, because: 'ended' | 'decided' | 'not-established', only: readonly Held[] = ALL): Errand[] {
  return (context.references.openMeasures ?? []).filter(({ procedure }) => only.includes(procedure)).map(({ streamId, procedure }) => ({
    key: `release-${streamId}#${state.version + 1}`, context: 'enforcement', procedure, act: 'release-because-ended', streamId, region: state.region, input: { caseId: state.id, because },
    line: `案件 ${state.id} ${because === 'ended' ? '终止' : '已作出决定'}，解除 ${streamId}`,
  }));
}

/** The agency opens a breach lead of its own (移送经办机构, O4-43(4)): agreement and penalty are separate relations that feed each other (domain.md 1.5). */
export function agreementLead(state: PenaltyCase, facts: string): Errand[] {
  const { agreementId, region } = state.party;
  if (!agreementId || (state.errands ?? []).some(({ procedure, input }) => procedure === 'breach-handling' && (input as { agreementId?: string }).agreementId === agreementId)) return [];
  return [{
    key: 'agreement-lead#1', context: 'agreements', procedure: 'breach-handling', act: 'receive-lead', referencesHint: agreementId, region,
    input: { agreementId, source: 'transfer', discoveredOn: state.lead.foundOn, facts, fromCase: state.id }, line: `移送经办机构：服务协议 ${agreementId}`,
  }];
}

/**
 * Staff whose responsibility the decision found are scored on its basis, and on no other (PQ.who, PQP-27): each account learns of it once, by the code
 * of its person.
 */
export function staffDecision(state: PenaltyCase, decision: Pick<Decision, 'number' | 'documentRef' | 'on' | 'responsibleStaff' | 'basis'>): Errand[] {
  return decision.responsibleStaff.map(({ code, responsibility }) => ({
    key: `points#${decision.number}/${code}`, context: 'physician-credit', procedure: 'physician-account', act: 'receive-parent-decision', streamId: code, region: state.region,
    input: { decisionRef: decision.documentRef, fromCase: state.id, track: 'penalty', article: decision.basis[0] ?? '', decidedOn: decision.on, body: state.bureau.code, institution: state.party.id, responsibility },
    line: `处罚决定 ${decision.documentRef} 认定的责任人员`,
  }));
}

/** A decision that has fallen carries no points (domain.md C17): every account that learned of it is told. */
export function staffDecisionFallen(state: PenaltyCase, reasons: string): Errand[] {
  const { decision } = state;
  const told = new Set((state.errands ?? []).map(({ key }) => key));
  return (decision?.responsibleStaff ?? []).filter(({ code }) => told.has(`points#${decision?.number}/${code}`)).map(({ code }) => ({
    key: `points-fallen#${decision?.number}/${code}`, context: 'physician-credit', procedure: 'physician-account', act: 'annul-parent-decision', streamId: code, region: state.region,
    input: { decisionRef: decision?.documentRef ?? '', reasons }, line: `处罚决定 ${decision?.documentRef} 已不存在`,
  }));
}

/** The execution of the decision is told: a remedy, its outcome, a change. */
export function tellExecution(state: PenaltyCase, act: 'record-remedy' | 'record-remedy-outcome' | 'record-decision-change', key: string, input: object): Errand[] {
  const { streamId, over } = state.execution ?? {};
  // An execution that is over only takes a change of what was owed.
  const listens = over === undefined || act === 'record-decision-change';
  return streamId && listens ? [{ key, context: 'enforcement', procedure: 'fine-execution', act, streamId, region: state.region, input, line: `告知执行程序 ${streamId}` }] : [];
}

/** What the decision orders to be paid. */
export function debtsOf({ measures }: Pick<Decision, 'measures'>): readonly Debt[] {
  return measures.flatMap((measure): Debt[] => {
    if (measure.kind === 'fine' || measure.kind === 'confiscation') return [{ id: measure.id, kind: measure.kind, amountFen: measure.amountFen }];
    return measure.kind === 'refund' ? [{ id: measure.id, kind: 'refund', amountFen: measure.amountFen, account: measure.account }] : [];
  });
}

/** Facts with which the execution begins. */
export function executionFacts(state: PenaltyCase, decision: Pick<Decision, 'number' | 'documentRef' | 'on' | 'measures'>, servedOn: LegalDay, remedies?: string) {
  return {
    caseId: state.id, number: decision.number, region: state.region, bureau: state.bureau, party: { id: state.party.id, kind: state.party.kind },
    documentRef: decision.documentRef, decidedOn: decision.on, servedOn, debts: debtsOf(decision), ...(remedies ? { remedies } : {}),
  };
}
