import { addDays, CALENDAR_FILES, loadCalendars, type CalendarEntry, type CalendarFile, type CalendarSet, type LegalDay } from '../index';
import { weekday } from '../days';

/* Years without a notice in the packages, invented for properties over a decade: the statutory days of HOL, and a weekday off for each that fell on a weekend. */

/** First day of the lunar year, 清明, 端午, 中秋; the lunar calendar of these years. */
const FESTIVALS: Readonly<Record<number, readonly [LegalDay, LegalDay, LegalDay, LegalDay]>> = {
  2020: ['2020-01-25', '2020-04-04', '2020-06-25', '2020-10-01'],
  2021: ['2021-02-12', '2021-04-04', '2021-06-14', '2021-09-21'],
  2022: ['2022-02-01', '2022-04-05', '2022-06-03', '2022-09-10'],
  2023: ['2023-01-22', '2023-04-05', '2023-06-22', '2023-09-29'],
  2027: ['2027-02-06', '2027-04-05', '2027-06-09', '2027-09-15'],
  2028: ['2028-01-26', '2028-04-04', '2028-05-28', '2028-10-03'],
  2029: ['2029-02-13', '2029-04-04', '2029-06-16', '2029-09-22'],
  2030: ['2030-02-03', '2030-04-05', '2030-06-05', '2030-09-12'],
};

function statutory(year: number, [spring, qingming, dragonBoat, midAutumn]: readonly [LegalDay, LegalDay, LegalDay, LegalDay]): Map<LegalDay, string> {
  const days = new Map<LegalDay, string>();
  const add = (day: LegalDay, name: string): void => void days.set(day, days.has(day) ? `${days.get(day)}、${name}` : name);
  add(`${year}-01-01`, '元旦');
  for (let n = year >= 2025 ? -1 : 0; n < 3; n += 1) add(addDays(spring, n), '春节');
  add(qingming, '清明节');
  for (const day of year >= 2025 ? ['05-01', '05-02'] : ['05-01']) add(`${year}-${day}`, '劳动节');
  add(dragonBoat, '端午节');
  for (const day of ['10-01', '10-02', '10-03']) add(`${year}-${day}`, '国庆节');
  add(midAutumn, '中秋节');
  return days;
}

function inventedYear(year: number): CalendarFile {
  const holidays = statutory(year, FESTIVALS[year] as readonly [LegalDay, LegalDay, LegalDay, LegalDay]);
  const days = new Map<LegalDay, CalendarEntry>([...holidays].map(([day, name]) => [day, { day, kind: 'statutory-holiday', name }]));
  for (const [day, name] of holidays) {
    if (weekday(day) <= 5) continue;
    // The next day that is no weekend and no holiday is off instead.
    let off = addDays(day, 1);
    while (weekday(off) > 5 || days.has(off)) off = addDays(off, 1);
    days.set(off, { day: off, kind: 'adjusted-rest-day', name });
  }
  return { id: `INVENTED-${year}`, status: 'announced', notice: `虚构〔${year}〕`, title: '虚构', issued: `${year - 1}-11-15`, source: 'invented for tests', coverage: { from: `${year}-01-01`, to: `${year}-12-31` }, days: [...days.values()] };
}

const ANNOUNCED = CALENDAR_FILES.filter((file) => file.status === 'announced');

/** 2020 to 2030: the notices of 2024 to 2026 as they are, the other years invented. */
export const DECADE_FILES: readonly CalendarFile[] = [...Object.keys(FESTIVALS).map((year) => inventedYear(Number(year))), ...ANNOUNCED];

export const DECADE: CalendarSet = loadCalendars(DECADE_FILES);
