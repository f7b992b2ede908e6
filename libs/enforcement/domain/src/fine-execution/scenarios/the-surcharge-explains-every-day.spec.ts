import { surcharge } from '@due-process/legal-time';
import { ledgerSpans, surchargeLedger } from '..';
import { fine, ToldExecution } from './told-execution';

/** Served so that 15 June is the last day: 31 May (a Sunday) + 15 = 15 June, a Monday. */
const overdue = (): ToldExecution => new ToldExecution('2026-05-31');
const ledger = (told: ToldExecution, on: string) => surchargeLedger(told.state, told.context(on).rules, on);

describe('three per cent a day, never above the fine (APL-72, ACL-45)', () => {
  it('full on day 34: 99 % on 18 July, 100 % on 19 July (DC-29)', () => {
    const told = overdue();
    expect(told.lastDay('payment')).toBe('2026-06-15');
    expect(['2026-06-15', '2026-06-16', '2026-07-18', '2026-07-19', '2026-08-01'].map((day) => told.surcharge(day))).toEqual([0, 300_000, 9_900_000, 10_000_000, 10_000_000]);
    expect(ledgerSpans(ledger(told, '2026-08-01'))).toEqual([
      { from: '2026-06-16', to: '2026-07-19', days: 34, reason: 'overdue', overdueFen: 10_000_000, addedFen: 10_000_000, totalFen: 10_000_000 },
      { from: '2026-07-20', to: '2026-08-01', days: 13, reason: 'capped', overdueFen: 10_000_000, addedFen: 0, totalFen: 10_000_000 },
    ]);
  });

  it('what is paid bears nothing from the next day on', () => {
    // 16 to 20 June: five days on 100,000.00 = 15,000.00. 60,000.00 paid on 20 June: 1,200.00 a day from 21 June; two days.
    const told = overdue().pays('2026-06-20', 6_000_000);
    expect(told.surcharge('2026-06-22')).toBe(1_500_000 + 2 * 120_000);
  });

  it('a small fine is rounded once, on the sum: 3 % of 0.33 yuan are 0.99 分 a day', () => {
    const told = new ToldExecution('2026-05-31', [fine(33)]);
    // 0.99 -> 1, 1.98 -> 2, 50 days would be 49.5 but the cap is 33.
    expect(['2026-06-16', '2026-06-17', '2026-08-04'].map((day) => told.surcharge(day))).toEqual([1, 2, 33]);
  });

  it('reconsideration freezes it, day by day, and it goes on afterwards (APL-73)', () => {
    // Five days until 20 June; 21 June to 10 August nothing; two days more.
    const told = overdue()
      .told('2026-06-21', 'record-remedy', { kind: 'reconsideration', since: '2026-06-21', documentRef: '复议受理-1' })
      .told('2026-08-10', 'record-remedy-outcome', { number: 1, result: 'upheld', on: '2026-08-10', receivedOn: '2026-08-10', documentRef: '复议决定-1' });
    expect([told.surcharge('2026-06-20'), told.surcharge('2026-08-10'), told.surcharge('2026-08-12')]).toEqual([1_500_000, 1_500_000, 2_100_000]);
    expect(ledgerSpans(ledger(told, '2026-08-12')).map(({ reason, days }) => [reason, days])).toEqual([['overdue', 5], ['frozen', 51], ['overdue', 2]]);
    expect(told.surcharge('2026-08-12')).toBe(surcharge({ fine: 10_000_000, dueDay: '2026-06-15', on: '2026-08-12', frozen: [{ from: '2026-06-21', to: '2026-08-10' }] }));
  });

  it('but it stops no execution: money is still owed and a demand possible', () => {
    const told = overdue().told('2026-06-21', 'record-remedy', { kind: 'litigation', since: '2026-06-21', documentRef: '立案-1' }).demands('2026-06-25');
    expect(told.state.stage).toBe('DEMANDED');
  });

  it('a remedy entered late gives back what was paid for frozen days', () => {
    // Paid on 30 June with 15 days of surcharge = 45,000.00; litigation since 21 June freezes ten of them.
    const told = overdue().pays('2026-06-30', 4_500_000, 'surcharge').told('2026-07-01', 'record-remedy', { kind: 'litigation', since: '2026-06-21', documentRef: '立案-1' });
    expect(told.postings.at(-1)).toMatchObject({ kind: 'repayment-of-surcharge', amountFen: 3_000_000, account: 'treasury' });
  });
});
