import type { RecordedEvent } from '@due-process/procedure';

const OFFICERS = [
  'BreachCaseOpened', 'VerificationBegun', 'SettlementHoldRequested', 'NoBreachFound', 'MeasuresProposed', 'NoticeIssued', 'NoticeServed', 'ReExamined', 'ReportedToCityAgency',
  'DecisionServed', 'DecisionFiled', 'PerformanceRecorded', 'DemandServed', 'PerformanceDecisionServed', 'CourtApplied', 'AmountsReconciled', 'DefenceRecorded', 'LateDefenceNoted', 'TimelyDefenceAfterDecision',
];
const REVIEWERS = ['LegalReviewed'];
const APPROVERS = [
  'SettlementHeld', 'SettlementHoldRefused', 'AgencyDiscussed', 'CityAgencyDiscussed', 'BureauDiscussed', 'DecisionMade', 'DecisionChecked', 'PerformanceDecided', 'DecisionRevoked', 'CorrectionReferred', 'BreachCaseClosed',
];

/** Who did what, by the names of the events: no person in two duties over the whole life of the case (domain.md 13.2). */
export function duties(events: readonly RecordedEvent<string, any>[]): string[] {
  const held = new Map<string, Set<string>>();
  const holds = (person: string, duty: string) => held.set(person, (held.get(person) ?? new Set()).add(duty));
  for (const event of events) {
    const duty = OFFICERS.includes(event.type) ? 'officer' : REVIEWERS.includes(event.type) ? 'reviewer' : APPROVERS.includes(event.type) ? 'approver' : undefined;
    if (duty && event.actor.role !== 'institution' && event.actor.role !== 'system') holds(event.actor.person, duty);
    for (const person of event.type.endsWith('Discussed') ? event.data.participants : []) holds(person, 'approver');
    for (const person of event.type === 'ReExamined' ? event.data.panel : []) holds(person, 'officer');
  }
  return [...held].filter(([, kinds]) => kinds.size > 1).map(([person, kinds]) => `${person} is ${[...kinds].join(' and ')}`);
}
