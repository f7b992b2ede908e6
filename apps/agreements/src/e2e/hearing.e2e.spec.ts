import { CaseFile, proposal, recover, served, NOTICE } from '../testing/case-file';
import { instant, serviceRig } from '../testing/service-rig';

const DEFENCE = { form: 'written', statement: '系统录入错误，已于发现当日更正。' };
const typesOf = (reply: { body: { items: readonly { type: string }[] } }) => reply.body.items.map((event) => event.type);

/** LZ-22: notice, service, the window of five working days, defence and re-examination. Spring Festival 2026: 15–23 February. */
describe('hearing the party', () => {
  const rig = serviceRig();
  const told = async () => {
    rig().at('2026-02-11');
    return (await CaseFile.open(rig(), '2026-02-10')).untilServed('2026-02-11', recover(100_000));
  };

  it('proposes, tells and opens the window from proven service only (LZ-22(3))', async () => {
    rig().at('2026-02-11');
    const file = await (await CaseFile.open(rig(), '2026-02-10')).untilProposed(recover(100_000));
    expect((await file.does('officer-county-1', 'notices', NOTICE)).body.stage).toBe('NOTICE_ISSUED');
    const unproven = await file.tries('officer-county-1', 'services-of-notice', { service: { method: 'direct', receivedOn: '2026-02-11' } });
    expect(unproven.status).toBe(422);
    expect(unproven.body.errors[0].articles.length).toBeGreaterThan(0);
    expect((await file.does('officer-county-1', 'services-of-notice', served('2026-02-11'))).body.nextDeadline).toMatchObject({ lastDay: '2026-02-25', explanation: { zh: expect.stringContaining('兰州办法第22条') } });
  });

  it('takes the party’s own defence at 23:59 of the last day as received now', async () => {
    const file = await told();
    rig().at('2026-02-25', '23:59');
    const reply = await file.does('institution-pharmacy-1', 'defences', DEFENCE);
    expect(reply.body).toMatchObject({ stage: 'DEFENCE_RECEIVED', events: [{ type: 'DefenceRecorded', effectiveAt: instant('2026-02-25', '23:59') }] });
  });

  it('refuses it a minute later and records the attempt', async () => {
    const file = await told();
    rig().at('2026-02-26', '00:01');
    const reply = await file.tries('institution-pharmacy-1', 'defences', DEFENCE);
    expect(reply.status).toBe(409);
    expect(reply.body).toMatchObject({ code: 'BREACH.DEFENCE_WINDOW_CLOSED', recorded: true, caseId: file.id });
    expect(reply.etag).toBe('"7"');
    const events = await rig().as('officer-county-1').get(`/breach-cases/${file.id}/events`);
    expect(typesOf(events).slice(-2)).toEqual(['DefenceWaived', 'LateDefenceNoted']);
  });

  it('does not let a party say itself when it filed', async () => {
    const file = await told();
    rig().at('2026-02-26', '09:00');
    const reply = await file.tries('institution-pharmacy-1', 'defences', { ...DEFENCE, receivedAt: instant('2026-02-24', '09:00') });
    expect([reply.status, reply.body.errors.map((error: { code: string }) => error.code)]).toEqual([422, ['BREACH.FILED_NOW']]);
  });

  it('lets an officer enter a timely defence late: the day of receipt counts, not of entry', async () => {
    const file = await told();
    rig().at('2026-02-27');
    const reply = await file.does('officer-county-1', 'defences', { ...DEFENCE, receivedAt: instant('2026-02-25', '16:59') });
    expect(reply.body).toMatchObject({ stage: 'DEFENCE_RECEIVED' });
  });

  it('re-examines, never heavier because of the defence (APL-45)', async () => {
    const file = await told();
    await file.does('institution-pharmacy-1', 'defences', { ...DEFENCE, complete: true });
    const heavier = await file.tries('officer-county-1', 're-examinations', { result: 'mitigated', measures: [recover(200_000)], reasons: '不予采纳', recordRef: '复核1' });
    expect([heavier.status, heavier.body.code]).toEqual([409, 'BREACH.HEAVIER_AFTER_DEFENCE']);
    const milder = await file.does('officer-county-1', 're-examinations', { result: 'mitigated', measures: [recover(50_000)], reasons: '部分采纳', recordRef: '复核1' });
    expect(milder.body.stage).toBe('REEXAMINED');
  });

  it('refuses a heavier proposal after the party was heard', async () => {
    const file = await told();
    await file.does('institution-pharmacy-1', 'defences', { ...DEFENCE, complete: true });
    await file.does('officer-county-1', 're-examinations', { result: 'upheld', reasons: '不予采纳', recordRef: '复核1' });
    const again = await file.tries('officer-county-1', 'proposals', proposal(recover(900_000)));
    expect(again.status).toBe(409);
  });
});
