import { act, DUYUN, HEALTH_CENTRE, parent, Person, points } from '../testing/person';
import { serviceRig } from '../testing/service-rig';

/** QN-3(2)5: after the period training, examination, application and decision; until then the block holds. */
describe('the way back after a penalty period', () => {
  const rig = serviceRig();
  let physician: Person;
  const tasks = async (person: string) => (await rig().as(person).get('/work-items')).body.items.map((item: { act: string }) => item.act);
  const payable = async (on: string) => (await rig().as('settlement-qiannan').get(`/physicians/${physician.id}/settlement-status?on=${on}`)).body.payable;

  beforeAll(async () => {
    rig().at('2026-03-02');
    physician = await Person.register(rig(), 1, '2026-03-01');
    await physician.alsoAt(HEALTH_CENTRE.institution, DUYUN.region);
    rig().at('2026-03-03');
    // Two cases of six points: twelve in the year, none of twelve at once. The period runs from 4 March to 3 June.
    await physician.does(DUYUN.officer, 'points', points(parent('协处1', '2026-03-02'), act('QN-3.1.4.1', '2026-03-02', 2)));
  });

  it('begins with every site blocking the code and telling its patients', async () => {
    rig().at('2026-03-04');
    const period = await physician.at('penalty-periods', 'P1');
    for (const { hospital } of [DUYUN, HEALTH_CENTRE]) expect((await tasks(hospital)).filter((one: string) => one === 'record-blocking')).toHaveLength(1);
    await period.does(DUYUN.hospital, 'blockings', { blockedOn: '2026-03-04', publicationRef: '公示1' });
    expect(await tasks(DUYUN.hospital)).not.toContain('record-blocking');
    expect(await tasks(HEALTH_CENTRE.hospital)).toContain('record-blocking');
    const twice = await period.tries(DUYUN.hospital, 'blockings', { blockedOn: '2026-03-04', publicationRef: '公示1' });
    expect([twice.status, twice.body.code]).toEqual([409, 'PERIOD.BLOCKED_ALREADY']);
    expect((await rig().as(physician.id).get('/penalty-periods')).body.items).toMatchObject([{ caseId: `${physician.id}-P1`, stage: 'RUNNING', firstDay: '2026-03-04', lastDay: '2026-06-03' }]);
    expect((await rig().as('QN-YS-2026-000002').get('/penalty-periods')).body.items).toEqual([]);
  });

  it('shows the period running to the end of its last day, and over by itself after it', async () => {
    const stage = async () => (await rig().as(DUYUN.officer).get(`/penalty-periods/${physician.id}-P1`)).body.stage;
    rig().at('2026-06-03', '23:59');
    expect(await stage()).toBe('RUNNING');
    rig().at('2026-06-04', '00:00');
    expect([await stage(), await payable('2026-06-04')]).toEqual(['OVER', false]);
  });

  it('is applied for after training and examination, evaluated and decided by a head', async () => {
    rig().at('2026-06-04');
    await physician.reread();
    await physician.does(DUYUN.hospital, 'restorations', {});
    const restoration = await physician.at('restorations', 'R1');
    const untrained = await restoration.tries(DUYUN.hospital, 'applications', { applicationRef: '恢复申请1' });
    expect([untrained.status, untrained.body.code]).toEqual([409, 'RESTORATION.NOT_TRAINED']);
    rig().at('2026-06-05');
    await restoration.does(DUYUN.hospital, 'trainings', { trainedOn: '2026-06-04', examinedOn: '2026-06-05', passed: true, ref: '培训考核1' });
    const applied = await restoration.does(physician.id, 'applications', { applicationRef: '恢复申请1' });
    // Five working days after Fri 5 June: 8, 9, 10, 11, 12; the party is told no deadline of the authority.
    expect(applied.body.stage).toBe('APPLIED');
    expect((await rig().as(DUYUN.officer).get(`/restorations/${physician.id}-R1`)).body).toMatchObject({ nextDeadline: { lastDay: '2026-06-12' }, gate: 'evaluation' });
    rig().at('2026-06-08');
    await restoration.does(DUYUN.officer, 'evaluations', { on: '2026-06-08', findings: '已整改', recommended: true });
    expect((await rig().as(physician.id).get(`/restorations/${physician.id}-R1`)).body).toMatchObject({ stage: 'UNDER_CONSIDERATION' });
    const decided = await restoration.does(DUYUN.head, 'decisions', { result: 'restored', reasons: '符合条件', documentRef: '恢复1' });
    expect(decided.body.stage).toBe('RESTORED');
    expect((await rig().as(HEALTH_CENTRE.hospital).get(`/restorations/${physician.id}-R1`)).body).toMatchObject({ stage: 'RESTORED', restoredFrom: '2026-06-08' });
    expect((await rig().as(DUYUN.hospital).get('/restorations')).body.items).toHaveLength(1);
  });
});
