import { HEAD, LANZHOU, noticeServed, O1, OFFICER, ofClass, PARENT, PHYSICIAN, HOSPITAL, S1, there } from '../../physician-scoring/scenarios/told-world';

/** PQP-41: signed by the person and stamped by the institution; the window runs until Thu 19 March 2026. */
describe('an incomplete objection', () => {
  const told = () => noticeServed({ region: LANZHOU, parent: { ...PARENT, body: 'agency-620102' }, responsibility: 'general', acts: [ofClass('PQ.class-4-6')], servedOn: '2026-03-04', toldOn: '2026-03-05' });
  const bare = { grounds: '病历完整', request: '撤销记分' };
  const head = there(HEAD, LANZHOU);
  const letter = { reasons: '未签字盖章', documentRef: '不予受理-1' };

  it('keeps the time, and runs from the day on which it is complete', () => {
    // Complete on Tue 17 March: twenty working days end on Wed 15 April.
    const world = told().does('2026-03-16', S1, PHYSICIAN, 'file-objection', bare);
    expect(world.objection()).toMatchObject({ stage: 'DEFECTIVE', defects: ['stamp'], clocks: {} });
    world.does('2026-03-17', O1, HOSPITAL, 'supplement-objection', { stampRef: '盖章-1' });
    expect(world.objection()).toMatchObject({ stage: 'ACCEPTED', acceptedOn: '2026-03-17', defects: [] });
    expect(world.lastDay(O1, 'answer')).toBe('2026-04-15');
  });

  it('gets what it lacks piece by piece, and nothing counts as something', () => {
    const world = told().does('2026-03-16', S1, there(OFFICER, LANZHOU), 'file-objection', { ...bare, receivedAt: '2026-03-16T08:00:00+08:00' });
    expect(world.objection().defects).toEqual(['signature', 'stamp']);
    expect(world.act('2026-03-17', O1, HOSPITAL, 'supplement-objection', { stampRef: ' ' })).toEqual(['OBJECTION.NOTHING_SUPPLEMENTED']);
    world.does('2026-03-17', O1, HOSPITAL, 'supplement-objection', { stampRef: '盖章-1' });
    expect(world.objection()).toMatchObject({ stage: 'DEFECTIVE', defects: ['signature'] });
    world.does('2026-03-18', O1, PHYSICIAN, 'supplement-objection', {});
    expect(world.objection().stage).toBe('ACCEPTED');
  });

  it('is refused with reasons once its window is over, and the points are final', () => {
    const world = told().does('2026-03-16', S1, PHYSICIAN, 'file-objection', bare);
    expect(world.act('2026-03-19', O1, head, 'refuse-objection', letter)).toEqual(['OBJECTION.MAY_BE_SUPPLEMENTED']);
    expect(world.act('2026-03-20', O1, head, 'refuse-objection', {})).toEqual(['INPUT.MISSING', 'INPUT.MISSING']);
    world.does('2026-03-20', O1, head, 'refuse-objection', letter);
    expect(world.objection()).toMatchObject({ stage: 'REFUSED', closed: true });
    expect(world.notice()).toMatchObject({ stage: 'FINAL', finalOn: '2026-03-20', objection: { result: 'refused' } });
  });

  it('may be supplemented as long as nobody has refused it', () => {
    const world = told().does('2026-03-16', S1, PHYSICIAN, 'file-objection', bare);
    expect(world.act('2026-03-25', O1, HOSPITAL, 'supplement-objection', { stampRef: '盖章-1' })).toEqual([]);
  });

  it('may be taken back by the person, and by nobody else', () => {
    const world = told().does('2026-03-16', S1, PHYSICIAN, 'file-objection', bare);
    expect(world.act('2026-03-17', O1, { ...PHYSICIAN, person: 'PH-2' }, 'withdraw-objection', { reasons: '不再申请' })).toEqual(['PHYSICIAN.NOT_YOUR_ACCOUNT']);
    world.does('2026-03-17', O1, PHYSICIAN, 'withdraw-objection', { reasons: '不再申请' });
    expect(world.objection().stage).toBe('WITHDRAWN');
    expect(world.notice()).toMatchObject({ stage: 'FINAL', objection: { result: 'withdrawn' } });
    expect(world.act('2026-03-18', S1, PHYSICIAN, 'file-objection', bare)).toEqual(['SCORING.ALREADY_OBJECTED']);
  });
});
