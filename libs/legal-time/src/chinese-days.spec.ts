/**
 * The package reads days in the host's zone and is wrong west of it, so it is asked in Shanghai.
 * @jest-environment ./libs/legal-time/testing/zoned-environment.cjs
 * @jest-environment-options {"timeZone": "Asia/Shanghai"}
 */
import { isWorkday } from 'chinese-days';
import { CALENDARS } from './index';
import { nextDay } from './testing/oracle';

describe('cross-check with an independent calendar', () => {
  it('differs on no day of 2024–2026', () => {
    const differences: string[] = [];
    for (let day = '2024-01-01'; day <= '2026-12-31'; day = nextDay(day)) if (isWorkday(day) !== CALENDARS.isWorkingDay(day)) differences.push(day);
    expect(differences).toEqual([]);
  });

  it('is no source beyond the notices: it calls New Year 2027 a working day, where the set answers nothing', () => {
    expect(isWorkday('2027-01-01')).toBe(true);
    expect(CALENDARS.isWorkingDay('2027-01-01')).toBeUndefined();
    expect(CALENDARS.estimate.isWorkingDay('2027-01-01', 'earliest')).toBe(false);
  });
});
