import { serviceRig } from '../testing/service-rig';

/** QN-3, PQ.scale: one run for a region and year, from 00:00 of 1 January in Shanghai. */
describe('the end of a year', () => {
  const rig = serviceRig();
  const open = (body: object, key?: string, person = 'administrator') => rig().as(person).at('year-ends').open(body, key);

  beforeAll(() => rig().at('2026-12-30'));

  it('is arranged once by an administrator of the region, and the same request gets its answer again', async () => {
    const first = await open({ year: 2026, region: '620100' }, 'ye');
    expect([first.status, first.body.caseId, first.body.stage, first.headers['location']]).toEqual([201, 'YE-620100-2026', 'WAITING', '/api/v1/year-ends/YE-620100-2026']);
    const again = await open({ year: 2026, region: '620100' }, 'ye');
    expect([again.status, again.headers['idempotency-replayed'], again.body]).toEqual([201, 'true', first.body]);
    const twice = await open({ year: 2026, region: '620100' });
    expect([twice.status, twice.body.code]).toEqual([409, 'YEAR.ALREADY_PLANNED']);
  });

  it('is read by the staff of its region while it waits', async () => {
    const view = await rig().as('bureau-head-city').get('/year-ends/YE-620100-2026');
    expect([view.status, view.body.year, view.body.region]).toEqual([200, 2026, '620100']);
  });

  it('is refused outside the region, and for a year that nobody has reached', async () => {
    expect((await open({ year: 2026, region: '522700' })).body.code).toBe('PHYSICIAN.OUT_OF_AREA');
    expect((await open({ year: 2027, region: '620100' })).body.errors.map((error: { code: string }) => error.code)).toEqual(['YEAR.NOT_YET']);
    expect((await open({ year: 2026, region: '620100' }, undefined, 'agency-head-city')).status).toBe(403);
  });

  it('is watched by who keeps the system running, and waits until the last second of the year', async () => {
    const stage = async (person: string) => (await rig().as(person).get('/year-ends/YE-620100-2026/progress')).body.stage;
    rig().at('2026-12-31', '23:59');
    expect([await stage('administrator'), await stage('bureau-head-city'), await stage('auditor-city')]).toEqual(['WAITING', 'WAITING', 'WAITING']);
    rig().at('2027-01-01', '00:00');
    expect(await stage('administrator')).toBe('RUNNING');
    expect((await rig().as('agency-head-qiannan').get('/year-ends/YE-620100-2026/progress')).status).toBe(404);
    expect((await rig().as('officer-city-1').get('/year-ends')).body.items).toMatchObject([{ caseId: 'YE-620100-2026', year: 2026, stage: 'RUNNING' }]);
  });
});
