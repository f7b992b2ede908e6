import { breachHandling, procedureNamed, type BreachCase } from '@due-process/agreements-domain';
import type { CalendarEntry, CalendarFile } from '@due-process/legal-time';
import { bodyHash, createPool, lawBookOf, LawDesk, LawStore, LawSweep, type ActDesk, type LawAnswer, type LegalClock, type Swept } from '@due-process/platform';
import type { Actor } from '@due-process/procedure';
import { testDatabase } from '@due-process/testing';
import type { Pool } from 'pg';
import { agreementsRecord } from './agreement-facts';
import { agreementsDesk } from './agreements-desk';
import { seed } from './seed/seed';

const person = (code: string, role: Actor['role']): Actor => ({ person: code, role, region: '620100', employer: 'bureau-620100' });
const OFFICER: Actor = { ...person('p-officer', 'case-officer'), employer: 'agency-620100' };
const ADMINISTRATOR = person('p-administrator', 'administrator');
const HEAD = person('p-head', 'bureau-head');
const NOTICE = { documentRef: '告1', intendedHandling: '追回', facts: '事实', reasons: '理由', basis: '协议', rightToDefend: '五个工作日' };
const AGREEMENT = 'P6201020101-B2026';
const MEASURES = [{ id: 'm1', kind: 'LZ-18.recover', amountFen: 100_000, account: 'employee-basic', clause: '第59条' }];
const FOUNDED = { reason: '虚构', base: '虚构〔2026〕1号' };
const at = (day: string, time = '09:00') => new Date(`${day}T${time}:00+08:00`).toISOString();

