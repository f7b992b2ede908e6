import * as fc from 'fast-check';
import { addDays, CALENDARS, CALENDAR_FILES, computeDeadline, explainDeadline, loadCalendars, type Deadline, type LegalDay } from './index';
import * as oracle from './testing/oracle';
import { decision, rule } from './testing/rules';

// One fixed seed: the same thousand cases in every run.
fc.configureGlobal({ seed: 20260225 });

const coveredDays = 1096;
const day = (from: LegalDay, span: number): fc.Arbitrary<LegalDay> => fc.integer({ min: 0, max: span - 1 }).map((n) => addDays(from, n));
const known = day(oracle.FIRST_DAY, coveredDays);
const decade = day('2020-01-01', 3650);

function deadlineOf(...request: Parameters<typeof computeDeadline>): Deadline {
  const result = computeDeadline(...request);
  if (!result.ok) throw new Error(result.refusal.message.en);
  return result.value;
}

describe('the engine against a count by hand', () => {
  it('agrees on every covered day whether it is a working day', () => {
    for (let d = oracle.FIRST_DAY; d <= oracle.LAST_DAY; d = oracle.nextDay(d)) expect([d, CALENDARS.isWorkingDay(d)]).toEqual([d, oracle.isWorkingDay(d)]);
  });

  it('counts working days alike, and is provisional exactly where the notices end', () => {
    fc.assert(
      fc.property(known, fc.integer({ min: 1, max: 40 }), (start, count) => {
        const deadline = deadlineOf(rule({ unit: 'working-days', count }), { day: start }, CALENDARS);
        const expected = oracle.countFrom(start, count, 'working-days');
        expect([deadline.status, deadline.status === 'final' ? deadline.lastDay : undefined]).toEqual([expected ? 'final' : 'provisional', expected]);
      }),
    );
  });

  it('counts days with pauses alike and rolls alike', () => {
    const pause = fc.record({ from: day('2025-01-01', 200), length: fc.integer({ min: 0, max: 30 }) }).map((p) => ({ from: p.from, to: addDays(p.from, p.length), reason: 'hearing' }));
    fc.assert(
      fc.property(day('2025-01-01', 200), fc.integer({ min: 1, max: 120 }), fc.array(pause, { maxLength: 4 }), (start, count, pauses) => {
        const expected = oracle.countFrom(start, count, 'calendar-days', pauses)!;
        const result = computeDeadline({ ...decision, count }, { day: start }, CALENDARS, { pauses });
        const useless = pauses.some((p) => p.from >= expected && p.from < p.to);
        if (useless) return expect(result).toMatchObject({ ok: false, refusal: { code: 'PERIOD.PAUSE_AFTER_END' } });
        if (!result.ok) throw new Error(result.refusal.message.en);
        expect([result.value.nominalDay, result.value.lastDay]).toEqual([expected, oracle.rolled(expected)]);
      }),
    );
  });

  it('counts working days with pauses alike', () => {
    const paused = rule({ unit: 'working-days', count: 10, pauseReasons: ['hearing'] });
    fc.assert(
      fc.property(day('2025-01-01', 300), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 20 }), (start, offset, length) => {
        const pauses = [{ from: addDays(start, offset), to: addDays(start, offset + length), reason: 'hearing' }];
        const result = computeDeadline(paused, { day: start }, CALENDARS, { pauses });
        if (result.ok) expect(result.value.lastDay).toBe(oracle.countFrom(start, 10, 'working-days', pauses));
        else expect(pauses[0]!.from >= oracle.countFrom(start, 10, 'working-days')!).toBe(true);
      }),
    );
  });

  it('adds months and years alike over ten years', () => {
    fc.assert(
      fc.property(decade, fc.integer({ min: 1, max: 60 }), (start, count) => {
        const nominal = oracle.monthsLater(start, count);
        expect(deadlineOf(rule({ unit: 'months', count, roll: 'none' }), { day: start }, CALENDARS)).toMatchObject({ nominalDay: nominal, lastDay: nominal, status: 'final' });
        const forward = deadlineOf(rule({ unit: 'months', count }), { day: start }, CALENDARS);
        const rolled = nominal >= oracle.FIRST_DAY ? oracle.rolled(nominal) : undefined;
        expect(forward.status).toBe(rolled ? 'final' : 'provisional');
        if (rolled) expect(forward.lastDay).toBe(rolled);
      }),
    );
  });

  it('explains every period it counts, numbering each counted unit once', () => {
    const unit = fc.constantFrom('working-days' as const, 'calendar-days' as const, 'months' as const);
    fc.assert(
      fc.property(known, unit, fc.integer({ min: 1, max: 30 }), (start, of, count) => {
        const result = explainDeadline(rule({ unit: of, count: of === 'months' ? (count % 6) + 1 : count }), { day: start }, CALENDARS);
        if (!result.ok) throw new Error(result.refusal.message.en);
        const { days, deadline } = result.value;
        const numbers = days.flatMap((line) => (line.n === undefined ? [] : [line.n]));
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
        expect([days[0]!.day, days.at(-1)!.day]).toEqual([deadline.startDay, deadline.lastDay]);
        expect(days.at(-1)!.verdict).toBe(deadline.status === 'final' ? 'last' : 'provisional');
      }),
    );
  });
});

describe('bounds beyond the calendars', () => {
  const [cn2024, cn2025, cn2026] = CALENDAR_FILES;
  const statutory2026 = { ...cn2026!, id: 'CN-2026-statutory', status: 'statutory-only' as const, days: cn2026!.days.filter((d) => d.kind === 'statutory-holiday') };
  const before2026 = loadCalendars([cn2024!, cn2025!]);
  const withStatutory = loadCalendars([cn2024!, cn2025!, statutory2026]);

  it.each([
    ['nothing is known of 2026', before2026],
    ['only its statutory days are known', withStatutory],
  ])('hold what the notice of 2026 brought, when %s', (_, calendars) => {
    fc.assert(
      fc.property(day('2025-11-01', 300), fc.integer({ min: 1, max: 40 }), fc.constantFrom('working-days' as const, 'calendar-days' as const), (start, count, unit) => {
        const guess = deadlineOf(rule({ unit, count }), { day: start }, calendars);
        const truth = deadlineOf(rule({ unit, count }), { day: start }, CALENDARS);
        if (guess.status === 'final') return expect(guess.lastDay).toBe(truth.lastDay);
        const { earliest, latest, lastResolvedDay } = guess.provisional!;
        expect(lastResolvedDay).toBe('2025-12-31');
        expect([earliest <= truth.lastDay, truth.lastDay <= latest, earliest <= guess.lastDay, guess.lastDay <= latest]).toEqual([true, true, true, true]);
      }),
      { numRuns: 300 },
    );
  });
});
