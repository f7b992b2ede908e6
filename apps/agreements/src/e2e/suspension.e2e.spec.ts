import { AGREEMENT, CaseFile, DECISION, INSTITUTION, served, suspend, terminate } from '../testing/case-file';
import { serviceRig } from '../testing/service-rig';

const discussion = (body: string, chair: string) => ({ body, heldOn: '2026-02-26', participants: [chair, `${chair}-deputy`], result: 'approved', opinions: '一致同意', recordRef: `讨论记录 ${body}` });

/** LZ-19, LZ-20: what a served decision does to the agreement, read by dates alone. */
describe('suspension and termination', () => {
  const rig = serviceRig();
  const officer = () => rig().as('officer-county-1');
  const agreement = async (on: string, id = AGREEMENT) => (await officer().get(`/agreements/${id}?on=${on}`)).body;
  const waived = async (agreementId: string, measure: object) => {
    rig().at('2026-02-11');
    const file = await (await CaseFile.open(rig(), '2026-02-10', 'officer-county-1', agreementId)).untilServed('2026-02-11', measure);
    rig().at('2026-02-26');
    return file;
  };

  it('runs from the day after service to its last day, and resumes by itself without any timer', async () => {
    const file = await waived(AGREEMENT, suspend(1));
    await file.does('agency-head-county', 'discussions', discussion('agency', 'agency-head-county'));
    await file.does('agency-head-county', 'decisions', DECISION);
    await file.does('officer-county-1', 'services-of-decision', served('2026-02-26'));
    const statuses = await Promise.all(['2026-02-26', '2026-02-27', '2026-03-26', '2026-03-27'].map(async (on) => (await agreement(on)).status));
    expect(statuses).toEqual(['active', 'suspended', 'suspended', 'active']);

    const running = (await officer().get(`/suspensions/${file.id}-S1`)).body;
    expect(running).toMatchObject({ stage: 'SUSPENDED', firstDay: '2026-02-27', lastDay: '2026-03-26', clock: { explanation: { matches: true, recomputedLastDay: '2026-03-26' } } });
    rig().at('2026-03-27', '00:00');
    expect((await officer().get(`/suspensions/${file.id}-S1`)).body).toMatchObject({ stage: 'RESUMED', stageLabel: '已恢复', closed: true, recordedVersion: 1 });
  });

  it('ends earlier when a head lifts it', async () => {
    const other = 'H6201020001-B2026';
    const file = await waived(other, suspend(2, other));
    await file.does('agency-head-county', 'discussions', discussion('agency', 'agency-head-county'));
    await file.does('agency-head-county', 'decisions', DECISION);
    await file.does('officer-county-1', 'services-of-decision', served('2026-02-26'));
    rig().at('2026-03-02');
    const lift = (person: string, version = '"1"') => rig().as(person).send('POST', `/suspensions/${file.id}-S1/liftings`, { reasons: '决定将予撤销' }, { 'idempotency-key': `lift-${person}`, 'if-match': version });
    expect((await lift('officer-county-1')).status).toBe(403);
    const city = await lift('agency-head-city');
    expect([city.status, city.body.code]).toEqual([403, 'BREACH.NOT_YOUR_AGENCY']);
    const lifted = await lift('agency-head-county');
    expect([lifted.status, lifted.etag, lifted.body]).toMatchObject([201, '"2"', { stage: 'LIFTED', stageLabel: '已解除中止', caseId: `${file.id}-S1` }]);
    expect((await agreement('2026-03-01', other)).status).toBe('suspended');
    expect((await agreement('2026-03-02', other)).status).toBe('active');
  });

  it('terminates the agreement and shows the local bar beside the national one (LZ-20, C9)', async () => {
    const target = 'P6201020101-O2026';
    const file = await waived(target, terminate(target));
    await file.does('officer-county-1', 'county-reports', { documentRef: '报1', opinion: '拟解除' });
    await file.does('agency-head-city', 'discussions', discussion('city-agency', 'agency-head-city'));
    await file.does('legal-reviewer-city', 'legal-reviews', { result: 'passed', opinion: '合法', documentRef: '法审1' });
    await file.does('bureau-head-city', 'discussions', discussion('bureau', 'bureau-head-city'));
    await file.does('agency-head-city', 'decisions', DECISION);
    await file.does('officer-county-1', 'services-of-decision', served('2026-02-26'));
    expect((await agreement('2026-02-25', target)).status).toBe('active');
    expect(await agreement('2026-02-26', target)).toMatchObject({ status: 'terminated', statusLabel: { zh: '解除' }, terminatedOn: '2026-02-26' });
    const { bars, agreements } = (await officer().get(`/institutions/${INSTITUTION}`)).body;
    expect(bars).toMatchObject({ barred: true, local: [{ rule: 'LZ-20.bar', level: 'local', caseId: file.id, until: '2029-02-26' }], national: expect.any(Array) });
    expect(agreements.find((one: { id: string }) => one.id === target).status).toBe('terminated');
  });
});
