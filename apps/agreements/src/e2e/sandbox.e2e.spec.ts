import { enableSandboxClock } from '@due-process/platform';
import { Client } from 'pg';
import { CaseFile } from '../testing/case-file';
import { serviceRig } from '../testing/service-rig';

const DAY_MS = 86_400_000;

describe('the sandbox clock', () => {
  const rig = serviceRig({ sandboxClock: true });
  const administrator = () => rig().as('administrator');
  const move = (to: string) => administrator().send('POST', '/sandbox/clock', { to }, {});

  beforeAll(() => enableSandboxClock(rig().database.ownerUrl));

  it('moves legal time forward by days, and every case follows', async () => {
    const before = (await administrator().get('/sandbox/clock')).body;
    await CaseFile.open(rig(), before.today);
    const to = new Date(Date.parse(`${before.today}T00:00:00+08:00`) + 3 * DAY_MS + 8 * 3_600_000).toISOString().slice(0, 10);
    const moved = await move(to);
    expect([moved.status, moved.body.today, moved.body.told]).toEqual([200, to, 1]);
    expect((await rig().as('officer-county-1').get('/breach-cases')).body.asOf >= moved.body.now).toBe(true);
  });

  it('does not go back', async () => {
    const reply = await move('2026-01-01');
    expect(reply.body).toMatchObject({ status: 409, code: 'SANDBOX.FORWARD_ONLY', detail: { zh: '沙盒时钟只能向前拨。', en: 'The sandbox clock moves forward only.' } });
  });

  it.each(['2026-02-30', 'tomorrow', '2026-12-01T09:00:00', ''])('refuses "%s", which is no moment, in Chinese and in English', async (to) => {
    const { body } = await move(to);
    expect(body).toMatchObject({ status: 422, code: 'INPUT.NOT_A_MOMENT', errors: [{ pointer: '/to', detail: { zh: expect.any(String), en: expect.any(String) } }] });
    expect(body.detail.zh.replace('YYYY-MM-DD', '')).not.toMatch(/[A-Za-z]/);
  });

  it('obeys the administrator alone', async () => {
    expect((await rig().as('officer-county-1').get('/sandbox/clock')).status).toBe(403);
  });
});

describe('a sandbox clock that the owner of the database has not put there', () => {
  const rig = serviceRig({ sandboxClock: true });

  beforeAll(async () => {
    const owner = new Client({ connectionString: rig().database.ownerUrl });
    await owner.connect();
    await owner.query('DELETE FROM platform.sandbox_clock').finally(() => owner.end());
  });

  it('is refused with its reason', async () => {
    const { body } = await rig().as('administrator').send('POST', '/sandbox/clock', { to: '2030-01-01' }, {});
    expect(body).toMatchObject({ status: 409, code: 'SANDBOX.NOT_IN_DATABASE', detail: { zh: '本数据库未启用沙盒时钟。', en: 'The sandbox clock is not switched on in this database.' } });
  });
});
