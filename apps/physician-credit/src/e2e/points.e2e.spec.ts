import { act, DUYUN, HEALTH_CENTRE, parent, Person, points } from '../testing/person';
import { serviceRig } from '../testing/service-rig';

/** QN-3: six points at each of two sites are twelve; the code is blocked at both from the act that scored them. */
describe('twelve points at two sites', () => {
  const rig = serviceRig();
  let physician: Person;
  const status = async (on: string, emergency = '') => (await rig().as('settlement-qiannan').get(`/physicians/${physician.id}/settlement-status?on=${on}${emergency && `&emergency=${emergency}`}`)).body;
  const ledger = async (person: string) => (await rig().as(person).get(`/physicians/${physician.id}/ledger?year=2026`)).body;
  const published = async () => (await rig().stranger().get('/public/points-list?region=522701')).body.items;

  beforeAll(async () => {
    rig().at('2026-03-02');
    physician = await Person.register(rig(), 1, '2026-03-01');
    await physician.alsoAt(HEALTH_CENTRE.institution, DUYUN.region);
    await physician.does(DUYUN.officer, 'points', points(parent('协处1', '2026-03-02'), act('QN-3.1.4.1', '2026-03-02')));
    rig().at('2026-03-03');
    await physician.does(DUYUN.officer, 'points', points(parent('协处2', '2026-03-03', HEALTH_CENTRE.institution), act('QN-3.1.4.2', '2026-03-02')));
  });

  it('are explained entry by entry, with both counters', async () => {
    const { entries, years } = await ledger(DUYUN.officer);
    expect(entries).toMatchObject([
      { id: 'e1', points: 6, site: DUYUN.institution, lines: [{ kind: 'QN-3.1.4.1', article: expect.any(String), explanation: { zh: expect.stringContaining('6分') } }], explanation: { zh: expect.stringContaining('协处1') } },
      { id: 'e2', points: 6, site: HEALTH_CENTRE.institution },
    ]);
    // At the full scale the cycle begins anew, the total of the year goes on.
    expect(years).toMatchObject([{ year: 2026, tariff: { id: 'QN.tariff' }, raw: 12, total: 12, cycle: 0, bonus: 0 }]);
    expect(years[0].thresholds.map(({ key, points: reached, reachedOn }: { key: string; points: number; reachedOn: string }) => `${key} ${reached} ${reachedOn}`)).toEqual([
      'QN.tariff/2026/1/interview 6 2026-03-02', 'QN.tariff/2026/1/admonition 12 2026-03-03', 'QN.tariff/2026/1/period 12 2026-03-03',
    ]);
    expect((await rig().as(DUYUN.officer).get(`/physicians/${physician.id}/points?on=2026-03-02`)).body.years).toMatchObject([{ total: 6, cycle: 6 }]);
    expect((await rig().as(DUYUN.officer).get(`/physicians/${physician.id}/points?on=2026-03-01`)).body).toMatchObject({ standing: 'NORMAL', years: [] });
  });

  it('show to the person whole, and to each institution only what was done there', async () => {
    expect((await ledger(physician.id)).entries.map((entry: { lines?: object[] }) => entry.lines?.length)).toEqual([1, 1]);
    expect((await ledger(DUYUN.hospital)).entries.map((entry: { points: number; lines?: object[]; parent?: object }) => [entry.points, entry.lines?.length, entry.parent !== undefined])).toEqual([[6, 1, true], [6, undefined, false]]);
    const everything = JSON.stringify([(await ledger(DUYUN.hospital)), (await rig().as(DUYUN.hospital).get(`/physicians/${physician.id}`)).body, (await rig().as(DUYUN.hospital).get(`/physicians/${physician.id}/events`)).body]);
    for (const other of ['协处2', 'QN-3.1.4.2']) expect(everything).not.toContain(other);
  });

  it('block costs at every site on the days of the period and after it, emergencies excepted (QN-3(2)2)', async () => {
    // Reached on 3 March, from the next day on; three natural months (QN-3(2)1c).
    const [firstDay, lastDay] = ['2026-03-04', '2026-06-03'];
    expect((await rig().as(DUYUN.officer).get(`/physicians/${physician.id}`)).body.periods).toMatchObject([{ firstDay, lastDay }]);
    expect(await status('2026-03-03')).toMatchObject({ payable: true, status: 'NORMAL' });
    expect(await status(firstDay)).toMatchObject({ payable: false, status: 'SUSPENDED', rule: 'QN-3.2.2', until: lastDay });
    for (const exception of ['true', 'emergency', 'rescue', 'public-health']) expect(await status(firstDay, exception)).toMatchObject({ payable: true, status: 'SUSPENDED', exception: exception === 'true' ? 'emergency' : exception });
    expect(await status(firstDay, 'false')).toMatchObject({ payable: false });
    // Nobody is restored by himself (QN-3(2)5).
    expect(await status('2026-12-31')).toMatchObject({ payable: false });
    expect(await status('2026-03-01')).toMatchObject({ payable: false, status: 'NOT_REGISTERED' });
  });

  it('are answered for many codes at once, in their order', async () => {
    const ask = (body: object) => rig().as('settlement-qiannan').send('POST', '/settlement-statuses', body, {});
    const codes = [physician.id, 'QN-YS-2026-999999', physician.id];
    expect((await ask({ codes, on: '2026-03-02' })).body).toMatchObject({ on: '2026-03-02', items: [{ code: physician.id, known: true, payable: true }, { code: 'QN-YS-2026-999999', known: false }, { code: physician.id, known: true }] });
    const many = await ask({ codes: Array.from({ length: 10_000 }, (_, n) => `QN-YS-2026-${String(n).padStart(6, '0')}`), emergency: 'rescue' });
    expect([many.status, many.body.items.length]).toEqual([200, 10_000]);
    expect((await ask({ codes: Array(10_001).fill(physician.id) })).status).toBe(422);
  });

  it.each(['on=2026-02-30', 'emergency=yes', 'colour=red'])('refuse the question %s', async (query) => {
    expect((await rig().as('settlement-qiannan').get(`/physicians/${physician.id}/settlement-status?${query}`)).status).toBe(422);
    expect((await rig().as('settlement-qiannan').get(`/physicians/QN-YS-2026-999999/settlement-status`)).status).toBe(404);
  });

  it('are published by code while they block, and withdrawn with them (QN-3(2)2)', async () => {
    rig().at('2026-03-04');
    expect(await published()).toMatchObject([{ code: physician.id, state: 'SUSPENDED', rule: 'QN-3.2.2', institutions: [DUYUN.institution, HEALTH_CENTRE.institution] }]);
    await physician.reread();
    await physician.does(DUYUN.head, 'annulled-decisions', { decisionRef: '协处2', reasons: '行政复议撤销' });
    expect(await published()).toEqual([]);
    expect(await status('2026-03-04')).toMatchObject({ payable: true });
    expect((await ledger(DUYUN.officer)).entries).toMatchObject([{ id: 'e1' }, { id: 'e2', takenBackBy: 'e3' }, { id: 'e3', kind: 'counter', reverses: 'e2', points: -6 }]);
  });

  it('are scored on a decision and on nothing else, in the own area', async () => {
    const none = await physician.tries(DUYUN.officer, 'points', { acts: [act('QN-3.1.1.1', '2026-03-02')], reasons: '违规属实' });
    expect([none.status, none.body.code]).toEqual([422, 'POINTS.NO_PARENT_DECISION']);
    const twice = await physician.tries(DUYUN.officer, 'points', points(parent('协处1', '2026-03-02'), act('QN-3.1.1.1', '2026-03-02')));
    expect([twice.status, twice.body.code]).toEqual([409, 'POINTS.ALREADY_SCORED']);
    const wrong = await physician.tries(DUYUN.officer, 'points', points(parent('协处3', '2026-03-04'), { ...act('QN-9.9', '2026-03-02'), cases: 0 }));
    expect([wrong.status, wrong.body.errors.map((error: { pointer: string }) => error.pointer)]).toEqual([422, ['/acts/0/cases']]);
    const kind = await physician.tries(DUYUN.officer, 'points', points(parent('协处3', '2026-03-04'), act('QN-9.9', '2026-03-02')));
    expect([kind.status, kind.body.code]).toEqual([422, 'POINTS.UNKNOWN_KIND']);
    expect((await physician.tries('officer-sandu-1', 'points', points(parent('协处3', '2026-03-04'), act('QN-3.1.1.1', '2026-03-02')))).status).toBe(404);
  });
});
