import { cases, decision, grounds, HEAD, LANZHOU, noticeServed, O1, OFFICER, ofClass, OTHER_OFFICER, PARENT, PHYSICIAN, S1, signedOn, there, verification } from '../../physician-scoring/scenarios/told-world';

/** QN-3.answer: 15 working days; PQP.answer: 20, without the time of an expert appraisal. Qingming 2026 is off from Sat 4 to Mon 6 April. */
describe('an objection is answered', () => {
  const qiannan = () => noticeServed({ acts: [cases('QN-3.1.2.1')], servedOn: '2026-03-04', toldOn: '2026-03-06' }).does('2026-03-10', S1, PHYSICIAN, 'file-objection', grounds());
  const national = () =>
    noticeServed({ region: LANZHOU, parent: { ...PARENT, body: 'agency-620102' }, responsibility: 'general', acts: [ofClass('PQ.class-4-6')], servedOn: '2026-03-04', toldOn: '2026-03-05' }).does('2026-03-16', S1, PHYSICIAN, 'file-objection', grounds());

  it('in Qiannan within fifteen working days of Tue 10 March: by Tue 31 March', () => {
    const world = qiannan();
    expect(world.lastDay(O1, 'answer')).toBe('2026-03-31');
    world.does('2026-03-20', O1, OTHER_OFFICER, 'record-verification', verification('2026-03-19')).does('2026-03-23', O1, HEAD, 'decide-objection', decision('upheld'));
    expect(world.objection()).toMatchObject({ stage: 'DECIDED', clocks: { answer: { status: 'running' } } });
    world.does('2026-03-25', O1, OTHER_OFFICER, 'serve-answer', signedOn('2026-03-25'));
    expect(world.objection()).toMatchObject({ stage: 'ANSWERED', closed: true, answeredOn: '2026-03-25', clocks: { answer: { status: 'met' } } });
    expect(world.notice()).toMatchObject({ stage: 'FINAL', closed: true, finalOn: '2026-03-23', objection: { result: 'upheld' } });
  });

  it('and the time is not kept by a decision that nobody was told', () => {
    const world = qiannan().does('2026-03-20', O1, OTHER_OFFICER, 'record-verification', verification('2026-03-19')).does('2026-03-23', O1, HEAD, 'decide-objection', decision('upheld')).until('2026-04-01 00:00');
    expect(world.types(O1)).toContain('DeadlinePassed');
  });

  it('nationally within twenty working days of Mon 16 March: by Tue 14 April', () => {
    expect(national().lastDay(O1, 'answer')).toBe('2026-04-14');
  });

  it('nationally later by the days that the experts took', () => {
    // 18 to 25 March: 14 April + 7 days = 21 April; they took until the 20th only: + 2 days = 16 April.
    const officer = there(OTHER_OFFICER, LANZHOU);
    const world = national().does('2026-03-18', O1, officer, 'begin-appraisal', { from: '2026-03-18', to: '2026-03-25', examiner: '省专家库', documentRef: '委托-1' });
    expect(world.lastDay(O1, 'answer')).toBe('2026-04-21');
    expect(world.act('2026-03-19', O1, officer, 'record-verification', verification('2026-03-19'))).toEqual(['OBJECTION.APPRAISAL_OPEN']);
    world.does('2026-03-20', O1, officer, 'end-appraisal', { appraisal: 'appraisal#1', endedOn: '2026-03-20', reportRef: '鉴定-1' });
    expect(world.lastDay(O1, 'answer')).toBe('2026-04-16');
    expect(world.act('2026-03-21', O1, officer, 'end-appraisal', { appraisal: 'appraisal#1', endedOn: '2026-03-20', reportRef: '鉴定-1' })).toEqual(['OBJECTION.NO_SUCH_APPRAISAL']);
  });

  it('but Qiannan knows no exception for an appraisal', () => {
    const world = qiannan();
    const codes = world.act('2026-03-18', O1, OTHER_OFFICER, 'begin-appraisal', { from: '2026-03-18', to: '2026-03-25', examiner: '专家', documentRef: '委托-1' });
    expect(codes).toHaveLength(1);
    expect(world.lastDay(O1, 'answer')).toBe('2026-03-31');
  });

  it('after the agency has looked into it', () => {
    expect(qiannan().act('2026-03-20', O1, HEAD, 'decide-objection', decision('upheld'))).toEqual(['ACT.NOT_IN_THIS_STAGE']);
    expect(qiannan().act('2026-03-20', O1, OFFICER, 'record-verification', { by: 'nobody', verifiedOn: '2026-03-21' })).toEqual(['INPUT.UNKNOWN_VALUE', 'DATE.IN_FUTURE', 'INPUT.MISSING', 'INPUT.MISSING']);
  });
});
