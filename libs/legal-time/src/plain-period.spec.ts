import * as fc from 'fast-check';
import { addDays, CALENDARS, CALENDAR_FILES, computeDeadline, loadCalendars, type CalendarFile, type Deadline, type LegalDay, type PeriodRule } from './index';
import { plainWorkingDays } from './plain-period';
import { rule } from './testing/rules';

fc.configureGlobal({ seed: 20260225 });

const deadlineOf = (...request: Parameters<typeof computeDeadline>): Deadline => {
  const result = computeDeadline(...request);
  if (!result.ok) throw new Error(result.refusal.message.en);
  return result.value;
};
const start = fc.integer({ min: -400, max: 3_650 }).map((n) => addDays('2021-01-01', n));
const count = fc.integer({ min: 1, max: 60 });

describe('the short way to working days', () => {
  it('gives exactly what the general count gives, or nothing', () => {
    const general = (of: PeriodRule, day: LegalDay): Deadline => deadlineOf(of, { day }, CALENDARS, { pauses: [] });
    fc.assert(
      fc.property(start, count, fc.boolean(), (day, n, lapses) => {
        const of = rule({ unit: 'working-days', count: n, ...(lapses ? { atExpiry: 'lapses' } : {}) });
        const plain = plainWorkingDays(of, day, CALENDARS);
        if (plain) expect(plain).toStrictEqual(general(of, day));
        else expect(general(of, day).status === 'provisional' || day < CALENDARS.coverage.from).toBe(true);
        expect(deadlineOf(of, { day }, CALENDARS)).toEqual(general(of, day));
      }),
    );
  });

  it.each<[string, Partial<PeriodRule>]>([
    ['other units', { unit: 'calendar-days' }],
    ['backward periods', { mode: 'backward', backward: 'clear-days' }],
    ['periods without length', { count: 0 }],
  ])('leaves %s to the general count', (_, part) => {
    expect(plainWorkingDays(rule({ unit: 'working-days', count: 5, ...part }), '2026-03-02', CALENDARS)).toBeUndefined();
  });

  it('answers with plain data that survives JSON', () => {
    const deadline = deadlineOf(rule({ unit: 'working-days', count: 5 }), { day: '2026-03-02' }, CALENDARS);
    expect(JSON.parse(JSON.stringify(deadline))).toEqual(deadline);
  });
});

describe('whatever the start and the number', () => {
  const unit = fc.constantFrom('working-days' as const, 'calendar-days' as const, 'months' as const);

  it('a later start never ends earlier, a longer period never ends earlier', () => {
    fc.assert(
      fc.property(start, count, unit, fc.integer({ min: 0, max: 9 }), (day, n, of, more) => {
        const base = deadlineOf(rule({ unit: of, count: n }), { day }, CALENDARS).lastDay;
        expect(deadlineOf(rule({ unit: of, count: n }), { day: addDays(day, more) }, CALENDARS).lastDay >= base).toBe(true);
        expect(deadlineOf(rule({ unit: of, count: n + more }), { day }, CALENDARS).lastDay >= base).toBe(true);
      }),
    );
  });

  it('one more holiday never shortens a working-day period', () => {
    const holiday = fc.integer({ min: 0, max: 363 }).map((n) => addDays('2026-01-01', n));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), count, holiday, (offset, n, off) => {
        const day = addDays('2026-01-01', offset);
        if (!CALENDARS.isWorkingDay(off)) return;
        const extra: CalendarFile = { id: 'X', status: 'amendment', notice: 'x', title: 'x', issued: '2026-01-01', source: 'x', coverage: { from: off, to: off }, days: [{ day: off, kind: 'statutory-holiday', name: '纪念日' }] };
        const of = rule({ unit: 'working-days', count: n });
        expect(deadlineOf(of, { day }, loadCalendars([...CALENDAR_FILES, extra])).lastDay >= deadlineOf(of, { day }, CALENDARS).lastDay).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('a pause never shortens, and an extension never ends before the nominal end', () => {
    const of = rule({ unit: 'calendar-days', count: 90, pauseReasons: ['hearing'], extensions: [{ count: 60, kind: 'at-most', approver: 'heads' }] });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 60 }), (offset, from, length, more) => {
        const day = addDays('2024-01-01', offset);
        const plain = deadlineOf(of, { day }, CALENDARS);
        const pauses = [{ from: addDays(day, from), to: addDays(day, from + length), reason: 'hearing' }];
        expect(deadlineOf(of, { day }, CALENDARS, { pauses }).nominalDay >= plain.nominalDay).toBe(true);
        const extended = deadlineOf(of, { day }, CALENDARS, { extensions: [{ approvedOn: plain.nominalDay, count: more }] }).extended!;
        expect([extended[0]!.nominalDay, extended[0]!.lastDay >= plain.nominalDay]).toEqual([addDays(plain.nominalDay, more), true]);
      }),
    );
  });
});
