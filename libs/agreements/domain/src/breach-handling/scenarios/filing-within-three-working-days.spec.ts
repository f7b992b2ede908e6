import { SYSTEM } from '@due-process/procedure';
import { CITY_BUREAU, COUNTY_BUREAU, COUNTY_OFFICER, noticeServed, recover, type ToldCase } from './told-case';
import { checkedAndFiled, decided, decisionServed, pays } from './told-steps';

/** LZ-24(2): filed with the city bureau within 3 working days after the decision, checked before by the bureau of the same level. */
describe('filing within three working days', () => {
  // Notice served on Mon 20 April 2026: 21, 22, 23, 24, 27 April. Decided on Thu 30 April: Labour Day 1-5 May, so 6, 7 and 8 May (DC-49).
  const told = (): ToldCase => decided(noticeServed({ measures: [recover(1000)], served: '2026-04-20' }), '2026-04-30');
  const files = (told: ToldCase, when: string) => told.act(when, COUNTY_OFFICER, 'file-decision', { filingRef: '备案-1' });

  it('ends on 8 May', () => {
    expect(told().lastDay('filing')).toBe('2026-05-08');
    expect(told().tasks('2026-05-06')).toEqual(['record-service-of-decision', 'check-decision by 2026-05-08', 'file-decision by 2026-05-08']);
  });

  it('is met on the last day at 23:59', () => {
    const one = told().does('2026-05-08 09:00', COUNTY_BUREAU, 'check-decision', { opinion: '同意' });
    expect(files(one, '2026-05-08 23:59')).toEqual([]);
    expect(one.state).toMatchObject({ filedOn: '2026-05-08', clocks: { filing: { status: 'met' } } });
    expect(one.events.at(-1)?.data).toMatchObject({ late: false });
  });

  it('comes after the check by the bureau of the same level, by nobody else', () => {
    const one = told();
    expect(files(one, '2026-05-06')).toEqual(['BREACH.NOT_CHECKED']);
    expect(one.act('2026-05-06', CITY_BUREAU, 'check-decision', { opinion: '同意' })).toEqual(['BREACH.NOT_SAME_LEVEL']);
    one.does('2026-05-06', COUNTY_BUREAU, 'check-decision', { opinion: '同意' });
    expect(one.act('2026-05-07', COUNTY_BUREAU, 'check-decision', { opinion: '同意' })).toEqual(['BREACH.ALREADY_CHECKED']);
    expect(files(one, '2026-05-07')).toEqual([]);
    expect(files(one, '2026-05-07')).toEqual(['BREACH.ALREADY_FILED']);
  });

  it('never delays the service of the decision (C15)', () => {
    expect(decisionServed(told(), '2026-05-01').state?.decisionServedOn).toBe('2026-05-01');
  });

  it('escalates when it is late, and stays possible', () => {
    const one = told().does('2026-05-09', SYSTEM, 'escalate-overdue', { clock: 'filing' });
    expect(one.types().at(-1)).toBe('DeadlinePassed');
    expect(one.tasks('2026-05-09')).toContain('file-decision by 2026-05-08 level 1');
    one.does('2026-05-11', COUNTY_BUREAU, 'check-decision', { opinion: '同意' });
    expect(files(one, '2026-05-11')).toEqual([]);
    expect(one.state).toMatchObject({ filedOn: '2026-05-11', clocks: { filing: { status: 'expired' } } });
    expect(one.events.at(-1)?.data).toMatchObject({ late: true });
  });

  it('is late by the calendar, not by the timer: nobody rang, and it shows all the same', () => {
    const one = told();
    expect(one.seen('2026-05-09 00:00').clocks['filing']?.status).toBe('expired');
    expect(one.tasks('2026-05-09')).toContain('check-decision by 2026-05-08 level 1');
    one.does('2026-05-11', COUNTY_BUREAU, 'check-decision', { opinion: '同意' });
    expect(files(one, '2026-05-11')).toEqual([]);
    expect(one.types().slice(-3)).toEqual(['DeadlinePassed', 'DecisionChecked', 'DecisionFiled']);
    expect(one.events.at(-1)?.data).toMatchObject({ late: true });
  });

  it('is not escalated before its time, nor twice', () => {
    expect(told().act('2026-05-08 23:59', SYSTEM, 'escalate-overdue', { clock: 'filing' })).toEqual(['CLOCK.NOT_ENDED']);
    const one = told().does('2026-05-09', SYSTEM, 'escalate-overdue', { clock: 'filing' }).does('2026-05-10', SYSTEM, 'escalate-overdue', { clock: 'filing' });
    expect(one.types().filter((type) => type === 'DeadlinePassed')).toHaveLength(1);
  });

  it('never escalates a window of the party: that is waived, not raised', () => {
    const one = noticeServed({ measures: [recover(1000)], served: '2026-04-20' });
    one.does('2026-04-28', SYSTEM, 'escalate-overdue', { clock: 'defence-window#1' });
    expect(one.types().at(-1)).toBe('DefenceWaived');
  });

  it('reminds on the way, and once', () => {
    // Two working days before Fri 8 May is Wed 6 May.
    const one = told();
    expect(one.act('2026-05-05', SYSTEM, 'remind-deadline', { clock: 'filing', step: 'two-days' })).toEqual(['CLOCK.NOT_ENDED']);
    one.does('2026-05-06', SYSTEM, 'remind-deadline', { clock: 'filing', step: 'two-days' }).does('2026-05-06', SYSTEM, 'remind-deadline', { clock: 'filing', step: 'two-days' }).does('2026-05-08', SYSTEM, 'remind-deadline', { clock: 'filing', step: 'last-day' });
    expect(one.types().filter((type) => type === 'DeadlineReminded')).toHaveLength(2);
    expect(one.plan('2026-05-08').wakes.map((wake) => wake.key)).toEqual(['filing/expiry']);
  });

  it('is done also when the money has come before', () => {
    expect(checkedAndFiled(pays(decisionServed(told(), '2026-05-06'), '2026-05-06', 1000), '2026-05-07').state).toMatchObject({ stage: 'PERFORMED', filedOn: '2026-05-07' });
  });
});
