import { CaseFile, DECISION, recover } from '../testing/case-file';
import { instant, serviceRig } from '../testing/service-rig';

/** Facts decide, timers only wake: no worker runs in these tests, and every read is right from the first second. */
describe('the first second after a deadline, with no timer at work', () => {
  const rig = serviceRig();
  const officer = () => rig().as('officer-county-1');
  let file: CaseFile;

  beforeAll(async () => {
    rig().at('2026-02-11');
    file = await (await CaseFile.open(rig(), '2026-02-10')).untilServed('2026-02-11', recover(100_000));
  });

  const stages = async (query: string) => (await officer().get(`/breach-cases?${query}`)).body.items.map((line: { stage: string }) => line.stage);

  it('shows the window open at 23:59:59 of its last day', async () => {
    rig().at('2026-02-25', '23:59');
    expect((await officer().get(`/breach-cases/${file.id}`)).body).toMatchObject({ stage: 'NOTICE_SERVED', due: 'today', nextDeadline: { lastDay: '2026-02-25' }, pending: [] });
    expect(await stages('stage=NOTICE_SERVED')).toEqual(['NOTICE_SERVED']);
    expect(await stages('stage=WAIVED')).toEqual([]);
    expect((await rig().as('institution-pharmacy-1').get('/work-items')).body.items).toMatchObject([{ act: 'record-defence', caseId: file.id, dueOn: '2026-02-25' }]);
  });

  it('shows it closed at 00:00', async () => {
    rig().at('2026-02-26', '00:00');
    const { body, etag } = await officer().get(`/breach-cases/${file.id}`);
    expect(body).toMatchObject({ stage: 'WAIVED', stageLabel: '视为放弃陈述申辩', recordedVersion: 5, due: 'none', asOf: instant('2026-02-26', '00:00'), pending: [{ type: 'DefenceWaived', effectiveAt: instant('2026-02-26', '00:00') }] });
    expect(body).not.toHaveProperty('nextDeadline');
    expect(etag).toBe('"5"');
  });

  it('lists it where it stands in law', async () => {
    expect(await stages('stage=NOTICE_SERVED')).toEqual([]);
    expect(await stages('stage=WAIVED')).toEqual(['WAIVED']);
    expect(await stages('due-before=2026-03-31')).toEqual([]);
  });

  it('shows the clock as over and the waiver at the end of the chronology, not yet written', async () => {
    expect((await officer().get(`/breach-cases/${file.id}/clocks`)).body.items).toMatchObject([{ id: 'defence-window#1', state: 'expired', overdue: false }]);
    const last = (await officer().get(`/breach-cases/${file.id}/events`)).body.items.at(-1);
    expect(last).toMatchObject({ seq: 6, type: 'DefenceWaived', effectiveAt: instant('2026-02-26', '00:00') });
    expect(last).not.toHaveProperty('recordedAt');
  });

  it('takes the task from the party and gives the next one to the head', async () => {
    expect((await rig().as('institution-pharmacy-1').get('/work-items')).body.items).toEqual([]);
    expect((await rig().as('agency-head-county').get('/work-items')).body.items).toMatchObject([{ act: 'make-decision', caseId: file.id }]);
  });

  it('lets the head act on the version that the record has, and writes the waiver first', async () => {
    const decided = await file.does('agency-head-county', 'decisions', DECISION);
    expect(decided.body.events).toMatchObject([{ seq: 6, type: 'DefenceWaived', effectiveAt: instant('2026-02-26', '00:00') }, { seq: 7, type: 'DecisionMade' }]);
  });
});
