import type { CaseFile, StreamAppend } from '@due-process/platform';
import type { RecordedEvent } from '@due-process/procedure';
import type { Pool } from 'pg';
import { agreementsRecord } from '../agreement-facts';

/** For tests of what the database itself keeps: events written as somebody would who has the service's password and no domain. */
export const AT = '2026-02-26T01:00:00.000Z';

export type Fact = readonly [type: string, data?: object];

export const events = (facts: readonly Fact[], version = 0): RecordedEvent[] =>
  facts.map(([type, data = {}], index) => ({
    seq: version + index + 1, type, label: type, data, effectiveAt: AT, recordedAt: AT, act: 'past-the-domain', partyVisible: false,
    actor: { person: 'p-1', role: 'agency-head', region: '620102', employer: 'A-620102' },
  }));

/** Writes facts to streams, in this order and in one transaction. */
export async function write(pool: Pool, ...streams: readonly (readonly [streamId: string, facts: readonly Fact[]])[]): Promise<void> {
  const store = agreementsRecord(pool);
  const appends: StreamAppend[] = [];
  for (const [streamId, facts] of streams) {
    const { version, lastHash } = await store.load({ streamId });
    const seq = version + facts.length;
    const file: CaseFile = {
      region: '620102', employer: 'A-620102', stage: 'X', closed: false, openedOn: '2026-02-01', state: {},
      plan: { caseId: streamId, seq, stage: 'X', stageLabel: 'X', closed: false, wakes: [], skewMs: 0, line: '' },
    };
    appends.push({ streamId, procedure: 'practice', expectedVersion: version, lastHash, events: events(facts, version), file, clocks: [], workItems: [] });
  }
  await store.append(appends);
}

export const opened = (agreementId: string, level: 'city' | 'county' = 'county'): Fact => ['BreachCaseOpened', { agency: { level }, agreement: { id: agreementId } }];
export const HEARD: readonly Fact[] = [['MeasuresProposed'], ['NoticeServed'], ['DefenceWaived']];
export const APPROVED: Fact = ['AgencyDiscussed', { result: 'approved' }];
export const COUNTY_REPORT: Fact = ['ReportedToCityAgency'];
export const CITY: readonly Fact[] = [['CityAgencyDiscussed', { result: 'approved' }], ['LegalReviewed', { result: 'passed' }], ['BureauDiscussed', { result: 'approved' }]];
export const CITY_GATES = ['city-agency-discussion', 'legal-review', 'bureau-discussion'];
export const decision = (measures: readonly object[], gates: readonly string[] = []): Fact => ['DecisionMade', { measures, gates }];

export const SUSPENSION = { id: 'm1', kind: 'LZ-18.suspend-agreement' };
export const TERMINATION = { id: 'm1', kind: 'LZ-18.terminate-agreement' };
/** A round that ends with the decision to suspend, or to terminate. */
export const suspensionDecided = (measures: readonly object[] = [SUSPENSION]): readonly Fact[] => [...HEARD, APPROVED, decision(measures, ['agency-discussion'])];
export const terminationDecided: readonly Fact[] = [...HEARD, COUNTY_REPORT, ...CITY, decision([TERMINATION], ['county-report', ...CITY_GATES])];
export const SERVED: Fact = ['DecisionServed'];

export const began = (agreementId: string, caseId: string, firstDay: string, lastDay: string, { id: measure, kind } = SUSPENSION): Fact => [
  'SuspensionBegan',
  { caseId, measure, agreementId, kind, target: { kind: 'agreement', ref: agreementId }, firstDay, lastDay, endsWithTerm: false },
];
