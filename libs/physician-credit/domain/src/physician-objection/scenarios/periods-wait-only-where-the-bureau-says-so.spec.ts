import { cases, decision, grounds, HEAD, noticeServed, O1, OTHER_OFFICER, PHYSICIAN, S1, verification } from '../../physician-scoring/scenarios/told-world';

/** QN-3.answer, parameter points.objectionSuspends: no suspensive effect by default. Twelve points on Mon 2 March 2026: 3 March to 2 June. */
describe('a running period', () => {
  const holding = { parameter: 'points.objectionSuspends', value: true, region: '5227', effectiveFrom: '2026-01-01', setOn: '2026-01-01', reason: '试行', base: '州局文件', setBy: 'p-bureau' };
  const objected = (settings: readonly (typeof holding)[] = []) =>
    noticeServed({ acts: [cases('QN-3.1.4.1', 2)], servedOn: '2026-03-04', toldOn: '2026-03-06', settings }).does('2026-03-10', S1, PHYSICIAN, 'file-objection', grounds());

  it('goes on while the objection is reviewed', () => {
    const world = objected();
    expect(world.account().periods).toMatchObject([{ firstDay: '2026-03-03', lastDay: '2026-06-02', holds: [] }]);
    expect(world.objection().errands ?? []).toEqual([]);
  });

  it('waits from the next day on where the parameter says so, and goes on for the days that it waited', () => {
    const world = objected([holding]);
    expect(world.account().periods[0]?.holds).toEqual([{ from: '2026-03-11' }]);
    world.does('2026-03-20', O1, OTHER_OFFICER, 'record-verification', verification('2026-03-19')).does('2026-03-23', O1, HEAD, 'decide-objection', decision('upheld'));
    // Held from 11 to 23 March: thirteen days; 2 June + 13 = 15 June.
    expect(world.account().periods[0]).toMatchObject({ holds: [{ from: '2026-03-11', to: '2026-03-23' }], lastDay: '2026-06-15' });
  });

  it('goes on too where the objection is taken back', () => {
    const world = objected([holding]).does('2026-03-12', O1, PHYSICIAN, 'withdraw-objection', { reasons: '不再申请' });
    expect(world.account().periods[0]).toMatchObject({ holds: [{ from: '2026-03-11', to: '2026-03-12' }], lastDay: '2026-06-04' });
  });
});
