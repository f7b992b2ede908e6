import { chain, createPool } from '@due-process/platform';
import { testDatabase } from '@due-process/testing';
import type { Pool } from 'pg';
import { seed } from './seed/seed';
import {
  APPROVED, AT, began, CITY, CITY_GATES, COUNTY_REPORT, decision, events, HEARD, opened, SERVED, SUSPENSION, suspensionDecided, TERMINATION, terminationDecided, write, type Fact,
} from './testing/past-the-domain';

const database = testDatabase();
const TRIPWIRE = { name: 'RecordRefused', message: expect.stringMatching(/LZ-(19|2[0124])/) };
const AGREEMENT = 'P6201020101-B2026';
const OTHER_AGREEMENT = 'H6201050005-B2025';
let pool: Pool;
let number = 0;

beforeAll(async () => {
  await seed(database().ownerUrl);
  pool = createPool({ url: database().appUrl(), applicationName: 'tripwire test' });
});
afterAll(() => pool.end());

const newCase = (): string => `T-${(number += 1)}`;
/** Writes facts as somebody would who calls the recording function past the domain. */
const record = (facts: readonly Fact[]): Promise<void> => write(pool, [newCase(), facts]);

const recover = (amountFen: number) => ({ kind: 'LZ-18.recover', amountFen });
const COUNTY_AND_CITY: readonly Fact[] = [COUNTY_REPORT, ...CITY];
const terminate = decision([TERMINATION], ['county-report', ...CITY_GATES]);

