import { practiceAppend, practiceClock, practiceEvent, practiceRecord, step } from '../testing/practice-record';
import { ChainBroken, VersionConflict } from './record-errors';
import { RecordStore } from './record-store';

const practice = practiceRecord();

describe('the case record', () => {
  it('gives back exactly what was recorded, with clocks, worklist and postings', async () => {
    const { store, pool } = practice();
    const opens = [practiceClock('window#1')].map(({ status: _s, openedBy: _o, reminded: _r, ...opened }) => opened);
    const event = practiceEvent(1, { amountFen: 5_000_000, text: '违规费用 “追回”' }, { opens, duties: { 'p-2': 'approver' } });
    await store.append([
      practiceAppend('rec-1', 0, undefined, {
        events: [event, practiceEvent(2, {}, { partyVisible: false, type: 'NoteWritten' })],
        clocks: [practiceClock('window#1')],
        workItems: [{ key: 'defend', act: 'record-defence', label: { zh: '陈述申辩', en: 'defend' }, roles: ['institution'], dueOn: '2026-02-25', level: 0 }],
        postings: [{ kind: 'recover', amountFen: 5_000_000, account: 'employee-basic', reference: 'm1' }],
      }),
    ]);
    const [first, second] = await store.events('rec-1');
    expect(first).toMatchObject(event);
    expect(second?.prevHash).toBe(first?.hash);
    expect(await store.events('rec-1', { partyVisibleOnly: true })).toHaveLength(1);
    expect(await store.events('rec-1', { after: 1 })).toHaveLength(1);
    expect(await store.clocks('rec-1')).toEqual([{ ...practiceClock('window#1'), streamId: 'rec-1' }]);
    const { rows } = await pool.query(`SELECT seq, n, amount_fen, account FROM practice.posting WHERE stream_id = 'rec-1'`);
    expect(rows).toEqual([{ seq: 2, n: 1, amount_fen: 5_000_000, account: 'employee-basic' }]);
    const { rows: clocks } = await pool.query(`SELECT last_day, ends_at, provisional, calendars FROM practice.case_clock WHERE stream_id = 'rec-1'`);
    expect(clocks).toEqual([{ last_day: '2026-02-25', ends_at: '2026-02-25T16:00:00.000Z', provisional: false, calendars: ['CN-2026'] }]);
  });

  it('replaces the worklist of the case and the clocks that changed', async () => {
    const { store } = practice();
    const item = (key: string) => ({ key, act: key, label: { zh: key, en: key }, roles: ['case-officer' as const], level: 0 });
    await store.append([practiceAppend('rec-2', 0, undefined, { clocks: [practiceClock('a'), practiceClock('b')], workItems: [item('x'), item('y')] })]);
    await step(store, 'rec-2', { clocks: [practiceClock('a', { status: 'met', closedBy: 2 })], workItems: [item('z')] });
    expect((await store.worklist({ roles: ['case-officer'] })).filter((line) => line.streamId === 'rec-2').map((line) => line.key)).toEqual(['z']);
    expect((await store.clocks('rec-2')).map((clock) => `${clock.id} ${clock.status}`)).toEqual(['a met', 'b running']);
  });

  it('refuses a decision taken on an old version, and leaves nothing of it', async () => {
    const { store, pool } = practice();
    await step(store, 'rec-3');
    const { lastHash } = await store.load({ streamId: 'rec-3' });
    await step(store, 'rec-3');
    await expect(store.append([practiceAppend('rec-3', 1, lastHash)])).rejects.toEqual(new VersionConflict('rec-3', 1));
    await expect(store.append([practiceAppend('rec-3', 0, undefined)])).rejects.toBeInstanceOf(VersionConflict);
    const { rows } = await pool.query(`SELECT count(*) AS n FROM practice.outbox WHERE stream_id = 'rec-3'`);
    expect(rows).toEqual([{ n: 2 }]);
  });

  it('writes several streams together or none of them', async () => {
    const { store } = practice();
    await step(store, 'rec-4');
    await expect(store.append([practiceAppend('rec-4-S1', 0, undefined), practiceAppend('rec-4', 7, 'x')])).rejects.toBeInstanceOf(VersionConflict);
    expect(await store.find('rec-4-S1')).toBeUndefined();
  });

  it('refuses events that do not continue the chain', async () => {
    const { store } = practice();
    await step(store, 'rec-5');
    await expect(store.append([practiceAppend('rec-5', 1, 'f'.repeat(64))])).rejects.toBeInstanceOf(ChainBroken);
    await expect(store.append([practiceAppend('rec-5', 1, undefined, { events: [practiceEvent(3)] })])).rejects.toThrow('event 3 where 2 is due');
    await expect(store.append([practiceAppend('rec-5', 1, undefined, { events: [] })])).rejects.toBeInstanceOf(ChainBroken);
    await expect(store.append([practiceAppend('rec-5', 1, undefined, { events: [practiceEvent(2, {}, { effectiveAt: '2026-02-13' })] })])).rejects.toThrow('not an instant');
  });

  it('loads the case, the facts beside it and a number in one statement', async () => {
    const { pool, store } = practice();
    const withFacts = new RecordStore(pool, { schema: 'practice', referencesSql: `SELECT jsonb_build_object('of', coalesce($4, f.institution_id))` });
    await step(store, 'rec-6');
    expect(await withFacts.load({ streamId: 'rec-6' })).toMatchObject({ state: { version: 1 }, procedure: 'practice-procedure', version: 1, references: { of: 'P6201020101' } });
    const opening = await withFacts.load({ referencesHint: 'P-9', sequence: 'case_number' });
    expect(opening).toMatchObject({ version: 0, references: { of: 'P-9' } });
    expect(await store.nextNumber()).toBe((opening.number ?? 0) + 1);
    expect(await withFacts.load({ streamId: 'nobody-knows' })).toMatchObject({ version: 0 });
  });

  it('lists cases by what an officer asks for; a region prefix is no pattern', async () => {
    const { store } = practice();
    await step(store, 'list-1');
    await step(store, 'list-2', { closed: true });
    const ids = async (filter: Parameters<typeof store.list>[0]) => (await store.list({ after: 'list-0', ...filter, limit: 10 })).map((line) => line.streamId).filter((id) => id.startsWith('list'));
    expect(await ids({})).toEqual(['list-1', 'list-2']);
    expect(await ids({ closed: false, regionPrefix: '6201', employer: 'A-620102' })).toEqual(['list-1']);
    expect(await ids({ stages: ['CLOSED'] })).toEqual(['list-2']);
    expect(await ids({ dueBefore: '2026-02-24' })).toEqual([]);
    expect(await ids({ dueBefore: '2026-02-25', after: 'list-1' })).toEqual(['list-2']);
    expect(await ids({ regionPrefix: '6_01' })).toEqual([]);
  });

  it('keeps what operators did in the case', async () => {
    const { store } = practice();
    const act = { streamId: 'rec-7', at: '2026-02-13T08:00:00.000Z', actor: 'admin-1', act: 'restart-process', reason: '流程引擎恢复', detail: { run: 2 } };
    await store.recordOperatorAct(act);
    expect(await store.operatorActs('rec-7')).toEqual([act]);
  });
});
