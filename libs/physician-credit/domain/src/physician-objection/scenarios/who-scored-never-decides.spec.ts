import { ACCOUNT, cases, decision, grounds, HEAD, HOSPITAL, noticeServed, O1, OFFICER, OTHER_OFFICER, PARENT, PHYSICIAN, S1, notice, signedOn, SYSTEM, ToldWorld, verification } from '../../physician-scoring/scenarios/told-world';

/** domain.md 13.2: whoever scored, made the notice or verified holds another duty in the matter. */
describe('the decision on an objection', () => {
  const asHead = (actor: typeof OFFICER) => ({ ...actor, role: 'agency-head' as const });

  it('is not made by the officer of the notice, nor by who verified', () => {
    const world = noticeServed({ acts: [cases('QN-3.1.2.1')], servedOn: '2026-03-04', toldOn: '2026-03-06' })
      .does('2026-03-10', S1, PHYSICIAN, 'file-objection', grounds())
      .does('2026-03-20', O1, OTHER_OFFICER, 'record-verification', verification('2026-03-19'));
    expect(world.act('2026-03-23', O1, asHead(OFFICER), 'decide-objection', decision('upheld'))).toEqual(['DUTY.NOT_SEPARATED']);
    expect(world.act('2026-03-23', O1, asHead(OTHER_OFFICER), 'decide-objection', decision('upheld'))).toEqual(['DUTY.NOT_SEPARATED']);
    expect(world.act('2026-03-23', O1, { ...HEAD, region: '522702' }, 'decide-objection', decision('upheld'))).toEqual(['PHYSICIAN.OUT_OF_AREA']);
    expect(world.act('2026-03-23', O1, HEAD, 'decide-objection', decision('upheld'))).toEqual([]);
  });

  it('is not made by who scored where another officer made the notice', () => {
    const world = new ToldWorld();
    const { ref: decisionRef, track, article, decidedOn, body, institution } = PARENT;
    world
      .does('2026-03-02', ACCOUNT, SYSTEM, 'receive-parent-decision', { decisionRef, track, article, decidedOn, body, institution, fromCase: 'C-1', responsibility: 'main' })
      .does('2026-03-02 10:00', ACCOUNT, OFFICER, 'record-points', { finding: 'f1', acts: [cases('QN-3.1.2.1')], reasons: '违规属实' })
      .does('2026-03-02 11:00', S1, OTHER_OFFICER, 'make-notice', notice())
      .does('2026-03-04', S1, OTHER_OFFICER, 'serve-institution', signedOn('2026-03-04'))
      .does('2026-03-05', S1, HOSPITAL, 'tell-person', signedOn('2026-03-05'))
      .does('2026-03-10', S1, PHYSICIAN, 'file-objection', grounds())
      .does('2026-03-20', O1, OTHER_OFFICER, 'record-verification', verification('2026-03-19'));
    expect(world.act('2026-03-23', O1, asHead(OFFICER), 'decide-objection', decision('upheld'))).toEqual(['DUTY.NOT_SEPARATED']);
  });
});
