import * as fc from 'fast-check';
import { addDays, computeDeadline, loadCalendars, type Deadline, type LegalDay } from '../index';
import { readCalendarFile } from '../calendar-file';
import { weekday } from '../days';
import { DECADE, DECADE_FILES } from './invented-years';
import { rule } from './rules';

/* A slow and obvious count over the files themselves: day by day, one list to look into. */
const KINDS = new Map(DECADE_FILES.flatMap((file) => readCalendarFile(file)).map(({ day, kind }) => [day, kind]));
const works = (day: LegalDay): boolean => {
  const kind = KINDS.get(day);
  return kind === undefined ? weekday(day) <= 5 : kind === 'make-up-working-day' || kind === 'working-day';
};
function slowly(start: LegalDay, count: number): LegalDay {
  let day = start;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (works(day)) left -= 1;
  }
  return day;
}

const SEED = { seed: 20260225 };
const start = fc.integer({ min: 0, max: 3_900 }).map((n) => addDays('2020-01-01', n));
const count = fc.integer({ min: 1, max: 60 });

function deadlineOf(...request: Parameters<typeof computeDeadline>): Deadline {
  const result = computeDeadline(...request);
  if (!result.ok) throw new Error(result.refusal.message.en);
  return result.value;
}
const workingDays = (from: LegalDay, n: number, calendars = DECADE): LegalDay => deadlineOf(rule({ unit: 'working-days', count: n }), { day: from }, calendars).lastDay;

/** Properties over 2020 to 2030, in whatever zone the machine lives. */
export function decadeSuite(zone: string): void {
  describe(`periods of 2020 to 2030 in ${zone}`, () => {
    it('are counted in working days as a slow count counts them', () => {
      fc.assert(fc.property(start, count, (from, n) => expect(workingDays(from, n)).toBe(slowly(from, n))), SEED);
    });

    it('in calendar days roll to the next working day', () => {
      fc.assert(
        fc.property(start, count, (from, n) => {
          const nominal = addDays(from, n);
          expect(deadlineOf(rule({ unit: 'calendar-days', count: n, roll: 'forward' }), { day: from }, DECADE)).toMatchObject({ nominalDay: nominal, lastDay: works(nominal) ? nominal : slowly(nominal, 1) });
        }),
        SEED,
      );
    });

    it('never end earlier for a later start or a larger number', () => {
      fc.assert(
        fc.property(start, count, fc.integer({ min: 0, max: 30 }), (from, n, more) => {
          expect(workingDays(addDays(from, more), n) >= workingDays(from, n)).toBe(true);
          expect(workingDays(from, n + more) >= workingDays(from, n)).toBe(true);
        }),
        SEED,
      );
    });

    it('are never shortened by a day off that is recorded later', () => {
      fc.assert(
        fc.property(start, count, fc.integer({ min: 1, max: 90 }), (from, n, ahead) => {
          const day = addDays(from, ahead);
          fc.pre(works(day) && weekday(day) <= 5 && day <= '2030-12-31');
          const year = day.slice(0, 4);
          const amended = loadCalendars([...DECADE_FILES, { id: 'ONE-MORE', status: 'amendment', notice: '虚构', title: '虚构', issued: '2019-12-01', source: 'invented', coverage: { from: `${year}-01-01`, to: `${year}-12-31` }, days: [{ day, kind: 'adjusted-rest-day', name: '虚构' }] }]);
          expect(workingDays(from, n, amended) >= workingDays(from, n)).toBe(true);
        }),
        { ...SEED, numRuns: 25 },
      );
    });
  });
}
