import { CALENDARS, computeDeadline, dayOf, endOfDay, instantOf, isTimely, sanctionInterval, startOfDay } from '../index';
import { defenceWindow } from './rules';

/** What must not move when the host stands elsewhere; `offsetMinutes` proves that it really does (1 January 2026, minutes behind UTC). */
export function zoneSuite(zone: string, offsetMinutes: number): void {
  describe(`legal time with the host in ${zone}`, () => {
    it('is tested with the host really in that zone', () => {
      expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(offsetMinutes);
    });

    it('turns the day at midnight in Shanghai', () => {
      expect([dayOf('2026-02-25T15:59:59.999Z'), dayOf('2026-02-25T16:00:00.000Z')]).toEqual(['2026-02-25', '2026-02-26']);
      expect([startOfDay('2026-02-25'), endOfDay('2026-02-25')]).toEqual(['2026-02-24T16:00:00.000Z', '2026-02-25T16:00:00.000Z']);
      expect(instantOf('2026-02-25T23:59:00+08:00')).toBe('2026-02-25T15:59:00.000Z');
    });

    it('counts the defence window over the Spring Festival (DC-01) and takes the defence of 23:59', () => {
      const result = computeDeadline(defenceWindow, { day: '2026-02-11' }, CALENDARS);
      if (!result.ok) throw new Error(result.refusal.message.en);
      expect(result.value).toMatchObject({ lastDay: '2026-02-25', firstDayAfter: '2026-02-26', endsAt: '2026-02-25T16:00:00.000Z' });
      expect(isTimely(result.value, { receivedAt: instantOf('2026-02-25T23:59:00+08:00') })).toBe(true);
      expect(isTimely(result.value, { receivedAt: instantOf('2026-02-26T00:00:00+08:00') })).toBe(false);
    });

    it('crosses the days on which the host changes its clock without losing one', () => {
      const interval = sanctionInterval({ from: '2026-03-01' }, { days: 245 });
      expect(interval).toMatchObject({ lastDay: '2026-10-31', endsAt: '2026-10-31T16:00:00.000Z', resumesOn: '2026-11-01' });
    });
  });
}
