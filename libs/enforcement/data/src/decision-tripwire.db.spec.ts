import { chain, createPool } from '@due-process/platform';
import { testDatabase } from '@due-process/testing';
import type { Pool } from 'pg';
import { AT, events, write, type Fact } from './testing/past-the-domain';

const database = testDatabase();
const TRIPWIRE = { name: 'RecordRefused', message: expect.stringMatching(/APL-4[45]|O4-(36|37|44)/) };
let pool: Pool;
let number = 0;

beforeAll(() => {
  pool = createPool({ url: database().appUrl('dp_enforcement'), applicationName: 'tripwire test' });
});
afterAll(() => pool.end());

const record = (facts: readonly Fact[]): Promise<void> => write(pool, { streamId: `T-${(number += 1)}`, facts });

const drafted = (hash = 'h1'): Fact => ['DecisionDrafted', { draft: { hash } }];
const HEARD: readonly Fact[] = [drafted(), ['NoticeServed'], ['RightLapsed']];
const passed = (hash = 'h1'): Fact => ['ReviewPassed', { hash, opinion: 'agree' }];
const discussed = (result = 'approved', hash = 'h1'): Fact => ['DraftDiscussed', { hash, result }];
const decision = (more: object = {}): Fact => ['DecisionMade', { hash: 'h1', result: 'penalty', measures: [{ kind: 'fine' }], gates: ['notice', 'hearing'], ...more }];
const ALL = { gates: ['notice', 'hearing-offered', 'hearing', 'review', 'discussion', 'recusal'] };
const suspension = { measures: [{ kind: 'suspend-department' }] };

describe('a penalty decision past the domain', () => {
  it.each<[string, readonly Fact[]]>([
    ['a small fine after notice and silence', [...HEARD, decision()]],
    ['a fine mitigated after a defence', [drafted('h0'), ['NoticeServed'], ['DefenceRecorded'], ['ReExamined', { draft: { hash: 'h1' } }], decision()]],
    ['everything passed on exactly its content', [...HEARD, passed(), discussed(), decision({ ...ALL, ...suspension })]],
    ['a review that was returned, and followed by the heads', [...HEARD, ['ReviewReturned', { hash: 'h1' }], ['ReviewDisputeSettled', { hash: 'h1', follow: 'case-body' }], decision({ gates: ['notice', 'hearing', 'review'] })]],
    ['no violation is established: nothing needs notice', [drafted(), decision({ result: 'not-established', measures: [], gates: [] })]],
  ])('is let through: %s', async (_what, facts) => {
    await expect(record(facts)).resolves.toBeUndefined();
  });

  it.each<[string, readonly Fact[]]>([
    ['out of nothing', [decision()]],
    ['on a content that nobody drafted', [...HEARD, decision({ hash: 'h2' })]],
    ['on a content that another draft has replaced', [...HEARD, drafted('h2'), ['NoticeServed'], ['RightLapsed'], decision()]],
    ['that names no gates', [...HEARD, decision({ gates: undefined })]],
    ['without notice', [drafted(), ['RightLapsed'], decision()]],
    ['before the party was heard', [drafted(), ['NoticeServed'], decision()]],
    ['a new draft on the old hearing', [...HEARD, drafted(), decision()]],
    ['a suspension that does not name the review', [...HEARD, decision(suspension)]],
    ['before the review', [...HEARD, decision({ gates: ['notice', 'hearing', 'review'] })]],
    ['with a review of another content', [...HEARD, passed('h0'), decision({ gates: ['notice', 'hearing', 'review'] })]],
    ['with a review that was returned', [...HEARD, ['ReviewReturned', { hash: 'h1' }], decision({ gates: ['notice', 'hearing', 'review'] })]],
    ['with a dispute in which the heads followed the reviewer', [...HEARD, ['ReviewDisputeSettled', { hash: 'h1', follow: 'reviewer' }], decision({ gates: ['notice', 'hearing', 'review'] })]],
    ['with a discussion that was approved and then rejected', [...HEARD, passed(), discussed(), discussed('rejected'), decision(ALL)]],
    ['with a discussion of another content', [...HEARD, passed(), discussed('approved', 'h0'), decision(ALL)]],
  ])('is refused: %s', async (_what, facts) => {
    await expect(record(facts)).rejects.toMatchObject(TRIPWIRE);
  });

  it('cannot be inserted by SQL, not even by the owner', async () => {
    const [event] = chain('T-sql', events([decision()]), 0);
    const values = [event?.label, JSON.stringify(event?.data), AT, event?.prevHash, event?.hash];
    const insert = `INSERT INTO enforcement.case_event (stream_id, seq, type, label, data, effects, effective_at, recorded_at, actor, act, party_visible, prev_hash, hash)
      VALUES ('T-sql', 1, 'DecisionMade', $1, $2, '{}', $3, $3, '{}', 'x', false, $4, $5)`;
    await expect(pool.query(insert, values)).rejects.toMatchObject({ code: '42501' });
    const owner = createPool({ url: database().ownerUrl, applicationName: 'tripwire test' });
    await expect(owner.query(insert, values)).rejects.toMatchObject({ code: 'DP005' });
    await owner.end();
  });
});
