import { ACCOUNT, cases, decision, grounds, HEAD, noticeServed, O1, OTHER_OFFICER, PHYSICIAN, S1, S2, signedOn, verification, HOSPITAL, OFFICER, notice } from '../../physician-scoring/scenarios/told-world';

/** QN-3(2)4c: the review works on points, thresholds and running periods; the ledger forgets nothing. */
describe('a review', () => {
  const twelve = () =>
    noticeServed({ acts: [cases('QN-3.1.4.1', 2)], servedOn: '2026-03-04', toldOn: '2026-03-06' })
      .does('2026-03-10', S1, PHYSICIAN, 'file-objection', grounds())
      .does('2026-03-20', O1, OTHER_OFFICER, 'record-verification', verification('2026-03-19'));

  it('that corrects twelve points to six takes back the period, the admonition and leaves the interview', () => {
    const world = twelve();
    expect(world.account()).toMatchObject({ stage: 'SUSPENDED' });
    world.does('2026-03-23', O1, HEAD, 'decide-objection', decision('corrected', [cases('QN-3.1.4.1')]));
    expect(world.account()).toMatchObject({ stage: 'NORMAL', periods: [{ annulled: '2026-03-23' }] });
    expect(world.account().entries.map((entry) => entry.points)).toEqual([12, -12, 6]);
    expect(world.notice()).toMatchObject({ stage: 'CORRECTED', objection: { result: 'corrected' } });
    expect(world.notice().talks.filter((talk) => talk.withdrawnOn).map((talk) => talk.key)).toEqual(['QN.tariff/2026/1/admonition']);
    expect(world.period()).toMatchObject({ stage: 'ANNULLED', closed: true });
  });

  it('is told by a notice of correction against which nobody objects again', () => {
    const world = twelve().does('2026-03-23', O1, HEAD, 'decide-objection', decision('corrected', [cases('QN-3.1.4.1')]));
    expect(world.notice(S2)).toMatchObject({ kind: 'correction', stage: 'SCORED' });
    world.does('2026-03-24', S2, OFFICER, 'make-notice', { documentRef: '更正通知-1' }).does('2026-03-25', S2, OFFICER, 'serve-institution', signedOn('2026-03-25'));
    expect(world.data(S2, 'NoticeMade').periods).toEqual([expect.objectContaining({ id: `${ACCOUNT}-P1`, annulled: true })]);
    expect(world.act('2026-03-26', S2, PHYSICIAN, 'file-objection', grounds())).toEqual(['SCORING.NOTHING_TO_OBJECT_TO']);
    world.does('2026-03-26', S2, HOSPITAL, 'tell-person', signedOn('2026-03-26'));
    expect(world.notice(S2)).toMatchObject({ stage: 'FINAL', closed: true });
  });

  it('that annuls leaves no points and withdraws the notice', () => {
    const world = twelve().does('2026-03-23', O1, HEAD, 'decide-objection', decision('annulled'));
    expect(world.account().entries.map((entry) => entry.points)).toEqual([12, -12]);
    expect(world.notice()).toMatchObject({ stage: 'WITHDRAWN', closed: true });
    expect(world.objection().stage).toBe('DECIDED');
  });

  it('that upholds changes nothing and is final', () => {
    const world = twelve().does('2026-03-23', O1, HEAD, 'decide-objection', decision('upheld'));
    expect(world.account().entries).toHaveLength(1);
    expect(world.account()).toMatchObject({ stage: 'SUSPENDED', notices: 1 });
    expect(world.notice()).toMatchObject({ stage: 'FINAL', finalOn: '2026-03-23' });
  });

  it('never makes it heavier, and corrects only to what the tariff knows', () => {
    const world = twelve();
    expect(world.act('2026-03-23', O1, HEAD, 'decide-objection', decision('corrected', [cases('QN-3.1.4.1', 3)]))).toEqual(['OBJECTION.HEAVIER']);
    expect(world.act('2026-03-23', O1, HEAD, 'decide-objection', decision('corrected'))).toEqual(['INPUT.MISSING']);
    expect(world.act('2026-03-23', O1, HEAD, 'decide-objection', decision('corrected', [cases('QN-9.9')]))).toEqual(['POINTS.UNKNOWN_KIND']);
    expect(world.act('2026-03-23', O1, HEAD, 'decide-objection', decision('upheld', [cases('QN-3.1.4.1')]))).toEqual(['OBJECTION.ACTS_WITHOUT_CORRECTION']);
    expect(world.act('2026-03-23', O1, HEAD, 'decide-objection', { result: 'perhaps' })).toEqual(['INPUT.UNKNOWN_VALUE', 'INPUT.MISSING', 'INPUT.MISSING']);
    expect(world.account().entries).toHaveLength(1);
  });

  it('never makes what follows heavier, with the same points: twelve acts of one are no act of twelve (QN-4)', () => {
    const world = noticeServed({ acts: [cases('QN-3.1.1.1', 12)], servedOn: '2026-03-04', toldOn: '2026-03-06' })
      .does('2026-03-10', S1, PHYSICIAN, 'file-objection', grounds())
      .does('2026-03-20', O1, OTHER_OFFICER, 'record-verification', verification('2026-03-19'));
    expect(world.act('2026-03-23', O1, HEAD, 'decide-objection', decision('corrected', [cases('QN-3.1.5.1')]))).toEqual(['OBJECTION.HEAVIER']);
    world.does('2026-03-23', O1, HEAD, 'decide-objection', decision('corrected', [cases('QN-3.1.1.1', 11)]));
    expect(world.account().stage).toBe('NORMAL');
  });

  it('ends where the points have fallen meanwhile', () => {
    const world = twelve().does('2026-03-21', ACCOUNT, HEAD, 'correct-points', { scoring: S1, how: 'annul', reasons: '误记', documentRef: '更正-1' });
    expect(world.objection()).toMatchObject({ stage: 'ENDED', closed: true, clocks: { answer: { status: 'cancelled' } } });
    expect(world.notice().stage).toBe('WITHDRAWN');
  });

  it('is possible against points that the agency has put in place by itself', () => {
    const world = noticeServed({ acts: [cases('QN-3.1.2.1')], servedOn: '2026-03-04', toldOn: '2026-03-06' })
      .until('2026-03-16 08:00')
      .does('2026-03-16', ACCOUNT, HEAD, 'correct-points', { scoring: S1, how: 'correct', acts: [cases('QN-3.1.2.1', 2)], reasons: '漏记一例', documentRef: '更正-1' })
      .does('2026-03-17', S2, OFFICER, 'make-notice', notice())
      .does('2026-03-17 10:00', S2, OFFICER, 'serve-institution', signedOn('2026-03-17'))
      .does('2026-03-18', S2, PHYSICIAN, 'file-objection', grounds());
    const id = `${S2}-O1`;
    expect(world.objection(id)).toMatchObject({ scoring: S2, target: S1 });
    world.does('2026-03-19', id, OTHER_OFFICER, 'record-verification', verification('2026-03-19'));
    expect(world.act('2026-03-20', id, HEAD, 'decide-objection', decision('annulled'))).toEqual(['DUTY.NOT_SEPARATED']);
    world.does('2026-03-20', id, { ...HEAD, person: 'p-head-2' }, 'decide-objection', decision('annulled'));
    expect(world.account().entries.map((entry) => entry.points)).toEqual([2, -2, 4, -4]);
  });
});
