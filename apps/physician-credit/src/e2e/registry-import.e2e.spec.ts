import { DUYUN, somebody } from '../testing/person';
import { HEADING, line, sendTable, whenOver } from '../testing/table';
import { serviceRig } from '../testing/service-rig';


describe('the registry from a table', () => {
  const rig = serviceRig();
  const send = (person: string, file: string) => sendTable(rig().as(person), file);
  const over = (person: string, location: string) => whenOver(rig().as(person), location);

  beforeAll(() => rig().at('2026-03-02'));

  it('is loaded whole, and again changes nothing', async () => {
    const file = [HEADING, ...Array.from({ length: 40 }, (_, n) => line(n + 1))].join('\r\n');
    const first = await send(DUYUN.hospital, file);
    expect([first.status, first.location]).toEqual([202, `/api/v1/registry-imports/${first.body.id}`]);
    expect(await over(DUYUN.hospital, first.location)).toMatchObject({ stage: 'done', rows: 40, rowsDone: 40, registered: 40, unchanged: 0, problemCount: 0 });
    expect((await rig().as(DUYUN.hospital).get('/physicians?limit=100')).body.items).toHaveLength(40);
    const again = await send(DUYUN.hospital, file);
    expect(await over(DUYUN.hospital, again.location)).toMatchObject({ stage: 'done', registered: 0, unchanged: 40 });
  });

  it('says every problem with row and column, and loads nothing of it', async () => {
    // The last one is wrong by the law alone: a commitment of a day to come.
    const file = [HEADING, line(101), line(102, { number: '123' }), line(103, { profession: '巫师' }), line(104, { signedOn: '2026-03-03' })].join('\n');
    const { location } = await send(DUYUN.officer, file);
    const progress = await over(DUYUN.officer, location);
    expect(progress).toMatchObject({ stage: 'refused', registered: 0, problemCount: 3 });
    expect(progress.problems.map(({ row, column, code }: { row: number; column: string; code: string }) => `${row} ${column} ${code}`)).toEqual(['3 身份证件号码 PHYSICIAN.IDENTITY_NUMBER', '4 人员类别 INPUT.UNKNOWN_VALUE', '5 承诺书日期 DATE.IN_FUTURE']);
    expect(JSON.stringify(progress)).not.toContain(somebody(102).name);
    expect((await rig().as(DUYUN.officer).send('POST', '/physicians/search', { identityNumber: somebody(101).identityNumber }, {})).status).toBe(404);
  });

  it('repeats nothing of a file without its heading: what stands there is a person', async () => {
    const { location } = await send(DUYUN.officer, [line(201), line(202)].join('\n'));
    const progress = await over(DUYUN.officer, location);
    expect(progress).toMatchObject({ stage: 'refused', registered: 0 });
    expect(progress.problems).toEqual(expect.arrayContaining([expect.objectContaining({ row: 1, column: '第2列', code: 'IMPORT.COLUMN_UNKNOWN' })]));
    for (const secret of Object.values(somebody(201))) expect(JSON.stringify(progress)).not.toContain(secret);
  });

  it('is told to those who work where it was started, and to nobody else', async () => {
    const { location } = await send(DUYUN.officer, HEADING);
    const path = location.replace('/api/v1', '');
    expect((await rig().as('officer-qiannan-2').get(path)).status).toBe(200);
    for (const person of [DUYUN.hospital, 'officer-sandu-1']) expect((await rig().as(person).get(path)).status).toBe(404);
    expect((await send('auditor-city', HEADING)).status).toBe(403);
    expect((await rig().as(DUYUN.officer).send('POST', '/registry-imports', {}, {})).status).toBe(422);
    const elsewhere = await rig().as(DUYUN.officer).send('POST', '/physicians', HEADING, { 'content-type': 'text/csv', 'idempotency-key': 'table' });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([415, 'REQUEST.NOT_JSON']);
  });
});
