import { CALENDARS, CALENDAR_FILES, daysBetween } from '@due-process/legal-time';
import { answerDeadline, PACKS } from './index';

/** Days between acts as authorities published them: the clocks must leave room for what was done lawfully. */
const lastDay = (clock: string, start: string): string => {
  const result = answerDeadline({ clock, start }, { packs: PACKS, calendarFiles: CALENDAR_FILES });
  if (!result.ok || 'accrued' in result.answer) throw new Error(clock);
  return result.answer.lastDay;
};

describe('published intervals', () => {
  it.each([
    // Check of 2024-10-10, filed 2024-10-21: eight working days, Saturday 12 October made up.
    ['O4-14', '2024-10-10', '2024-10-21', 8],
    // Decided 2025-08-26, published 2025-08-29.
    ['PUB.penalties', '2025-08-26', '2025-08-29', 3],
  ])('%s from %s leaves room for %s, working day %i', (clock, from, done, count) => {
    expect(CALENDARS.workingDaysBetween(from, done)).toBe(count);
    expect(lastDay(clock, from) >= done).toBe(true);
  });

  it.each([
    ['2025-07-09', '2025-09-18', 71],
    ['2024-12-05', '2025-02-18', 75],
    ['2024-10-21', '2025-01-24', 95],
  ])('filed %s and published %s, after %i days: inside the ninety days of the decision with its service and publication', (filed, published, days) => {
    expect(daysBetween(filed, published)).toBe(days);
    expect(lastDay('PUB.penalties', lastDay('O4-45', filed)) >= published).toBe(true);
  });
});
