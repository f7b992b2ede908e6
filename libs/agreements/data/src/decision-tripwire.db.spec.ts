import { chain, createPool, type CaseFile } from '@due-process/platform';
import type { RecordedEvent } from '@due-process/procedure';
import { testDatabase } from '@due-process/testing';
import type { Pool } from 'pg';
import { agreementsRecord } from './agreement-facts';

const database = testDatabase();
const AT = '2026-02-26T01:00:00.000Z';
const TRIPWIRE = /LZ-2[12]/;
let pool: Pool;
let number = 0;

beforeAll(() => {
  pool = createPool({ url: database().appUrl(), applicationName: 'tripwire test' });
});
afterAll(() => pool.end());

type Fact = readonly [type: string, data?: object];

const events = (facts: readonly Fact[]): RecordedEvent[] =>
  facts.map(([type, data = {}], index) => ({
    seq: index + 1, type, label: type, data, effectiveAt: AT, recordedAt: AT, act: 'past-the-domain', partyVisible: false,
    actor: { person: 'p-1', role: 'agency-head', region: '620102', employer: 'A-620102' },
  }));

/** Writes facts as somebody would who calls the recording function past the domain. */
async function record(facts: readonly Fact[]): Promise<void> {
  const streamId = `T-${(number += 1)}`;
  const file: CaseFile = {
    region: '620102', employer: 'A-620102', stage: 'X', closed: false, openedOn: '2026-02-01', state: {},
    plan: { caseId: streamId, seq: facts.length, stage: 'X', stageLabel: 'X', closed: false, wakes: [], skewMs: 0, line: '' },
  };
  await agreementsRecord(pool).append([{ streamId, procedure: 'breach-handling', expectedVersion: 0, events: events(facts), file, clocks: [], workItems: [] }]);
}

const HEARD: readonly Fact[] = [['MeasuresProposed'], ['NoticeServed'], ['DefenceWaived']];
const decision = (measures: readonly object[], gates: readonly string[] = []): Fact => ['DecisionMade', { measures, gates }];
const recover = (amountFen: number) => ({ kind: 'LZ-18.recover', amountFen });
const APPROVED: Fact = ['AgencyDiscussed', { result: 'approved' }];
const TERMINATION: readonly Fact[] = [
  ['ReportedToCityAgency'], ['CityAgencyDiscussed', { result: 'approved' }], ['LegalReviewed', { result: 'passed' }], ['BureauDiscussed', { result: 'approved' }],
];
const CITY_GATES = ['city-agency-discussion', 'legal-review', 'bureau-discussion'];
const terminate = decision([{ kind: 'LZ-18.terminate-agreement' }], ['county-report', ...CITY_GATES]);

describe('a decision past the domain', () => {
  it.each<[string, readonly Fact[]]>([
    ['49,999.99 yuan after notice and silence', [...HEARD, decision([recover(4_999_999)])]],
    ['after a re-examined defence', [['MeasuresProposed'], ['NoticeServed'], ['ReExamined'], decision([{ kind: 'LZ-18.interview' }])]],
    ['50,000.00 yuan with the discussion', [...HEARD, APPROVED, decision([recover(5_000_000)], ['agency-discussion'])]],
    ['a termination with all four gates', [...HEARD, ...TERMINATION, terminate]],
    ['a termination whose first review failed', [...HEARD, ['LegalReviewed', { result: 'failed' }], ...TERMINATION, terminate]],
  ])('is let through: %s', async (_what, facts) => {
    await expect(record(facts)).resolves.toBeUndefined();
  });

  it.each<[string, readonly Fact[]]>([
    ['out of nothing', [decision([])]],
    ['without notice', [['MeasuresProposed'], ['DefenceWaived'], decision([])]],
    ['before the party was heard', [['MeasuresProposed'], ['NoticeServed'], decision([])]],
    ['after a new proposal, on the old hearing', [...HEARD, ['MeasuresProposed'], decision([])]],
    ['50,000.00 yuan in two measures without a gate', [...HEARD, decision([recover(2_500_000), { kind: 'LZ-18.refuse-payment', amountFen: 2_500_000 }])]],
    ['50,000.00 yuan with a gate named and not passed', [...HEARD, decision([recover(5_000_000)], ['agency-discussion'])]],
    ['a suspension without a gate', [...HEARD, decision([{ kind: 'LZ-18.suspend-agreement' }])]],
    ['the suspension of a physician without a gate', [...HEARD, decision([{ kind: 'LZ-18.suspend-physician' }])]],
    ['with a rejected discussion', [...HEARD, ['AgencyDiscussed', { result: 'rejected' }], decision([recover(5_000_000)], ['agency-discussion'])]],
    ['with a discussion that was approved and then rejected', [...HEARD, APPROVED, ['AgencyDiscussed', { result: 'rejected' }], decision([recover(5_000_000)], ['agency-discussion'])]],
    ['with a discussion of an older proposal', [...HEARD, APPROVED, ...HEARD, decision([recover(5_000_000)], ['agency-discussion'])]],
    ['a termination with the agency discussion only', [...HEARD, APPROVED, decision([{ kind: 'LZ-18.terminate-agreement' }], ['agency-discussion'])]],
    ['a termination without the county report it names', [...HEARD, ...TERMINATION.slice(1), terminate]],
    ['a termination whose review failed', [...HEARD, ...TERMINATION.slice(0, 2), ['LegalReviewed', { result: 'failed' }], ...TERMINATION.slice(3), terminate]],
    ['a termination without the bureau', [...HEARD, ...TERMINATION.slice(0, 3), terminate]],
    ['with a gate that does not exist', [...HEARD, decision([], ['friendly-chat'])]],
  ])('is refused: %s', async (_what, facts) => {
    await expect(record(facts)).rejects.toMatchObject({ name: 'RecordRefused', message: expect.stringMatching(TRIPWIRE) });
  });

  it('cannot be inserted by SQL, not even by the owner', async () => {
    const [event] = chain('T-sql', events([decision([])]), 0);
    const values = [event?.label, JSON.stringify(event?.data), AT, event?.prevHash, event?.hash];
    const insert = `INSERT INTO agreements.case_event (stream_id, seq, type, label, data, effects, effective_at, recorded_at, actor, act, party_visible, prev_hash, hash)
      VALUES ('T-sql', 1, 'DecisionMade', $1, $2, '{}', $3, $3, '{}', 'x', false, $4, $5)`;
    await expect(pool.query(insert, values)).rejects.toMatchObject({ code: '42501' });
    const owner = createPool({ url: database().ownerUrl, applicationName: 'tripwire test' });
    await expect(owner.query(insert, values)).rejects.toMatchObject({ code: 'DP005' });
    await owner.end();
  });
});
