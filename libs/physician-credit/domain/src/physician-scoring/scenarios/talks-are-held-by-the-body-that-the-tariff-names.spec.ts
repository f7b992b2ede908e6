import { ACCOUNT, cases, HEAD, HOSPITAL, noticeServed, OFFICER, PARENT, S1, S2 } from './told-world';

/** QN-3(2)1: six points, interview by the institution; ten, admonition by the agency. QN-3.talk: ten working days of Mon 2 March: Mon 16 March. */
describe('a talk', () => {
  const interview = 'QN.tariff/2026/1/interview';
  const admonition = 'QN.tariff/2026/1/admonition';
  const paper = { heldOn: '2026-03-10', recordRef: '约谈-1', noticeRef: '通报-1' };
  const six = () => noticeServed({ acts: [cases('QN-3.1.4.1')], servedOn: '2026-03-04', toldOn: '2026-03-06' });
  const ten = () => noticeServed({ acts: [cases('QN-3.1.4.1'), cases('QN-3.1.2.1', 2)], servedOn: '2026-03-04', toldOn: '2026-03-06' });

  it('is a task of the institution at six points', () => {
    const world = six();
    expect(world.notice().talks).toEqual([expect.objectContaining({ key: interview, by: 'institution', points: 6 })]);
    expect(world.tasks(S1)).toContain('hold-talk by 2026-03-16 for institution');
    expect(world.act('2026-03-10', S1, OFFICER, 'hold-talk', { key: interview, ...paper })).toEqual(['SCORING.NOT_YOUR_TALK']);
    expect(world.act('2026-03-10', S1, HOSPITAL, 'hold-talk', { key: interview, ...paper })).toEqual([]);
    expect(world.act('2026-03-11', S1, HOSPITAL, 'hold-talk', { key: interview, ...paper })).toEqual(['SCORING.NO_SUCH_TALK']);
  });

  it('is a task of the agency besides at ten', () => {
    const world = ten();
    expect(world.notice().talks.map((talk) => [talk.key, talk.by])).toEqual([[interview, 'institution'], [admonition, 'agency']]);
    expect(world.act('2026-03-10', S1, HOSPITAL, 'hold-talk', { key: admonition, ...paper })).toEqual(['SCORING.NOT_YOUR_TALK']);
    world.does('2026-03-10', S1, HEAD, 'hold-talk', { key: admonition, ...paper });
    expect(world.tasks(S1)).toContain('hold-talk by 2026-03-16 for institution');
  });

  it('keeps a final notice open until it was held, and is raised where nobody holds it', () => {
    const world = six().until('2026-03-17 00:00');
    expect(world.notice()).toMatchObject({ stage: 'FINAL', closed: false, clocks: { [`talk#${interview}`]: { status: 'expired' } } });
    world.does('2026-03-18', S1, HOSPITAL, 'hold-talk', { key: interview, ...paper });
    expect(world.notice()).toMatchObject({ stage: 'FINAL', closed: true });
  });

  it('lies on a day after its threshold and not ahead', () => {
    const world = six();
    expect(world.act('2026-03-10', S1, HOSPITAL, 'hold-talk', { key: interview, ...paper, heldOn: '2026-03-01' })).toEqual(['DATE.BEFORE_ITS_CAUSE']);
    expect(world.act('2026-03-10', S1, HOSPITAL, 'hold-talk', { key: interview, ...paper, heldOn: '2026-03-11', recordRef: ' ' })).toEqual(['DATE.IN_FUTURE', 'INPUT.MISSING']);
  });

  it('falls with its points, and the notice with them (C17)', () => {
    const world = six().does('2026-03-09', ACCOUNT, HEAD, 'annul-parent-decision', { decisionRef: PARENT.ref, reasons: '处理决定被撤销' });
    expect(world.notice()).toMatchObject({ stage: 'WITHDRAWN', closed: true, talks: [{ key: interview, withdrawnOn: '2026-03-09' }] });
    expect(world.notice(S2)).toMatchObject({ kind: 'correction', stage: 'SCORED' });
    expect(Object.values(world.notice().clocks).filter((clock) => clock.status === 'running')).toEqual([]);
  });
});
