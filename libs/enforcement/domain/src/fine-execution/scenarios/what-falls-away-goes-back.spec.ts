import { fine, HEAD, OFFICER, refund, ToldExecution } from './told-execution';

const change = (amounts: object) => ({ by: 'reconsideration', on: '2026-05-20', documentRef: '复议决定-1', amounts });

describe('a decision that is changed or annulled (APL-48)', () => {
  it('annulled after full payment: fine back from the treasury, refund back from its fund account', () => {
    const told = new ToldExecution('2026-04-24', [fine(1_000_00), refund(500_00)]).pays('2026-05-06', 1_000_00).pays('2026-05-06', 500_00, 'r-v1-employee-basic');
    expect(told.state.closed).toBe(true);
    told.told('2026-05-20', 'record-decision-change', change({ 'f-v1': 0, 'r-v1-employee-basic': 0 }));
    expect(told.postings.slice(2).map(({ kind, amountFen, account }) => [kind, amountFen, account])).toEqual([['repayment-of-fine', 100_000, 'treasury'], ['repayment-of-refund', 50_000, 'employee-basic']]);
    expect(told.errands()).toHaveLength(1);
  });

  it('annulled before payment: over, and told', () => {
    const told = new ToldExecution('2026-04-24').told('2026-05-20', 'record-decision-change', change({ 'f-v1': 0 }));
    expect([told.state.stage, told.state.over?.ground, told.errands()[0]?.input]).toEqual(['ENDED', 'decision-annulled', { streamId: 'LZ-P-1-F1', over: 'ended', on: '2026-05-20', ground: 'decision-annulled' }]);
  });

  it('lessened: the surcharge is counted as if the fine had never been larger, and what is too much goes back', () => {
    // Due 9 May. Paid on 12 May: 1,000.00 and three days of 3 % = 90.00. Lessened to 600.00: three days of it = 54.00.
    const told = new ToldExecution('2026-04-24', [fine(1_000_00), refund(1, 'r-2')]).pays('2026-05-12', 1_000_00).pays('2026-05-12', 90_00, 'surcharge');
    told.does('2026-05-20', OFFICER, 'record-decision-change', change({ 'f-v1': 600_00 }));
    expect(told.postings.slice(2).map(({ kind, amountFen }) => [kind, amountFen])).toEqual([['repayment-of-fine', 40_000], ['repayment-of-surcharge', 3_600]]);
  });

  it('never becomes heavier here', () => {
    const told = new ToldExecution('2026-04-24');
    expect(told.act('2026-05-20', OFFICER, 'record-decision-change', change({ 'f-v1': 10_000_001 }))).toEqual(['FINE.CHANGE_IS_HEAVIER']);
    expect(told.act('2026-05-20', OFFICER, 'record-decision-change', change({}))).toEqual(['INPUT.MISSING']);
    expect(told.act('2026-05-20', OFFICER, 'record-decision-change', change({ 'f-v2': 1, 'f-v1': -1 }))).toEqual(['FINE.DEBT_UNKNOWN', 'INPUT.NOT_FEN']);
  });

  it('a head ends it where nothing is left to perform, not before', () => {
    expect(new ToldExecution('2026-04-24').act('2026-05-20', HEAD, 'end-execution', { ground: 'nothing-to-perform', reasons: '无', documentRef: '终结-1' })).toEqual(['FINE.STILL_OWED']);
    expect(new ToldExecution('2026-04-24').does('2026-05-20', HEAD, 'end-execution', { ground: 'party-gone', reasons: '已注销，无权利义务承受人', documentRef: '终结-1' }).state.stage).toBe('ENDED');
  });
});
