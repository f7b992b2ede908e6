import { agreementSuspension, breachHandling } from '@due-process/agreements-domain';
import { bodyHash, type ActDesk } from '@due-process/platform';
import { SYSTEM, type Procedure, type ReminderStep } from '@due-process/procedure';
import { ACT_DESK } from '@due-process/platform/rest';
import { CaseFile, DECISION, recover, served, suspend } from '../testing/case-file';
import { serviceRig } from '../testing/service-rig';

const NEAR = { zh: '期限将至（两个工作日）', en: 'the deadline is near (two working days)' };
const TODAY = { zh: '今日届满', en: 'the last day is today' };

/** 期限提醒: what the timer's act has recorded is in the worklist of whoever is reminded, and of nobody else. */
describe('reminders in the worklist', () => {
  const rig = serviceRig();

  /** The act of the timer, as the worker brings it to the desk. */
  const remind = async (procedure: Procedure<any, any>, streamId: string, clock: string, step: ReminderStep) => {
    const input = { clock, step };
    const answer = await rig().app.get<ActDesk>(ACT_DESK).act({ procedure, streamId, act: 'remind-deadline', actor: SYSTEM, input, key: `${clock}/${step}`, bodyHash: bodyHash('remind-deadline', streamId, input) });
    expect(answer.kind).toBe('accepted');
  };
  const items = async (person: string, id: string) => (await rig().as(person).get('/work-items')).body.items.filter((item: { caseId: string }) => item.caseId === id);
  const told = async (id: string, ...people: string[]) => Promise.all(people.map(async (person) => (await items(person, id)).map((item: { act: string; reminder?: object }) => [item.act, item.reminder])));
  const open = async (...measures: object[]) => {
    rig().at('2026-02-11');
    return (await CaseFile.open(rig(), '2026-02-10')).untilServed('2026-02-11', ...measures);
  };

  it('show to the party and to the officer while the party can speak', async () => {
    const { id } = await open(recover(100_000));
    const people = ['institution-pharmacy-1', 'officer-county-1', 'agency-head-county'];
    expect(await told(id, ...people)).toEqual([[['record-defence', undefined]], [['record-defence', undefined]], []]);
    rig().at('2026-02-24');
    await remind(breachHandling, id, 'defence-window#1', 'two-days');
    expect(await told(id, ...people)).toEqual([[['record-defence', NEAR]], [['record-defence', NEAR]], []]);
    rig().at('2026-02-25');
    await remind(breachHandling, id, 'defence-window#1', 'last-day');
    expect(await told(id, ...people)).toEqual([[['record-defence', TODAY]], [['record-defence', TODAY]], []]);
    expect((await rig().as('institution-pharmacy-1').get(`/breach-cases/${id}/work-items`)).body.items).toMatchObject([{ act: 'record-defence', reminder: TODAY }]);
    expect((await rig().as('officer-county-1').get(`/breach-cases/${id}`)).body.workItems).toMatchObject([{ act: 'record-defence', reminder: TODAY }]);
  });

  it('show to a reminded head who has no task of that deadline, and not to the party, to the city or to other agencies (LZ-24(2))', async () => {
    const file = await open(recover(100_000));
    rig().at('2026-02-26', '00:00');
    await file.does('agency-head-county', 'decisions', DECISION);
    await file.does('officer-county-1', 'services-of-decision', served('2026-02-26'));
    const { reminders } = (await rig().as('officer-county-1').get(`/breach-cases/${file.id}/clocks`)).body.items.find((clock: { id: string }) => clock.id === 'filing');
    expect(await told(file.id, 'agency-head-county')).toEqual([[]]);
    rig().at(reminders.find((one: { step: string }) => one.step === 'last-day').on);
    await remind(breachHandling, file.id, 'filing', 'last-day');
    const [head] = await items('agency-head-county', file.id);
    expect(head).toMatchObject({ act: 'remind-deadline', clock: 'filing', reminder: TODAY, dueOn: '2026-03-02', caseId: file.id });
    const [officer, bureau, city, party] = await told(file.id, 'officer-county-1', 'bureau-head-county', 'agency-head-city', 'institution-pharmacy-1');
    expect(officer).toContainEqual(['file-decision', TODAY]);
    expect(bureau).toEqual([['check-decision', TODAY]]);
    expect([city, party]).toEqual([[], []]);
  });

  it('show for a suspension as well, to its agency and to the party (LZ-19)', async () => {
    const file = await open(suspend(1));
    rig().at('2026-02-26');
    await file.does('agency-head-county', 'discussions', { body: 'agency', heldOn: '2026-02-26', participants: ['agency-head-county', 'deputy-head'], result: 'approved', opinions: '一致同意', recordRef: '讨论1' });
    await file.does('agency-head-county', 'decisions', DECISION);
    await file.does('officer-county-1', 'services-of-decision', served('2026-02-26'));
    const suspensionId = `${file.id}-S1`;
    rig().at('2026-03-26');
    await remind(agreementSuspension, suspensionId, 'suspension', 'last-day');
    const ofSuspension = async (person: string) => (await items(person, file.id)).filter((item: { suspensionId?: string }) => item.suspensionId);
    const item = { act: 'remind-deadline', clock: 'suspension', caseId: file.id, suspensionId, dueOn: '2026-03-26', reminder: TODAY, institution: { id: 'P6201020101', name: expect.any(String) } };
    for (const person of ['officer-county-1', 'institution-pharmacy-1']) expect(await ofSuspension(person)).toMatchObject([item]);
    for (const person of ['officer-city-1', 'agency-head-county', 'institution-hospital-1']) expect(await ofSuspension(person)).toEqual([]);
    rig().at('2026-03-27', '00:00');
    expect(await ofSuspension('officer-county-1')).toEqual([]);
  });
});