describe('a decision past the domain', () => {
  it.each<[string, readonly Fact[]]>([
    ['49,999.99 yuan after notice and silence', [...HEARD, decision([recover(4_999_999)])]],
    ['after a re-examined defence', [['MeasuresProposed'], ['NoticeServed'], ['ReExamined'], decision([{ kind: 'LZ-18.interview' }])]],
    ['50,000.00 yuan with the discussion', [...HEARD, APPROVED, decision([recover(5_000_000)], ['agency-discussion'])]],
    ['a termination with all four gates', [...HEARD, ...COUNTY_AND_CITY, terminate]],
    ['a termination whose first review failed', [...HEARD, ['LegalReviewed', { result: 'failed' }], ...COUNTY_AND_CITY, terminate]],
    ['a termination by the city agency, which reports to nobody', [opened(AGREEMENT, 'city'), ...HEARD, ...CITY, decision([TERMINATION], CITY_GATES)]],
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
    ['a termination without the county report it names', [...HEARD, ...COUNTY_AND_CITY.slice(1), terminate]],
    ['a termination by a county agency that did not report', [opened(AGREEMENT), ...HEARD, ...CITY, decision([TERMINATION], CITY_GATES)]],
    ['a termination by nobody knows whom, without report', [...HEARD, ...CITY, decision([TERMINATION], CITY_GATES)]],
    ['a termination by a city agency that was named too late', [...HEARD, opened(AGREEMENT, 'city'), ...CITY, decision([TERMINATION], CITY_GATES)]],
    ['a termination whose review failed', [...HEARD, ...COUNTY_AND_CITY.slice(0, 2), ['LegalReviewed', { result: 'failed' }], ...COUNTY_AND_CITY.slice(3), terminate]],
    ['a termination without the bureau', [...HEARD, ...COUNTY_AND_CITY.slice(0, 3), terminate]],
    ['with a gate that does not exist', [...HEARD, decision([], ['friendly-chat'])]],
  ])('is refused: %s', async (_what, facts) => {
    await expect(record(facts)).rejects.toMatchObject(TRIPWIRE);
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

describe('a suspension past the domain', () => {
  const days = ['2026-03-01', '2026-05-31'] as const;
  const suspend = (parent: readonly Fact[], { agreement = AGREEMENT, of = SUSPENSION, named = undefined as string | undefined } = {}): Promise<void> => {
    const id = newCase();
    const suspension: readonly Fact[] = [began(agreement, named ?? id, ...days, of)];
    return parent.length === 0 ? write(pool, [`${id}-S1`, suspension]) : write(pool, [id, parent], [`${id}-S1`, suspension]);
  };
  const DECIDED = [opened(AGREEMENT), ...suspensionDecided(), SERVED];

  it('is let through in the transaction that serves its decision', async () => {
    await expect(suspend(DECIDED)).resolves.toBeUndefined();
  });

  it('is let through after a revoked decision was made again', async () => {
    await expect(suspend([...DECIDED, ['DecisionRevoked'], ...suspensionDecided(), SERVED])).resolves.toBeUndefined();
  });

  it.each<[string, () => Promise<void>]>([
    ['out of nothing', () => suspend([])],
    ['of a case that does not exist', () => suspend(DECIDED, { named: 'T-none' })],
    ['of a case without a decision', () => suspend([opened(AGREEMENT), ...HEARD, APPROVED])],
    ['by a decision that orders another measure', () => suspend(DECIDED, { of: { ...SUSPENSION, id: 'm2' } })],
    ['by a decision that orders this measure as something lighter', () => suspend(DECIDED, { of: { ...SUSPENSION, kind: 'LZ-18.suspend-settlement' } })],
    ['by a decision that was revoked', () => suspend([...DECIDED, ['DecisionRevoked']])],
    ['by the decision before a new proposal', () => suspend([...DECIDED, ['MeasuresProposed']])],
    ['before the decision was served', () => suspend(DECIDED.slice(0, -1))],
    ['of another agreement than that of its case', () => suspend(DECIDED, { agreement: OTHER_AGREEMENT })],
  ])('is refused: %s', async (_what, act) => {
    await expect(act()).rejects.toMatchObject(TRIPWIRE);
    const { rows } = await pool.query(`SELECT agreement_id FROM agreements.agreement_suspension WHERE suspension_id = $1`, [`T-${number}-S1`]);
    expect(rows).toEqual([]);
  });

  it('is refused before the case whose decision orders it', async () => {
    const id = newCase();
    await expect(write(pool, [`${id}-S1`, [began(AGREEMENT, id, ...days)]], [id, DECIDED])).rejects.toMatchObject(TRIPWIRE);
  });
});

describe('a termination past the domain', () => {
  const ended = (agreementId = OTHER_AGREEMENT): Fact => ['AgreementTerminated', { agreementId, institutionId: 'H6201050005', on: '2026-03-02', bars: [] }];
  const DECIDED = [opened(OTHER_AGREEMENT), ...terminationDecided, SERVED];

  it.each<[string, readonly Fact[]]>([
    ['out of nothing', [ended()]],
    ['without a decision', [opened(OTHER_AGREEMENT), ...HEARD, COUNTY_REPORT, ...CITY, ended()]],
    ['by a decision that suspends', [opened(OTHER_AGREEMENT), ...suspensionDecided(), SERVED, ended()]],
    ['by a decision that was revoked', [...DECIDED, ['DecisionRevoked'], ended()]],
    ['by the decision before a new proposal', [...DECIDED, ['MeasuresProposed'], ended()]],
    ['before the decision was served', [...DECIDED.slice(0, -1), ended()]],
    ['of another agreement than that of the case', [...DECIDED, ended(AGREEMENT)]],
  ])('is refused: %s', async (_what, facts) => {
    await expect(record(facts)).rejects.toMatchObject(TRIPWIRE);
    expect((await pool.query('SELECT id FROM agreements.service_agreement WHERE terminated_on IS NOT NULL')).rows).toEqual([]);
  });

  it('is let through once the decision to terminate was served', async () => {
    await record([...DECIDED, ended()]);
    expect((await pool.query('SELECT id, terminated_on FROM agreements.service_agreement WHERE terminated_on IS NOT NULL')).rows).toEqual([{ id: OTHER_AGREEMENT, terminated_on: '2026-03-02' }]);
  });
});
