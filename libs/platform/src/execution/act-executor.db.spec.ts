import { refusal } from '@due-process/procedure';
import type { LegalClock } from '../clock/legal-clock';
import { practiceAppend, practiceEvent, practiceRecord, step } from '../testing/practice-record';
import { canonicalJson } from '../record/canonical-json';
import { RELEASED } from '../law/law';
import type { Loaded, StreamAppend } from '../record/record-model';
import { ActExecutor, type ActRequest, type Decision } from './act-executor';
import { bodyHash } from './body-hash';

const practice = practiceRecord();
const clock: LegalClock = { now: () => '2026-02-13T08:00:00.000Z', skewMs: () => 0 };
const LATE = refusal('PRACTICE.LATE', '逾期。', 'Too late.', ['LZ-22']);

interface State {
  version: number;
}

/** One more event on the loaded case. */
function onward(loaded: Loaded<State>, streamId: string): StreamAppend {
  return practiceAppend(streamId, loaded.version, loaded.lastHash);
}

function accept(streamId: string) {
  return (loaded: Loaded<State>): Decision<{ version: number }> => ({ kind: 'accepted', status: 201, streams: [onward(loaded, streamId)], answer: { version: loaded.version + 1 } });
}

function request(streamId: string, key: string, more: Partial<ActRequest<State, { version: number }>> = {}): ActRequest<State, { version: number }> {
  return { streamId, caller: 'p-1', key, bodyHash: bodyHash('take-step', streamId, {}), decide: accept(streamId), ...more };
}

