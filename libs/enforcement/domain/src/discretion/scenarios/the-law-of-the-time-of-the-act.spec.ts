import { choose, codes, DEPARTMENT, fen, hintCodes, judge, violation } from './told-penalty';

describe('the law of the time of the act judges it (APL-37)', () => {
  it('an act of 2017 is no act of R735; under the Social Insurance Law 5x of 22,000 are 110,000 (PEN-040)', () => {
    const days = { actFrom: '2016-06-01', actTo: '2017-10-31', intent: true };
    expect(codes(judge({ violations: [violation('v1', 'R735-40.3', 'R735-40.fine', '22000.00', days)], discretion: [choose('v1', '5')], measures: [DEPARTMENT] }, undefined, '2019-01-25'))).toContain('NO_LAW_AT_THE_TIME');
    expect(judge({ violations: [violation('v1', 'SI-87.1', 'SI-87', '22000.00', days)], discretion: [choose('v1', '5')] }, undefined, '2019-01-25').assessment?.fineTotalFen).toBe(fen('110000.00'));
  });

  it('a continuous act is judged by the law at its end, and the change is shown', () => {
    const result = judge({ violations: [violation('v1', 'R735-38.2', 'R735-38.fine', '100.00', { actFrom: '2021-01-01', actTo: '2021-05-01' })], discretion: [choose('v1', '1')] });
    expect([codes(result), hintCodes(result)]).toEqual([[], ['LAW_BEGAN_MEANWHILE']]);
  });

  it('the patterns of the implementing rules count from 2026-04-01, not a day before (O7)', () => {
    const resale = (actTo: string) => codes(judge({ violations: [violation('v1', 'O7.b1', 'R735-40.fine', '100.00', { actFrom: '2026-03-01', actTo, intent: true })], discretion: [choose('v1', '2')], measures: [DEPARTMENT] }, undefined, '2026-06-01'));
    expect(resale('2026-03-31')).toEqual(['NO_LAW_AT_THE_TIME']);
    expect(resale('2026-04-01')).toEqual([]);
  });
});

describe('provisions are picked, never typed (domain.md 16.10)', () => {
  const cited = (act: string, article: string, more: object = {}) => codes(judge({ violations: [violation('v1', act, article, '100.00', more)], discretion: [choose('v1', '1')] }));
  it('an article that does not exist', () => expect(cited('R735-38.8', 'R735-38.fine')).toEqual(['CITATION_UNKNOWN']));
  it('a clause of the agreement carries no fine', () => expect(cited('R735-38.2', '服务协议第41条')).toEqual(['CONTRACTUAL_PENALTY_IS_NO_FINE']));
  it('an article that does not punish this act', () => expect(cited('R735-38.2', 'R735-39.fine', { correction: 'refused' })).toEqual(['ARTICLE_DOES_NOT_FIT']));
  it('Article 40 without intent', () => expect(cited('R735-38.2', 'R735-40.fine')).toContain('NO_INTENT'));
  it('Article 38 although the aim was to defraud', () => expect(cited('R735-38.2', 'R735-38.fine', { intent: true })).toEqual(['INTENT_NEEDS_FRAUD_ARTICLE']));
  it('an act of insured persons, done by a hospital', () => expect(cited('R735-41.1', 'R735-41.settlement')).toContain('NOT_THIS_PARTY'));
});

describe('days and amounts of an act are plausible', () => {
  const checked = (more: object, facts = {}) => codes(judge({ violations: [violation('v1', 'R735-38.2', 'R735-38.fine', '100.00', more)], discretion: [choose('v1', '1')] }, { party: { kind: 'medical-institution' }, ...facts }));
  it('an act is not dated after the check that found it', () => expect(checked({ actTo: '2025-06-30' }, { foundOn: '2025-06-29' })).toEqual(['ACT_AFTER_ITS_DISCOVERY']));
  it('nor after today, nor on a day that is none, nor backwards', () => {
    expect(checked({ actTo: '2026-03-03' })).toEqual(['DATE.IN_FUTURE']);
    expect(checked({ actTo: '2025-02-30' })).toEqual(['DATE.INVALID']);
    expect(checked({ actTo: '2024-12-31' })).toEqual(['DATE.BEFORE_ITS_CAUSE']);
  });
  it('the loss is never larger than the violation amount, and the accounts add up to it', () => {
    expect(checked({ violationFen: 9_999 })).toEqual(['LOSS_ABOVE_VIOLATION']);
    expect(checked({ accounts: [{ account: 'employee-basic', amountFen: 9_999 }] })).toEqual(['ACCOUNTS_DO_NOT_ADD_UP']);
    expect(checked({ accounts: [{ account: 'treasury', amountFen: 10_000 }] })).toEqual(['ACCOUNT_SHARES_WRONG']);
    expect(checked({ lossFen: 100.5 })).toEqual(['INPUT.NOT_FEN']);
  });
});
