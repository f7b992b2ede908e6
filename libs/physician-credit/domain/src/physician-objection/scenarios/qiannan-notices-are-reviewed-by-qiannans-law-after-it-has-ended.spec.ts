import { ACCOUNT, cases, decision, grounds, HEAD, HOSPITAL, notice, noticeServed, O1, OFFICER, OTHER_OFFICER, PARENT, PHYSICIAN, S1, signedOn, ToldWorld, verification } from '../../physician-scoring/scenarios/told-world';

/** C16: Qiannan's rules end on 31 December 2026; what began under them is carried to its end by them. */
describe('after the end of Qiannan’s rules', () => {
  const parent = { ...PARENT, decidedOn: '2026-12-21' };

  it('an objection against a notice of December is answered by them', () => {
    const world = noticeServed({ acts: [cases('QN-3.1.2.1', 1, '2026-11-02')], parent, scoredOn: '2026-12-21', servedOn: '2026-12-28', toldOn: '2026-12-29' }).does('2027-01-05', S1, PHYSICIAN, 'file-objection', grounds());
    expect(world.objection().clocks['answer']).toMatchObject({ rule: 'QN-3.answer', status: 'running' });
    world.does('2027-01-11', O1, OTHER_OFFICER, 'record-verification', verification('2027-01-11')).does('2027-01-12', O1, HEAD, 'decide-objection', decision('annulled'));
    expect(world.notice().stage).toBe('WITHDRAWN');
    expect(world.account().entries.map((entry) => entry.points)).toEqual([2, -2]);
  });

  it('points of an act of 2026 are told by the national chain, and the talk that they demand has its time by the old rules', () => {
    const world = new ToldWorld()
      .does('2027-01-11', ACCOUNT, OFFICER, 'record-points', { parent: { ...parent, decidedOn: '2027-01-11' }, acts: [cases('QN-3.1.4.1', 1, '2026-11-02')], reasons: '违规属实', responsibility: 'main' })
      .does('2027-01-11 10:00', S1, OFFICER, 'make-notice', notice())
      .does('2027-01-12', S1, OFFICER, 'serve-institution', signedOn('2027-01-12'))
      .does('2027-01-13', S1, HOSPITAL, 'tell-person', signedOn('2027-01-13'));
    expect(world.notice()).toMatchObject({ chain: { objection: 'PQP-41' }, clocks: { objection: { rule: 'PQP-41' }, 'talk#QN.tariff/2026/1/interview': { rule: 'QN-3.talk' } } });
  });
});
