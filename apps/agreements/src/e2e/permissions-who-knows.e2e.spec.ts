import { CaseFile, NOTICE, recover, served } from '../testing/case-file';
import { serviceRig } from '../testing/service-rig';

const WEST = 'H6201040003-B2026';
const VIEWS = ['', '/events', '/clocks', '/work-items'];

/** One answer for reading, listing and acting: whoever may not know a case is told that there is none. */
describe('who may know a case', () => {
  const rig = serviceRig();
  let county: CaseFile;
  let west: CaseFile;
  const sees = async (person: string, file: CaseFile) => {
    const statuses = await Promise.all(VIEWS.map(async (view) => (await rig().as(person).get(`/breach-cases/${file.id}${view}`)).status));
    const list = await rig().as(person).get('/breach-cases');
    const listed = list.status === 200 && list.body.items.some((line: { caseId: string }) => line.caseId === file.id);
    return { statuses: [...new Set(statuses)], listed };
  };

  beforeAll(async () => {
    rig().at('2026-02-11');
    county = await CaseFile.open(rig(), '2026-02-10');
    west = await CaseFile.open(rig(), '2026-02-10', 'officer-city-1', WEST);
  });

  it.each(['officer-county-1', 'officer-county-2', 'agency-head-county', 'bureau-head-county', 'officer-city-1', 'legal-reviewer-city', 'bureau-head-city', 'auditor-city'])('%s knows a case of Chengguan', async (person) => {
    expect(await sees(person, county)).toEqual({ statuses: [200], listed: true });
  });

  it.each(['officer-county-1', 'agency-head-county', 'bureau-head-county'])('%s does not know a case of Xigu', async (person) => {
    expect(await sees(person, west)).toEqual({ statuses: [404], listed: false });
  });

  it('lets the administrator see no case at all', async () => {
    expect(await sees('administrator', county)).toEqual({ statuses: [403], listed: false });
  });

  it('answers an act on a case that the caller may not know as if there were none, whatever the version', async () => {
    for (const version of [west.version, '"99"']) {
      const reply = await rig().as('officer-county-1').act(west.id, 'verifications', { method: '调取' }, version);
      expect([reply.status, reply.body.code, reply.etag]).toEqual([404, 'RESOURCE.NOT_FOUND', undefined]);
      const none = await rig().as('officer-county-1').act('LZ-2026-999999', 'verifications', { method: '调取' }, version);
      expect({ ...none.body, instance: '' }).toEqual({ ...reply.body, instance: '' });
    }
  });

  it('tells the institution of its case only when the notice has reached it', async () => {
    const steps = async () => (await sees('institution-pharmacy-1', county)).statuses;
    expect(await steps()).toEqual([404]);
    await county.untilProposed(recover(100_000));
    await county.does('officer-county-1', 'notices', NOTICE);
    expect(await steps()).toEqual([404]);
    const early = await rig().as('institution-pharmacy-1').act(county.id, 'defences', { form: 'written', statement: '申辩' }, county.version);
    expect(early.status).toBe(404);
    await county.does('officer-county-1', 'services-of-notice', served('2026-02-11'));
    expect(await sees('institution-pharmacy-1', county)).toEqual({ statuses: [200], listed: true });
    expect(await sees('institution-hospital-1', county)).toEqual({ statuses: [404], listed: false });
  });

  it('keeps institutions and agreements of others from an institution', async () => {
    const party = rig().as('institution-pharmacy-1');
    expect((await party.get('/institutions')).body.items.map((one: { id: string }) => one.id)).toEqual(['P6201020101']);
    for (const path of ['/institutions/H6201020001', '/agreements/H6201020001-B2026', '/suspensions/LZ-2026-000001-S1']) expect((await party.get(path)).status).toBe(404);
    expect((await party.get('/agreements/P6201020101-B2026')).status).toBe(200);
  });

  it('opens no case outside the region of the agency', async () => {
    const reply = await rig().as('officer-county-1').open({ agreementId: WEST, source: 'audit', discoveredOn: '2026-02-10', facts: '事实' });
    expect([reply.status, reply.body.code]).toEqual([403, 'BREACH.OUT_OF_REGION']);
  });
});
