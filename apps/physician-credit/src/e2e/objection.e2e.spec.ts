import type { CaseOnItsWay } from '@due-process/service-testing';
import { act, DUYUN, OBJECTION, parent, Person, points, served } from '../testing/person';
import { serviceRig } from '../testing/service-rig';

/** QN-3(2)4: notice, three working days to tell the person, seven to object, fifteen for the answer. */
describe('a notice and its objection', () => {
  const rig = serviceRig();
  let physician: Person;
  let notice: CaseOnItsWay;

  beforeAll(async () => {
    rig().at('2026-03-02');
    physician = await Person.register(rig(), 1, '2026-03-01');
    await physician.does(DUYUN.officer, 'points', points(parent('协处1', '2026-03-02'), act('QN-3.1.4.1', '2026-03-02')));
  });

  it('is known to nobody outside the agency before the institution has it', async () => {
    for (const person of [DUYUN.hospital, physician.id]) expect((await rig().as(person).get(`/point-notices/${physician.id}-S1`)).status).toBe(404);
    expect((await rig().as(DUYUN.officer).get('/work-items')).body.items).toMatchObject([{ act: 'make-notice', physician: physician.id, notice: `${physician.id}-S1`, institution: DUYUN.institution }]);
    notice = await physician.noticeServed('S1', '2026-03-02');
    for (const person of [DUYUN.hospital, physician.id]) {
      expect((await rig().as(person).get('/point-notices')).body.items).toMatchObject([{ caseId: `${physician.id}-S1`, physician: physician.id, stage: 'INSTITUTION_SERVED' }]);
      expect((await rig().as(person).get('/work-items')).body.items.length).toBeGreaterThan(0);
    }
    expect((await rig().as('QN-YS-2026-000002').get(`/point-notices/${physician.id}-S1`)).status).toBe(404);
  });

  it('is told to the person by the institution, proven', async () => {
    rig().at('2026-03-04');
    const unproven = await notice.tries(DUYUN.hospital, 'services-on-person', { service: { method: 'direct', receivedOn: '2026-03-04' } });
    expect([unproven.status, unproven.body.code.split('.')[0]]).toEqual([422, 'SERVICE']);
    const told = await notice.does(DUYUN.hospital, 'services-on-person', served('2026-03-04'));
    // The institution has had it since Mon 2 March: 3, 4, 5, 6, 9, 10, 11.
    expect(told.body).toMatchObject({ stage: 'PERSON_TOLD', nextDeadline: { lastDay: '2026-03-11' } });
  });

  it('is objected to by the person on the last day, and a minute later by nobody', async () => {
    rig().at('2026-03-12', '00:01');
    const late = await notice.tries(physician.id, 'objections', OBJECTION);
    expect([late.status, late.body.code, late.body.recorded]).toEqual([409, 'SCORING.OBJECTION_TOO_LATE', true]);
    await notice.reread(DUYUN.officer);
    const timely = await notice.tries('officer-qiannan-2', 'objections', { ...OBJECTION, receivedAt: '2026-03-11T15:30:00+08:00' });
    expect([timely.status, timely.body.stage]).toEqual([201, 'OBJECTED']);
  });

  it('is reviewed by a head who has not scored, and answered in writing', async () => {
    const objection = await physician.at('objections', 'S1-O1');
    expect((await rig().as(physician.id).get(`/objections/${physician.id}-S1-O1`)).body).toMatchObject({ stage: 'ACCEPTED', grounds: '病历完整', notice: `${physician.id}-S1` });
    rig().at('2026-03-13');
    const jump = await objection.tries(DUYUN.head, 'decisions', { result: 'upheld', reasons: '事实清楚', documentRef: '复1' });
    expect([jump.status, jump.body.code]).toEqual([409, 'ACT.NOT_IN_THIS_STAGE']);
    await objection.does('officer-qiannan-2', 'verifications', { by: 'agency', verifiedOn: '2026-03-13', findings: '病历与明细不符', recordRef: '核实1' });
    expect((await rig().as(physician.id).get(`/objections/${physician.id}-S1-O1`)).body).toMatchObject({ stage: 'UNDER_CONSIDERATION' });
    const heavier = await objection.tries(DUYUN.head, 'decisions', { result: 'corrected', acts: [act('QN-3.1.5.1', '2026-03-02')], reasons: '情节严重', documentRef: '复1' });
    expect([heavier.status, heavier.body.code]).toEqual([409, 'OBJECTION.HEAVIER']);
    await objection.does(DUYUN.head, 'decisions', { result: 'upheld', reasons: '事实清楚', documentRef: '复1' });
    await objection.does('officer-qiannan-2', 'answers', served('2026-03-13'));
    expect((await rig().as(physician.id).get(`/objections/${physician.id}-S1-O1`)).body).toMatchObject({ stage: 'ANSWERED', closed: true, decision: { result: 'upheld' } });
    expect((await rig().as(physician.id).get('/objections')).body.items).toHaveLength(1);
  });
});