describe('executing an act', () => {
  it('answers fifty identical openings at once with one case', async () => {
    const { store, pool } = practice();
    const executor = new ActExecutor(store, clock);
    const opening: ActRequest<State, { id: string }> = {
      caller: 'p-1',
      key: 'open-once',
      bodyHash: bodyHash('open', undefined, { lead: 'x' }),
      sequence: 'case_number',
      decide: (loaded) => ({ kind: 'accepted', status: 201, streams: [practiceAppend(`opened-${loaded.number}`, 0, undefined)], answer: { id: `opened-${loaded.number}` } }),
    };
    const answers = await Promise.all(Array.from({ length: 50 }, () => executor.execute(opening)));
    expect(new Set(answers.map(({ replayed: _differs, ...answer }) => canonicalJson(answer))).size).toBe(1);
    expect(answers.filter((answer) => !answer.replayed)).toHaveLength(1);
    const { rows } = await pool.query(`SELECT count(*) AS n FROM practice.case_file WHERE stream_id LIKE 'opened-%'`);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('answers fifty identical acts on a case at once with one event', async () => {
    const { store } = practice();
    await step(store, 'x-1');
    const executor = new ActExecutor(store, clock);
    const answers = await Promise.all(Array.from({ length: 50 }, () => executor.execute(request('x-1', 'once'))));
    expect(answers.every((answer) => answer.kind === 'accepted' && answer.version === 2 && answer.answer.version === 2 && answer.status === 201)).toBe(true);
    expect(await store.events('x-1')).toHaveLength(2);
  });

  it('lets different acts that meet on a case follow one another', async () => {
    const { store } = practice();
    await step(store, 'x-2');
    const executor = new ActExecutor(store, clock, { attempts: 50 });
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => executor.execute(request('x-2', `act-${n}`))));
    expect(answers.map((answer) => (answer.kind === 'accepted' ? answer.version : 0)).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 2));
    expect(await store.verifyChain('x-2')).toMatchObject({ ok: true, events: 21 });
  });

  it('refuses the same key with another body, and keeps the keys of callers apart', async () => {
    const { store } = practice();
    const executor = new ActExecutor(store, clock);
    await executor.execute(request('x-3', 'k'));
    const other = await executor.execute(request('x-3', 'k', { bodyHash: bodyHash('take-step', 'x-3', { other: true }) }));
    expect(other).toMatchObject({ kind: 'refused', status: 422, refusals: [{ code: 'IDEMPOTENCY.KEY_REUSED' }] });
    expect(await executor.execute(request('x-3', 'k', { caller: 'p-2' }))).toMatchObject({ kind: 'accepted', version: 2 });
  });

  it('refuses a decision on a version that has passed, before deciding', async () => {
    const { store } = practice();
    await step(store, 'x-4');
    await step(store, 'x-4');
    const executor = new ActExecutor(store, clock);
    const decide = jest.fn(accept('x-4'));
    expect(await executor.execute(request('x-4', 'stale', { ifMatch: 1, decide }))).toMatchObject({ kind: 'refused', status: 412, version: 2, refusals: [{ code: 'RECORD.VERSION_CHANGED' }] });
    expect(decide).not.toHaveBeenCalled();
    expect(await executor.execute(request('x-4', 'fresh', { ifMatch: 2, decide }))).toMatchObject({ kind: 'accepted', version: 3 });
  });

  it('answers a repeated request with its first answer although the version has moved on', async () => {
    const { store } = practice();
    await step(store, 'x-5');
    const executor = new ActExecutor(store, clock);
    const first = await executor.execute(request('x-5', 'again', { ifMatch: 1 }));
    expect(await executor.execute(request('x-5', 'again', { ifMatch: 1 }))).toEqual({ ...first, replayed: true });
  });

  it('records the trace of a refusal once, and answers it again', async () => {
    const { store } = practice();
    await step(store, 'x-6');
    const executor = new ActExecutor(store, clock);
    const late = request('x-6', 'late', {
      decide: (loaded) => ({ kind: 'refused', refusals: [LATE], trace: [practiceAppend('x-6', loaded.version, loaded.lastHash, { events: [practiceEvent(loaded.version + 1, {}, { type: 'LateFilingNoted' })] })] }),
    });
    const first = await executor.execute(late);
    expect(first).toEqual({ kind: 'refused', status: 409, refusals: [LATE], version: 2, replayed: false });
    expect(await executor.execute(late)).toEqual({ ...first, replayed: true });
    expect((await store.events('x-6')).map((event) => event.type)).toEqual(['StepTaken', 'LateFilingNoted']);
  });

  it('does not remember a refusal that left nothing: what came too early is accepted in time', async () => {
    const { store } = practice();
    await step(store, 'x-7');
    const executor = new ActExecutor(store, clock);
    expect(await executor.execute(request('x-7', 'wake', { decide: () => ({ kind: 'refused', refusals: [LATE] }) }))).toMatchObject({ kind: 'refused', status: 409 });
    expect(await executor.execute(request('x-7', 'wake'))).toMatchObject({ kind: 'accepted', version: 2, replayed: false });
  });

  it('gives up after a bounded number of races', async () => {
    const { store } = practice();
    await step(store, 'x-8');
    let races = 0;
    const executor = new ActExecutor(store, clock, { attempts: 3 });
    const unlucky = request('x-8', 'unlucky', {
      decide: () => {
        races += 1;
        return accept('x-8')({ version: 0, law: RELEASED });
      },
    });
    expect(await executor.execute(unlucky)).toMatchObject({ kind: 'refused', status: 409, refusals: [{ code: 'RECORD.CONTENDED' }] });
    expect(races).toBe(3);
  });

  it('lets an automatic act take effect once for ever, also when its idempotent answer is gone', async () => {
    const { store, owner } = practice();
    await step(store, 'x-9');
    const append = async () => {
      const { version, lastHash } = await store.load({ streamId: 'x-9' });
      await store.append([practiceAppend('x-9', version, lastHash, { actKey: 'window#1/expiry' })], { caller: 'system', key: 'window#1/expiry', bodyHash: '', status: 200, response: {} });
    };
    await append();
    await owner.query('DELETE FROM practice.idempotency');
    await expect(append()).rejects.toMatchObject({ name: 'IdempotencyRace' });
    expect(await store.events('x-9')).toHaveLength(2);
  });

  it('does not hide a fault', async () => {
    const { store } = practice();
    const executor = new ActExecutor(store, clock);
    const broken = request('x-10', 'broken', { decide: () => ({ kind: 'accepted', status: 200, answer: { version: 1 }, streams: [practiceAppend('x-10', 0, 'a'.repeat(64))] }) });
    await expect(executor.execute(broken)).rejects.toMatchObject({ name: 'ChainBroken' });
  });
});

describe('the fingerprint of a request', () => {
  it('does not depend on the order of keys, and does on act, case and content', () => {
    const same = bodyHash('a', 's', { x: 1, y: { b: 2, c: 3 } });
    expect(bodyHash('a', 's', { y: { c: 3, b: 2 }, x: 1 })).toBe(same);
    const others = [bodyHash('b', 's', { x: 1, y: { b: 2, c: 3 } }), bodyHash('a', 't', { x: 1, y: { b: 2, c: 3 } }), bodyHash('a', undefined, {}), bodyHash('a', 's', { x: 2 })];
    expect(new Set([same, ...others]).size).toBe(5);
  });
});
