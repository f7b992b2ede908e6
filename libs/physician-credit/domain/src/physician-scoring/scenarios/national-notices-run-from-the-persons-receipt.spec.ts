import { ACCOUNT, grounds, HOSPITAL, LANZHOU, notice, noticeServed, OFFICER, ofClass, PARENT, PHYSICIAN, S1, signedOn, SYSTEM, ToldWorld } from './told-world';

/** PQP.notice 5, PQP.service 3, PQP-41 10 working days. Decided on Mon 2 March 2026. */
describe('points under the national tariff', () => {
  const parent = { ...PARENT, body: 'agency-620102' };

  it('are noticed in five working days of the agreement decision, and served in three', () => {
    // 3, 4, 5, 6, 9 March; made on the 4th: 5, 6, 9.
    const world = new ToldWorld({ region: LANZHOU });
    world.does('2026-03-03', ACCOUNT, SYSTEM, 'receive-parent-decision', { decisionRef: parent.ref, fromCase: 'LZ-2026-000001', track: 'agreement', article: parent.article, decidedOn: '2026-03-02', body: parent.body, institution: 'inst-1', responsibility: 'important' });
    expect(world.notice()).toMatchObject({ stage: 'RESPONSIBILITY_FOUND' });
    expect(world.lastDay(S1, 'notice')).toBe('2026-03-09');
    expect(world.act('2026-03-04', S1, world.by(OFFICER), 'make-notice', notice())).toEqual(['SCORING.NOT_SCORED']);
    world.does('2026-03-04', ACCOUNT, world.by(OFFICER), 'record-points', { finding: 'f1', acts: [ofClass('PQ.class-4-6')], reasons: '责任属实' });
    world.does('2026-03-04 10:00', S1, world.by(OFFICER), 'make-notice', notice());
    expect(world.notice()).toMatchObject({ stage: 'NOTICE_MADE', clocks: { notice: { status: 'met' } } });
    expect(world.lastDay(S1, 'service')).toBe('2026-03-09');
    expect(world.data(S1, 'NoticeMade')).toMatchObject({ points: 5, periods: [] });
  });

  it('that were scored on the paper of the decision are not opened once more when the decision comes by itself', () => {
    const world = new ToldWorld({ region: LANZHOU });
    world.does('2026-03-03', ACCOUNT, world.by(OFFICER), 'record-points', { parent: { ...parent, decidedOn: '2026-03-02' }, responsibility: 'main', acts: [ofClass('PQ.class-4-6')], reasons: '责任属实' });
    world.does('2026-03-04', ACCOUNT, SYSTEM, 'receive-parent-decision', { decisionRef: parent.ref, fromCase: 'LZ-2026-000001', track: 'agreement', article: parent.article, decidedOn: '2026-03-02', body: parent.body, institution: 'inst-1', responsibility: 'main' });
    expect(world.account()).toMatchObject({ findings: [], notices: 1 });
    expect(world.tasks(ACCOUNT)).toEqual([]);
  });

  it('are raised where the notice is late', () => {
    const world = new ToldWorld({ region: LANZHOU });
    world.does('2026-03-03', ACCOUNT, SYSTEM, 'receive-parent-decision', { decisionRef: parent.ref, fromCase: 'LZ-2026-000001', track: 'penalty', article: 'R735-38', decidedOn: '2026-02-26', body: 'bureau-620100', institution: 'inst-1', responsibility: 'main' });
    // A penalty decision counts from the day on which it is received: 4, 5, 6, 9, 10.
    expect(world.lastDay(S1, 'notice')).toBe('2026-03-10');
    expect(world.until('2026-03-11 00:00').notice().clocks['notice']).toMatchObject({ status: 'expired' });
  });

  it('are objected to within ten working days of the person’s own receipt', () => {
    // Told on Thu 5 March: 6, 9, 10, 11, 12, 13, 16, 17, 18, 19.
    const world = noticeServed({ region: LANZHOU, parent, responsibility: 'general', acts: [ofClass('PQ.class-4-6')], servedOn: '2026-03-04' });
    expect(world.notice().clocks['objection']).toBeUndefined();
    world.does('2026-03-05', S1, world.by(HOSPITAL), 'tell-person', signedOn('2026-03-05'));
    expect(world.lastDay(S1, 'objection')).toBe('2026-03-19');
    expect(world.until('2026-03-19 23:59').notice().stage).toBe('PERSON_TOLD');
    expect(world.until('2026-03-20 00:00').notice()).toMatchObject({ stage: 'FINAL', finalOn: '2026-03-20' });
  });

  it('state both ends of a suspension as instants (C18)', () => {
    // Main responsibility in the class 7 to 9: nine points, two months from 3 March.
    const world = noticeServed({ region: LANZHOU, parent, responsibility: 'main', acts: [ofClass('PQ.class-7-9')], servedOn: '2026-03-04', toldOn: '2026-03-05' });
    expect(world.data(S1, 'NoticeMade').periods).toEqual([
      { id: `${ACCOUNT}-P1`, effect: 'suspend', firstDay: '2026-03-03', lastDay: '2026-05-02', startsAt: '2026-03-02T16:00:00.000Z', endsAt: '2026-05-02T16:00:00.000Z' },
    ]);
  });

  it('are objected to by the person alone, or through an institution of the person', () => {
    const world = noticeServed({ region: LANZHOU, parent, responsibility: 'general', acts: [ofClass('PQ.class-4-6')], servedOn: '2026-03-04', toldOn: '2026-03-05' });
    expect(world.act('2026-03-06', S1, { ...PHYSICIAN, person: 'PH-2' }, 'file-objection', grounds())).toEqual(['PHYSICIAN.NOT_YOUR_ACCOUNT']);
    expect(world.act('2026-03-06', S1, { ...HOSPITAL, employer: 'inst-9' }, 'file-objection', grounds())).toEqual(['PHYSICIAN.NOT_YOUR_STAFF']);
    expect(world.act('2026-03-06', S1, OFFICER, 'file-objection', { ...grounds(), receivedAt: '2026-03-06T08:00:00+08:00' })).toEqual(['PHYSICIAN.OUT_OF_AREA']);
    expect(world.act('2026-03-06', S1, world.by(HOSPITAL), 'file-objection', grounds())).toEqual([]);
  });
});
