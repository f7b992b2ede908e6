import { enableSandboxClock } from '@due-process/platform';
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
    expect([reply.status, reply.body.code]).toEqual([409, 'SANDBOX.REFUSED']);
  });

  it.each(['2026-02-30', 'tomorrow', '2026-12-01T09:00:00'])('refuses "%s"', async (to) => {
    expect((await move(to)).status).toBe(409);
  });

  it('obeys the administrator alone', async () => {
    expect((await rig().as('officer-county-1').get('/sandbox/clock')).status).toBe(403);
  });
});
