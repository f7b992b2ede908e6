import { HEAD, fine, OFFICER, OTHER_OFFICER, refund, ToldExecution } from './told-execution';

describe('fifteen calendar days from receipt (APL-67)', () => {
  it('received on 24 April: Saturday 9 May is a make-up working day and the last day; the surcharge starts on Sunday 10 May (DC-27)', () => {
    // 24 Apr + 15 = 9 May. Sat 9 May 2026 is worked, so nothing rolls.
    const told = new ToldExecution('2026-04-24');
    expect(told.lastDay('payment')).toBe('2026-05-09');
    expect([told.surcharge('2026-05-09'), told.surcharge('2026-05-10')]).toEqual([0, 300_000]);
    expect([told.seen('2026-05-09 23:59').stage, told.seen('2026-05-10 00:00').stage]).toEqual(['DUE', 'OVERDUE']);
  });

  it('a last day on an ordinary Saturday rolls to Monday', () => {
    // 5 June + 15 = 20 June, inside the Dragon Boat holiday of 19 to 21 June: 22 June.
    expect(new ToldExecution('2026-06-05').lastDay('payment')).toBe('2026-06-22');
  });

  it('paid on the last day: performed, closed, and the penalty case is told once', () => {
    const told = new ToldExecution('2026-04-24', [fine(16_180_00), refund(3_236_00)]).pays('2026-05-08', 3_236_00, 'r-v1-employee-basic').pays('2026-05-09', 16_180_00);
    expect(told.state).toMatchObject({ stage: 'PERFORMED', closed: true });
    expect(told.postings).toEqual([
      { kind: 'refund', amountFen: 323_600, account: 'employee-basic', reference: 'slip-1' },
      { kind: 'fine', amountFen: 1_618_000, account: 'treasury', reference: 'slip-2' },
    ]);
    expect(told.errands()).toMatchObject([{ key: 'execution-done#1', context: 'enforcement', procedure: 'penalty-case', act: 'record-execution-done', streamId: 'LZ-P-1', input: { streamId: 'LZ-P-1-F1', over: 'performed', on: '2026-05-09' } }]);
    expect(Object.values(told.state.clocks).filter((clock) => clock.status === 'running')).toEqual([]);
  });

  it('a payment of the last day that is entered two days later was in time', () => {
    const told = new ToldExecution('2026-04-24').pays('2026-05-11', 10_000_000, 'f-v1', '2026-05-09');
    expect([told.state.stage, told.surcharge('2026-06-01')]).toEqual(['PERFORMED', 0]);
  });

  it('one day late costs one day, and the fine alone does not end it', () => {
    const told = new ToldExecution('2026-04-24').pays('2026-05-10', 10_000_000);
    expect([told.state.stage, told.surcharge('2026-07-01')]).toEqual(['OVERDUE', 300_000]);
    expect(told.pays('2026-07-01', 300_000, 'surcharge').state.stage).toBe('PERFORMED');
    expect(told.postings.at(-1)).toEqual({ kind: 'surcharge', amountFen: 300_000, account: 'treasury', reference: 'slip-2' });
  });

  it('the surcharge that is left alone is demanded like the fine, and after a suspension it is still overdue (ACL-45, ACL-54)', () => {
    const told = new ToldExecution('2026-04-24').pays('2026-05-10', 10_000_000);
    told.does('2026-05-11', HEAD, 'suspend-execution', { ground: 'no-ability', noObviousHarm: false, reasons: '停业', documentRef: '中止-1' });
    expect(told.does('2026-05-12', HEAD, 'resume-execution', { reasons: '恢复营业' }).state.stage).toBe('OVERDUE');
    expect(told.demands('2026-05-13').state.stage).toBe('DEMANDED');
  });

  it('a payment is checked in every field, all at once', () => {
    const told = new ToldExecution('2026-04-24');
    const pay = (input: object) => told.act('2026-04-30', OFFICER, 'record-payment', { debt: 'f-v1', amountFen: 1, on: '2026-04-30', reference: 'x', ...input });
    expect(pay({ debt: 'f-v9', amountFen: 0.5, on: '2026-05-01', reference: ' ' })).toEqual(['FINE.DEBT_UNKNOWN', 'INPUT.NOT_FEN', 'DATE.IN_FUTURE', 'INPUT.MISSING']);
    expect(pay({ amountFen: 10_000_001 })).toEqual(['FINE.MORE_THAN_OWED']);
    expect(pay({ debt: 'surcharge' })).toEqual(['FINE.MORE_THAN_OWED']);
    expect(pay({ on: '2026-04-23' })).toEqual(['DATE.BEFORE_ITS_CAUSE']);
    expect([pay({}), pay({})]).toEqual([[], ['FINE.REFERENCE_USED']]);
    expect(told.act('2026-04-30', OTHER_OFFICER, 'record-payment', { debt: 'f-v1', amountFen: 1, on: '2026-04-30', reference: 'y' })).toEqual(['FINE.NOT_YOUR_BUREAU']);
  });
});
