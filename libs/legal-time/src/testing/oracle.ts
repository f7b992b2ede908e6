import type { LegalDay } from '../model';

/**
 * The slow and obvious way to count, for comparison: it walks day by day over lists typed from the notices as a person reads
 * them (domain.md 11), shares no code and no data file with the engine, and knows only 2024–2026.
 */
const OFF = [
  '2024-01-01', ...span('2024-02-10', '2024-02-17'), ...span('2024-04-04', '2024-04-06'), ...span('2024-05-01', '2024-05-05'),
  '2024-06-10', ...span('2024-09-15', '2024-09-17'), ...span('2024-10-01', '2024-10-07'),
  '2025-01-01', ...span('2025-01-28', '2025-02-04'), ...span('2025-04-04', '2025-04-06'), ...span('2025-05-01', '2025-05-05'),
  ...span('2025-05-31', '2025-06-02'), ...span('2025-10-01', '2025-10-08'),
  ...span('2026-01-01', '2026-01-03'), ...span('2026-02-15', '2026-02-23'), ...span('2026-04-04', '2026-04-06'),
  ...span('2026-05-01', '2026-05-05'), ...span('2026-06-19', '2026-06-21'), ...span('2026-09-25', '2026-09-27'), ...span('2026-10-01', '2026-10-07'),
];
const MADE_UP = [
  '2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12',
  '2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11',
  '2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10',
];

export const FIRST_DAY: LegalDay = '2024-01-01';
export const LAST_DAY: LegalDay = '2026-12-31';

export function nextDay(day: LegalDay): LegalDay {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

function span(from: LegalDay, to: LegalDay): LegalDay[] {
  const days = [from];
  while (days[days.length - 1] !== to) days.push(nextDay(days[days.length - 1]!));
  return days;
}

export function isWorkingDay(day: LegalDay): boolean {
  if (OFF.includes(day)) return false;
  const dayOfWeek = new Date(`${day}T12:00:00Z`).getUTCDay();
  return (dayOfWeek >= 1 && dayOfWeek <= 5) || MADE_UP.includes(day);
}

interface ExcludedDays {
  readonly from: LegalDay;
  readonly to: LegalDay;
}

/** The day on which the n-th unit is counted, skipping excluded days; `undefined` past the known years when they matter. */
export function countFrom(start: LegalDay, n: number, unit: 'working-days' | 'calendar-days', pauses: readonly ExcludedDays[] = []): LegalDay | undefined {
  let day = start;
  for (let counted = 0; counted < n; ) {
    day = nextDay(day);
    if (unit === 'working-days' && day > LAST_DAY) return undefined;
    const excluded = pauses.some((pause) => day > pause.from && day <= pause.to);
    if (!excluded && (unit === 'calendar-days' || isWorkingDay(day))) counted++;
  }
  return day;
}

/** The first working day on or after; `undefined` past the known years. */
export function rolled(day: LegalDay): LegalDay | undefined {
  let candidate = day;
  while (candidate <= LAST_DAY && !isWorkingDay(candidate)) candidate = nextDay(candidate);
  return candidate <= LAST_DAY ? candidate : undefined;
}

/** The corresponding day months later, or the last day of that month, found by trying the days downwards. */
export function monthsLater(day: LegalDay, months: number): LegalDay {
  let [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  for (let left = months; left > 0; left--) [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  for (let d = Number(day.slice(8)); ; d--) {
    const candidate = `${year}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
    const date = new Date(`${candidate}T12:00:00Z`);
    if (!Number.isNaN(date.getTime()) && date.getUTCMonth() + 1 === month) return candidate;
  }
}
