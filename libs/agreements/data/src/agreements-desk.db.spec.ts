import { breachHandling, procedureNamed } from '@due-process/agreements-domain';
import { bodyHash, canonicalJson, createPool, type ActAnswer, type LegalClock } from '@due-process/platform';
import { replay, type Actor } from '@due-process/procedure';
import { testDatabase } from '@due-process/testing';
import type { Pool } from 'pg';
import { agreementsRecord } from './agreement-facts';
import { agreementsDesk } from './agreements-desk';
import { seed } from './seed/seed';

const OFFICER: Actor = { person: 'p-officer', role: 'case-officer', region: '620100', employer: 'agency-620100' };
const HEAD: Actor = { person: 'p-head', role: 'agency-head', region: '620100', employer: 'agency-620100' };
const NOTICE = { documentRef: '告1', intendedHandling: '中止', facts: '事实', reasons: '理由', basis: '协议', rightToDefend: '五个工作日' };
const served = (day: string) => ({ service: { method: 'direct', receivedOn: day, proof: { receiptRef: '回证' } } });
const at = (day: string, time = '09:00') => new Date(`${day}T${time}:00+08:00`).toISOString();

/** One act, one transaction: what the desk decides is what PostgreSQL records. */
describe('the agreements desk on a real database', () => {
  const database = testDatabase();
  let pool: Pool;
  let now = at('2026-02-11');
  let keys = 0;
  const clock: LegalClock = { now: () => now, skewMs: () => 0 };

  beforeAll(async () => {
    await seed(database().ownerUrl);
    pool = createPool({ url: database().appUrl(), applicationName: 'desk spec' });
  });
  afterAll(() => pool.end());

  const opening = { referencesHint: 'P6201020101-B2026', numbering: { sequence: 'case_number', format: (n: number, today: string) => `LZ-${today.slice(0, 4)}-${String(n).padStart(6, '0')}` } };
  const act = (name: string, input: object, actor: Actor, streamId?: string, key = `key-${(keys += 1)}`, procedure = breachHandling as never): Promise<ActAnswer> =>
    agreementsDesk({ store: agreementsRecord(pool), clock }).act({ procedure, ...(streamId ? { streamId } : opening), act: name, actor, input, key, bodyHash: bodyHash(name, streamId, input) });

  const opened = async (): Promise<string> => {
    const answer = await act('open-breach-case', { agreementId: 'P6201020101-B2026', source: 'audit', discoveredOn: '2026-02-10', facts: '串换药品' }, OFFICER);
    if (answer.kind !== 'accepted') throw new Error(JSON.stringify(answer));
    return answer.caseId;
  };

  it('carries a case from the lead over silence to a suspension of its own', async () => {
    const id = await opened();
    const measures = [{ id: 'm1', kind: 'LZ-18.suspend-agreement', band: 'ordinary', duration: { months: 1 }, target: { kind: 'agreement', ref: 'P6201020101-B2026' }, clause: '第60条' }];
    await act('begin-verification', { method: '调取' }, OFFICER, id);
    await act('propose-measures', { measures, facts: '事实', reasons: '理由', basis: ['协议第60条'] }, OFFICER, id);
    await act('issue-notice', NOTICE, OFFICER, id);
    await act('record-service-of-notice', served('2026-02-11'), OFFICER, id);
    now = at('2026-02-26', '00:00');
    const discussed = await act('record-discussion', { body: 'agency', heldOn: '2026-02-26', participants: ['p-head', 'p-head-2'], result: 'approved', opinions: '同意', recordRef: '记录1' }, HEAD, id);
    expect(discussed).toMatchObject({ kind: 'accepted', stage: 'AGENCY_DISCUSSED', events: [{ type: 'DefenceWaived', effectiveAt: at('2026-02-26', '00:00') }, { type: 'AgencyDiscussed' }] });
    expect(await act('make-decision', { documentRef: '决1', remedies: '复议' }, HEAD, id)).toMatchObject({ kind: 'accepted', stage: 'DECIDED' });
    expect(await act('record-service-of-decision', served('2026-02-26'), OFFICER, id)).toMatchObject({ kind: 'accepted', stage: 'PERFORMED' });

    const suspensions = await pool.query(`SELECT first_day, last_day, how FROM agreements.agreement_suspension WHERE case_id = $1`, [id]);
    expect(suspensions.rows).toEqual([{ first_day: '2026-02-27', last_day: '2026-03-26', how: null }]);
    const queued = await pool.query(`SELECT stream_id, count(*)::int AS n FROM agreements.outbox WHERE stream_id LIKE $1 || '%' GROUP BY 1 ORDER BY 1`, [id]);
    expect(queued.rows).toEqual([{ stream_id: id, n: 8 }, { stream_id: `${id}-S1`, n: 1 }]);
  });

  it('keeps events whose fold is the stored state, in an unbroken chain', async () => {
    const store = agreementsRecord(pool);
    for (const line of await store.list({ limit: 10 })) {
      const state = replay(procedureNamed(line.procedure), await store.events(line.streamId));
      expect(JSON.parse(JSON.stringify(state))).toEqual(line.state);
      expect(await store.verifyChain(line.streamId)).toMatchObject({ ok: true });
    }
  });

  it('answers fifty equal requests with one effect', async () => {
    const id = await opened();
    const answers = await Promise.all(Array.from({ length: 50 }, () => act('begin-verification', { method: '调取' }, OFFICER, id, 'the-same-key')));
    expect(new Set(answers.map((answer) => canonicalJson({ ...answer, repeated: undefined }))).size).toBe(1);
    expect(await agreementsRecord(pool).events(id)).toHaveLength(2);
  });

  it('refuses other content under the same key, and an older version', async () => {
    const id = await opened();
    await act('begin-verification', { method: '调取' }, OFFICER, id, 'k1');
    expect(await act('begin-verification', { method: '另一' }, OFFICER, id, 'k1')).toEqual({ kind: 'key-reused' });
  });

  it('refuses a decision without its gate and changes nothing', async () => {
    const id = await opened();
    const before = await agreementsRecord(pool).events(id);
    expect(await act('make-decision', { documentRef: '决', remedies: '复议' }, HEAD, id)).toMatchObject({ kind: 'refused', recorded: false, refusals: [{ code: 'ACT.NOT_IN_THIS_STAGE' }] });
    expect(await agreementsRecord(pool).events(id)).toEqual(before);
  });
});
