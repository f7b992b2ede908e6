import { COUNTY_OFFICER, noticeServed, recover, type ToldCase } from './told-case';
import type { Measure } from '..';
import { amountOpen } from '..';
import { decided, decisionServed, payment, pays, reconciled } from './told-steps';

/** LZ-23(1), LZ-47: money comes back in parts (AGR-041, AGR-043), each part to the account it came from, and never more than is owed. */
describe('performance comes in parts', () => {
  const resident: Measure = { ...recover(500.5, 'm2'), account: 'resident-basic' };
  const reminder: Measure = { id: 'm3', kind: 'LZ-18.reminder', clause: '协议第58条' };
  const told = (): ToldCase => decisionServed(decided(noticeServed({ measures: [recover(1000), resident, reminder], served: '2026-03-02' }), '2026-03-10'), '2026-03-11');
  const performs = (told: ToldCase, input: object, when = '2026-03-20 12:00') => told.act(when, COUNTY_OFFICER, 'record-performance', input);

  it('is performed with the last 分, and not before', () => {
    const one = pays(told(), '2026-03-12', 400);
    expect([one.state?.stage, amountOpen(one.state!)]).toEqual(['DECISION_SERVED', 110_050]);
    pays(one, '2026-03-16', 600);
    expect(performs(one, payment(500.49, '2026-03-17', 'm2'))).toEqual([]);
    expect([one.state?.stage, amountOpen(one.state!)]).toEqual(['DECISION_SERVED', 1]);
    pays(one, '2026-03-23', 0.01, 'm2');
    expect([one.state?.stage, amountOpen(one.state!)]).toEqual(['PERFORMED', 0]);
  });

  it('posts each part to the account that the money came from', () => {
    const one = pays(pays(told(), '2026-03-12', 400), '2026-03-16', 500.5, 'm2');
    expect(one.postings).toEqual([
      { kind: 'LZ-18.recover', amountFen: 40_000, account: 'employee-basic', reference: '回单-2026-03-12' },
      { kind: 'LZ-18.recover', amountFen: 50_050, account: 'resident-basic', reference: '回单-2026-03-16' },
    ]);
  });

  it('takes no more than is owed, measure by measure', () => {
    expect(performs(told(), payment(1000.01, '2026-03-12'))).toEqual(['BREACH.MORE_THAN_OWED']);
    expect(performs(pays(told(), '2026-03-12', 999.99), payment(0.02, '2026-03-13'))).toEqual(['BREACH.MORE_THAN_OWED']);
    expect(performs(told(), payment(500.51, '2026-03-12', 'm2'))).toEqual(['BREACH.MORE_THAN_OWED']);
  });

  it.each([0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 2, '100' as unknown as number])('takes no amount of %p 分', (amountFen) => {
    expect(performs(told(), { measureId: 'm1', amountFen, on: '2026-03-12', reference: '回单-1' })).toContain('INPUT.NOT_FEN');
  });

  it('takes money only for measures of money, from the day of the decision on, with a reference', () => {
    expect(performs(told(), payment(1, '2026-03-12', 'm3'))).toEqual(['BREACH.MEASURE_NOT_PAYABLE']);
    expect(performs(told(), payment(1, '2026-03-12', 'm7'))).toEqual(['BREACH.MEASURE_NOT_PAYABLE']);
    expect(performs(told(), payment(1, '2026-03-09'))).toEqual(['DATE.BEFORE_ITS_CAUSE']);
    expect(performs(told(), payment(1, '2026-03-21'))).toEqual(['DATE.IN_FUTURE']);
    expect(performs(told(), { ...payment(1, '2026-03-12'), reference: ' ' })).toEqual(['INPUT.MISSING']);
    // The decision is of the 10th and served on the 11th: who pays on the 10th has paid.
    expect(performs(told(), payment(1, '2026-03-10'))).toEqual([]);
  });

  it('is reconciled when nothing is open (LZ-23(2)), once', () => {
    expect(pays(told(), '2026-03-12', 400).act('2026-03-20', COUNTY_OFFICER, 'reconcile-amounts', { sheetRef: '对账单-1' })).toEqual(['BREACH.NOT_PERFORMED']);
    const one = reconciled(pays(pays(told(), '2026-03-12', 1000), '2026-03-12', 500.5, 'm2'), '2026-03-31');
    expect(one.act('2026-04-01', COUNTY_OFFICER, 'reconcile-amounts', { sheetRef: '对账单-2' })).toEqual(['BREACH.ALREADY_RECONCILED']);
  });
});
