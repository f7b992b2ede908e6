import { cases, grounds, noticeServed, O1, OFFICER, PHYSICIAN, S1, ToldWorld, ACCOUNT, notice, PARENT } from './told-world';

/** QN-3.objection: until Fri 13 March 2026, 24:00. CPL-85: posted in time is in time. */
describe('an objection', () => {
  const told = () => noticeServed({ acts: [cases('QN-3.1.2.1')], servedOn: '2026-03-04', toldOn: '2026-03-06' });

  it('is in time in the last minute of the last day', () => {
    const world = told().does('2026-03-13 23:59', S1, PHYSICIAN, 'file-objection', grounds());
    expect(world.notice()).toMatchObject({ stage: 'OBJECTED', objection: { id: O1 } });
    expect(world.objection()).toMatchObject({ stage: 'ACCEPTED', target: S1, grounds: '病历完整' });
  });

  it('is refused on the day after, and the attempt is recorded', () => {
    const world = told();
    expect(world.act('2026-03-14 00:00', S1, PHYSICIAN, 'file-objection', grounds())).toEqual(['SCORING.OBJECTION_TOO_LATE']);
    expect(world.refusals[0]).toMatchObject({ recorded: true });
    expect(world.notice()).toMatchObject({ stage: 'FINAL', late: 1 });
    expect(world.types(S1)).toContain('LateObjectionNoted');
    expect(world.objection()).toBeUndefined();
  });

  it('opens a final notice again where it was posted or received in time and entered later', () => {
    const posted = told().until('2026-03-17 08:00').does('2026-03-17', S1, OFFICER, 'file-objection', { ...grounds(), receivedAt: '2026-03-17T08:00:00+08:00', postedOn: '2026-03-13' });
    expect(posted.notice()).toMatchObject({ stage: 'OBJECTED', closed: false });
    expect(posted.notice().finalOn).toBeUndefined();
    const received = told().until('2026-03-17 08:00').does('2026-03-17', S1, OFFICER, 'file-objection', { ...grounds(), receivedAt: '2026-03-13T16:00:00+08:00' });
    // The agency's time for the answer runs from the receipt on Fri 13 March: fifteen working days end on Fri 3 April.
    expect(received.lastDay(O1, 'answer')).toBe('2026-04-03');
  });

  it('is dated by the officer alone, and not by the one who files', () => {
    const world = told();
    expect(world.act('2026-03-10', S1, PHYSICIAN, 'file-objection', { ...grounds(), receivedAt: '2026-03-10T08:00:00+08:00', postedOn: '2026-03-09' })).toEqual(['SCORING.FILED_NOW', 'SCORING.POSTMARK_BY_OFFICER']);
    expect(world.act('2026-03-10', S1, OFFICER, 'file-objection', grounds())).toEqual(['INPUT.MISSING']);
    expect(world.act('2026-03-10', S1, OFFICER, 'file-objection', { ...grounds(), receivedAt: '2026-03-11T08:00:00+08:00' })).toEqual(['DATE.IN_FUTURE']);
    expect(world.act('2026-03-10', S1, OFFICER, 'file-objection', { ...grounds(), receivedAt: '2026-03-09T08:00:00+08:00', postedOn: '2026-03-10' })).toEqual(['DATE.BEFORE_ITS_CAUSE']);
  });

  it('says what is wanted and why', () => {
    expect(told().act('2026-03-10', S1, PHYSICIAN, 'file-objection', {})).toEqual(['INPUT.MISSING', 'INPUT.MISSING']);
  });

  it('is made once against a notice', () => {
    const world = told().does('2026-03-10', S1, PHYSICIAN, 'file-objection', grounds());
    expect(world.act('2026-03-11', S1, PHYSICIAN, 'file-objection', grounds())).toEqual(['SCORING.ALREADY_OBJECTED']);
  });

  it('needs a notice that was served', () => {
    const world = new ToldWorld().does('2026-03-02', ACCOUNT, OFFICER, 'record-points', { parent: PARENT, acts: [cases('QN-3.1.2.1')], reasons: '违规属实' }).does('2026-03-02 10:00', S1, OFFICER, 'make-notice', notice());
    expect(world.act('2026-03-03', S1, PHYSICIAN, 'file-objection', grounds())).toEqual(['SCORING.NOT_SERVED']);
  });
});