describe('changed law in a running system', () => {
  const database = testDatabase();
  const pools: Pool[] = [];
  let now = at('2026-02-11');
  let number = 0;
  const clock: LegalClock = { now: () => now, skewMs: () => 0 };

  /** A process of its own: its connections, its memory of the law. */
  function processOf(name: string) {
    const pool = createPool({ url: database().appUrl(), applicationName: name, max: 4 });
    pools.push(pool);
    const store = agreementsRecord(pool);
    return { name, pool, store, desk: agreementsDesk({ store, clock }), law: new LawDesk({ store: new LawStore(pool), book: lawBookOf(pool), clock }) };
  }
  type Process = ReturnType<typeof processOf>;

  beforeAll(() => seed(database().ownerUrl).then(() => undefined));
  afterEach(() => Promise.all(pools.splice(0).map((pool) => pool.end())));

  const key = (): { key: string; bodyHash: string } => ({ key: `law-${(number += 1)}`, bodyHash: String(number) });
  const notice = (...days: CalendarEntry[]): CalendarFile => ({ id: `T-${(number += 1)}`, status: 'amendment', notice: `虚构${number}`, title: '虚构', issued: '2026-02-10', source: 'made for this test', coverage: { from: '2026-02-01', to: '2026-03-31' }, days });
  const off = (day: string): CalendarEntry => ({ day, kind: 'adjusted-rest-day', name: '春节' });
  const proposed = async ({ law }: Process, file: CalendarFile): Promise<number> => idOf(await law.propose({ kind: 'calendar', file }, FOUNDED, ADMINISTRATOR, key()));
  const idOf = (answer: LawAnswer): number => {
    if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
    return answer.proposal.id;
  };
  const approves = ({ law }: Process, id: number, by = HEAD): Promise<LawAnswer> => law.decide(id, 'approved', '同意', by, key());

  async function act({ desk }: Pick<Process, 'desk'>, name: string, input: object, streamId?: string): Promise<string> {
    const opening = { referencesHint: AGREEMENT, numbering: { sequence: 'case_number', format: (n: number, today: string) => `LZ-${today.slice(0, 4)}-${String(n).padStart(6, '0')}` } };
    const answer = await desk.act({ procedure: breachHandling, ...(streamId ? { streamId } : opening), act: name, actor: OFFICER, input, key: `act-${(number += 1)}`, bodyHash: bodyHash(name, streamId, input) });
    if (answer.kind !== 'accepted') throw new Error(JSON.stringify(answer));
    return answer.caseId;
  }

  /** A case whose window was opened on Wed 11 Feb 2026: 12, 13, 14 (made up for), 24 and 25 Feb. */
  async function served(one: Process): Promise<string> {
    now = at('2026-02-11');
    const id = await act(one, 'open-breach-case', { agreementId: AGREEMENT, source: 'audit', discoveredOn: '2026-02-10', facts: '多收费' });
    await act(one, 'begin-verification', { method: '调取' }, id);
    await act(one, 'propose-measures', { measures: MEASURES, facts: '事实', reasons: '理由', basis: ['协议第59条'] }, id);
    await act(one, 'issue-notice', NOTICE, id);
    return act(one, 'record-service-of-notice', { service: { method: 'direct', receivedOn: '2026-02-11', proof: { receiptRef: '回证' } } }, id);
  }
  const window = async ({ store }: Process, id: string) => (await store.find<BreachCase>(id))?.state.clocks['defence-window#1'];
  const typesOf = async ({ store }: Process, id: string) => (await store.events(id)).map((event) => event.type);

  describe('an approval', () => {
    it('judges every act after it, in every process, though none was told', async () => {
      const [one, other] = [processOf('one'), processOf('other')];
      const id = await served(other);
      now = at('2026-02-12');
      await approves(one, await proposed(one, notice(off('2026-03-02'), off('2026-02-24'))));
      now = new Date(Date.parse(now) + 1).toISOString();
      await act(other, 'propose-measures', { measures: MEASURES, facts: '事实', reasons: '另有理由', basis: ['协议第59条'] }, await newVerified(other));
      const [told] = await Promise.all([other.store.find<BreachCase>(id), act(other, 'record-defence', { form: 'written', statement: '不同意', documentRef: '信', receivedAt: now }, id)]);
      expect(told?.state.clocks['defence-window#1']?.deadline.lastDay).toBe('2026-02-25');
      // 12, 13, 14, 25 and 26 Feb: the act itself has brought it to the record, with effect from the approval.
      expect(await window(other, id)).toMatchObject({ deadline: { lastDay: '2026-02-26' }, law: 1 });
      const [moved] = (await other.store.events(id)).filter((event) => event.type === 'DeadlinesReplanned');
      expect(moved?.effectiveAt).toBe(at('2026-02-12'));
      expect(await other.store.verifyChain(id)).toMatchObject({ ok: true });
    });

    async function newVerified(one: Process): Promise<string> {
      const id = await act(one, 'open-breach-case', { agreementId: AGREEMENT, source: 'audit', discoveredOn: '2026-02-10', facts: '多收费' });
      return act(one, 'begin-verification', { method: '调取' }, id);
    }

    it('is one of many at the same time, each on the law that the one before has made', async () => {
      const [one, other] = [processOf('one'), processOf('other')];
      const before = (await lawBookOf(one.pool).fresh()).version;
      const ids = await Promise.all(['2026-03-09', '2026-03-10', '2026-03-11'].map((day) => proposed(one, notice(off(day)))));
      const answers = await Promise.all(ids.map((id, index) => approves(index % 2 ? one : other, id)));
      const versions = answers.map((answer) => (answer.kind === 'done' ? answer.proposal.version : undefined));
      expect(versions.sort()).toEqual([before + 1, before + 2, before + 3]);
      const { content } = await lawBookOf(processOf('third').pool).fresh();
      expect(content.files.filter((file) => file.status === 'amendment').length).toBeGreaterThanOrEqual(3);
    });

    it('never is the proposer’s, never comes twice, and stays in the record', async () => {
      const one = processOf('one');
      const id = await proposed(one, notice(off('2026-03-16')));
      expect(await approves(one, id, { ...ADMINISTRATOR, role: 'bureau-head' })).toMatchObject({ kind: 'refused', refusals: [{ code: 'LAW.PROPOSER_DECIDES' }] });
      const direct = JSON.stringify({ proposal: id, decision: 'approved', by: ADMINISTRATOR.person, role: 'bureau-head', at: now, reason: '' });
      await expect(one.pool.query(`SELECT law.decide($1, 0, '{"caller":"x","key":"y","bodyHash":"z"}')`, [direct])).rejects.toMatchObject({ code: 'DP008' });
      const [first, second] = await Promise.all([approves(one, id), approves(one, id, person('p-head-2', 'bureau-head'))]);
      expect([first, second].filter((answer) => answer.kind === 'done')).toHaveLength(1);
      expect([first, second].find((answer) => answer.kind === 'refused')).toMatchObject({ refusals: [{ code: 'LAW.ALREADY_DECIDED' }] });
      await expect(one.pool.query('UPDATE law.current SET version = 99')).rejects.toMatchObject({ code: '42501' });
      const owner = createPool({ url: database().ownerUrl, applicationName: 'owner' });
      pools.push(owner);
      for (const table of ['proposal', 'decision', 'version']) await expect(owner.query(`DELETE FROM law.${table}`)).rejects.toMatchObject({ code: 'DP004' });
    });

    it('answers the same key with the same proposal, and another body not at all', async () => {
      const { law } = processOf('one');
      const file = notice(off('2026-03-17'));
      const same = { key: 'same', bodyHash: 'same' };
      const [first, second] = await Promise.all([law.propose({ kind: 'calendar', file }, FOUNDED, ADMINISTRATOR, same), law.propose({ kind: 'calendar', file }, FOUNDED, ADMINISTRATOR, same)]);
      expect(idOf(first)).toBe(idOf(second));
      expect([first, second].map((answer) => answer.kind === 'done' && answer.repeated).sort()).toEqual([false, true]);
      expect(await law.propose({ kind: 'calendar', file }, FOUNDED, ADMINISTRATOR, { ...same, bodyHash: 'other' })).toMatchObject({ kind: 'refused', refusals: [{ code: 'IDEMPOTENCY.KEY_REUSED' }] });
    });
  });

  describe('the sweep', () => {
    const sweepOf = (one: Process, more: { desk?: ActDesk; onFailure?: (fault: unknown, id?: string) => void } = {}) => {
      let swept: (swept: Swept) => void = () => undefined;
      const done = new Promise<Swept>((resolve) => (swept = resolve));
      const sweep = new LawSweep({ url: `${database().appUrl()}?application_name=${one.name}`, store: one.store, desk: one.desk, clock, procedureNamed, onSwept: swept, stride: 2, pollMs: 50, ...more });
      return { sweep, done };
    };
    const rowsOf = async ({ pool }: Process, version: number) => (await pool.query('SELECT looked, moved, held, done_at IS NOT NULL AS done FROM law.sweep WHERE version = $1', [version])).rows;

    it('begins with the approval, moves every open case, and tells its process', async () => {
      const one = processOf('sweeping');
      const ids = [await served(one), await served(one)];
      await one.pool.query('UPDATE agreements.outbox SET delivered_at = now()');
      const { sweep, done } = sweepOf(one);
      sweep.start();
      now = at('2026-02-12');
      // Two days off before the window ends: 12, 13, 14, 26, 27 Feb.
      await approves(one, await proposed(one, notice(off('2026-02-25'))));
      expect((await done).moved).toBeGreaterThanOrEqual(2);
      await sweep.stop();
      for (const id of ids) expect((await window(one, id))?.deadline.lastDay).toBe('2026-02-27');
      const { rows } = await one.pool.query(`SELECT stream_id, payload->'wakes'->-1->>'at' AS ends FROM agreements.outbox WHERE delivered_at IS NULL AND stream_id = ANY ($1) ORDER BY 1`, [ids]);
      expect(rows).toEqual(ids.map((id) => ({ stream_id: id, ends: at('2026-02-28', '00:00') })));
    });

    it('goes on where a process died in the middle, and moves nothing twice', async () => {
      const [dying, next] = [processOf('dying'), processOf('next')];
      const ids: string[] = [];
      for (let n = 0; n < 5; n += 1) ids.push(await served(next));
      now = at('2026-02-12');
      const id = await proposed(next, notice(off('2026-02-27')));
      const version = await approves(next, id).then((answer) => (answer.kind === 'done' ? (answer.proposal.version as number) : 0));
      let asked = 0;
      let stuck: () => void = () => undefined;
      const died = new Promise<void>((resolve) => (stuck = resolve));
      // After the third case this process does nothing any more, and then its connections are gone.
      const desk: ActDesk = { act: (request) => ((asked += 1) <= 3 ? dying.desk.act(request) : new Promise(() => stuck())) };
      sweepOf(dying, { desk }).sweep.start();
      await died;
      expect((await rowsOf(next, version)).map(({ done }) => done)).toEqual([false]);
      await kill('dying');
      const { sweep, done } = sweepOf(next);
      sweep.start();
      const { looked } = await done;
      await sweep.stop();
      for (const one of ids) expect((await typesOf(next, one)).filter((type) => type === 'DeadlinesReplanned')).toHaveLength(1);
      expect(looked).toBe((await next.store.list({ closed: false, limit: 500 })).length);
      expect(await rowsOf(next, version)).toMatchObject([{ done: true }]);
    });

    async function kill(application: string): Promise<void> {
      const killer = createPool({ url: database().appUrl(), applicationName: 'killer' });
      pools.push(killer);
      await killer.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE $1 AND datname = current_database()', [`%${application}%`]);
    }

    it('comes back to a case that could not follow', async () => {
      const one = processOf('stumbling');
      const id = await served(one);
      now = at('2026-02-12');
      await approves(one, await proposed(one, notice(off('2026-02-26'))));
      const failures: (string | undefined)[] = [];
      const desk: ActDesk = { act: (request) => (request.streamId === id && failures.length === 0 ? Promise.reject(new Error('the disk is full')) : one.desk.act(request)) };
      const { sweep, done } = sweepOf(one, { desk, onFailure: (_fault, streamId) => failures.push(streamId) });
      sweep.start();
      await done;
      await sweep.stop();
      expect(failures).toEqual([id]);
      expect((await window(one, id))?.law).toBe((await lawBookOf(one.pool).fresh()).version);
    });
  });
});
