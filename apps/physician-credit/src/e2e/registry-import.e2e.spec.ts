import { DUYUN, somebody } from '../testing/person';
import { serviceRig } from '../testing/service-rig';

const HEADING = '姓名,身份证件号码,人员类别,机构编号,统筹区,培训日期,培训记录,承诺书日期,承诺书编号';
const line = (n: number, more: Partial<Record<'number' | 'profession', string>> = {}) =>
  `${somebody(n).name},${more.number ?? somebody(n).identityNumber},${more.profession ?? '医师'},${DUYUN.institution},${DUYUN.region},2026/3/1,培训-1,2026-03-01,承诺-${n}`;

describe('the registry from a table', () => {
  const rig = serviceRig();
  const headers = async (person: string) => {
    // A desk sends JSON; a file goes as it is, with the same token.
    const token = (rig().as(person) as unknown as { token: string }).token;
    return { authorization: `Bearer ${token}`, 'content-type': 'text/csv' };
  };
  const send = async (person: string, file: string) => {
    const answer = await fetch(`${rig().url}/api/v1/registry-imports`, { method: 'POST', headers: await headers(person), body: file });
    return { status: answer.status, body: (await answer.json()) as any, location: answer.headers.get('location') ?? '' };
  };
  const over = async (person: string, location: string): Promise<any> => {
    for (let turn = 0; turn < 200; turn += 1) {
      const { body } = await rig().as(person).get(location.replace('/api/v1', ''));
      if (!['checking', 'loading'].includes(body.stage)) return body;
      await new Promise((turned) => setImmediate(turned));
    }
    throw new Error('the import does not come to its end');
  };

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
    const file = [HEADING, line(101), line(102, { number: '123' }), line(103, { profession: '巫师' })].join('\n');
    const { location } = await send(DUYUN.officer, file);
    const progress = await over(DUYUN.officer, location);
    expect(progress).toMatchObject({ stage: 'refused', registered: 0, problemCount: 2 });
    expect(progress.problems.map(({ row, column, code }: { row: number; column: string; code: string }) => `${row} ${column} ${code}`)).toEqual(['3 身份证件号码 PHYSICIAN.IDENTITY_NUMBER', '4 人员类别 INPUT.UNKNOWN_VALUE']);
    expect(JSON.stringify(progress)).not.toContain(somebody(102).name);
    expect((await rig().as(DUYUN.officer).send('POST', '/physicians/search', { identityNumber: somebody(101).identityNumber }, {})).status).toBe(404);
  });

  it('is told to those who work where it was started, and to nobody else', async () => {
    const { location } = await send(DUYUN.officer, HEADING);
    const path = location.replace('/api/v1', '');
    expect((await rig().as('officer-qiannan-2').get(path)).status).toBe(200);
    for (const person of [DUYUN.hospital, 'officer-sandu-1']) expect((await rig().as(person).get(path)).status).toBe(404);
    expect((await send('auditor-city', HEADING)).status).toBe(403);
    expect((await rig().as(DUYUN.officer).send('POST', '/registry-imports', {}, {})).status).toBe(422);
    const elsewhere = await fetch(`${rig().url}/api/v1/physicians`, { method: 'POST', headers: { ...(await headers(DUYUN.officer)), 'idempotency-key': 'table' }, body: HEADING });
    expect(elsewhere.status).toBe(415);
  });
});
