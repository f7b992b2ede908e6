import { checkTracks } from '..';
import { choose, fen, judge, violation } from './told-penalty';

describe('refunds go to the accounts they came from, fines and confiscations to the treasury (LZ-47, R735-45, APL-74)', () => {
  const shared = violation('v1', 'R735-38.2', 'R735-38.fine', '100.00', { accounts: [{ account: 'employee-basic', amountFen: 6_000 }, { account: 'resident-basic', amountFen: 4_000 }] });

  it('each share to its own account', () => {
    expect(judge({ violations: [shared], discretion: [choose('v1', '1.5')] }).assessment?.postings).toEqual([
      { kind: 'fine', amountFen: 15_000, account: 'treasury', reference: 'f-v1' },
      { kind: 'refund', amountFen: 6_000, account: 'employee-basic', reference: 'r-v1-employee-basic' },
      { kind: 'refund', amountFen: 4_000, account: 'resident-basic', reference: 'r-v1-resident-basic' },
    ]);
  });

  it('what was refunded before the decision lessens the refund, never the base of the fine', () => {
    const { assessment } = judge({ violations: [{ ...shared, refunded: [{ account: 'resident-basic', amountFen: 4_000 }] }], discretion: [choose('v1', '1')] });
    expect([assessment?.fineTotalFen, assessment?.refundTotalFen]).toEqual([fen('100.00'), fen('60.00')]);
  });

  it('illegal gains are confiscated less what must be given back (APL-28)', () => {
    expect(judge({ violations: [{ ...shared, illegalGainFen: 13_000 }], discretion: [choose('v1', '1')] }).assessment?.confiscationTotalFen).toBe(3_000);
    const bribe = violation('v1', 'R735-42.1', 'R735-42', '0', { illegalGainFen: 5_000 });
    expect(judge({ violations: [bribe], discretion: [choose('v1', undefined)] }).assessment?.postings).toEqual([{ kind: 'confiscation', amountFen: 5_000, account: 'treasury', reference: 'c-v1' }]);
  });
});

describe('the two tracks are not mixed (domain.md 16.10)', () => {
  const codes = (sum: Parameters<typeof checkTracks>[0]) => checkTracks(sum).map((one) => one.code);
  it('a contractual penalty is never called a fine', () => expect(codes({ called: 'fine', restsOn: 'agreement', holds: ['fine'] })).toEqual(['DISCRETION.CONTRACTUAL_PENALTY_IS_NO_FINE']));
  it('no sum holds both', () => expect(codes({ called: 'fine', restsOn: 'law', holds: ['fine', 'contractual-penalty'] })).toEqual(['DISCRETION.ONE_SUM_FOR_BOTH_TRACKS']));
  it('each by its own name', () => expect([codes({ called: 'fine', restsOn: 'law', holds: ['fine'] }), codes({ called: 'contractual-penalty', restsOn: 'agreement', holds: ['contractual-penalty'] })]).toEqual([[], []]));
});
