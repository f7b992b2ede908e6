import { addDays, type LegalDay } from '@due-process/legal-time';
import { PACKS, selectRules } from '@due-process/rules';
import fc from 'fast-check';
import { crossingsOf, foldYear, pointsRule, tariffNamed, type Entry } from '..';

/* A year of any entries, told by kinds alone, and folded by hand in another way than the ledger does it. */
const RULES = selectRules(PACKS, { region: '522701', on: '2026-06-01' });
const QN = tariffNamed(RULES, 'QN.tariff', '2026-06-01', '522701');
const PQ = tariffNamed(RULES, 'PQ.tariff', '2026-06-01', '522701');
const FULL = 12;
const BONUS_CAP = 6;

interface Told {
  readonly day: number;
  readonly kind: number;
  readonly cases: number;
  readonly bonus: boolean;
  readonly fallen: boolean;
}

const told = fc.array(fc.record({ day: fc.integer({ min: 0, max: 25 }), kind: fc.nat({ max: 30 }), cases: fc.integer({ min: 1, max: 4 }), bonus: fc.boolean(), fallen: fc.boolean() }), { maxLength: 14 });

const dayOfTold = (day: number): LegalDay => addDays('2026-02-02', day);

/** Entries of Qiannan; of every fourth that fell the counter-entry stands behind it. */
function entriesOf(list: readonly Told[], { tariff, rules } = QN): Entry[] {
  const national = tariff.id === 'PQ.tariff';
  return list.flatMap((one, index) => {
    const bonus = one.bonus && tariff.bonus !== undefined && one.kind % 3 === 0;
    const kinds = bonus ? (tariff.bonus?.kinds ?? []) : tariff.kinds;
    const kind = kinds[one.kind % kinds.length] as string;
    const each = pointsRule(rules, kind).maxPoints;
    const cases = bonus || national ? 1 : one.cases;
    const points = bonus ? -each : each * cases;
    const entry: Entry = {
      id: `e${index}`, kind: bonus ? 'bonus' : 'points', tariff: tariff.id, region: '522701', year: 2026, countsOn: dayOfTold(one.day), points, site: 'inst-1', scoredOn: dayOfTold(one.day), reasons: '违规属实', scoring: `S${index}`,
      lines: [{ violation: `v${index}`, kind, cases, pointsEach: each, points, actedOn: dayOfTold(one.day), reasons: '违规属实' }],
    };
    const counter: Entry = { ...entry, id: `c${index}`, kind: 'counter', points: -points, lines: [], reverses: entry.id };
    return one.fallen && one.kind % 4 === 0 ? [entry, counter] : [entry];
  });
}

const alive = (entries: readonly Entry[]): Entry[] => entries.filter((entry) => entry.kind !== 'counter' && !entries.some((other) => other.reverses === entry.id));

interface Oracle {
  readonly total: number;
  readonly cycle: number;
  readonly restarts: number;
}

/** The year day by day, point by point: every small point may be paid by one point of bonus that is left. */
function oracle(entries: readonly Entry[]): Oracle {
  let total = 0;
  let [small, big, bonus, paid, restarts] = [0, 0, 0, 0, 0];
  let granted = 0;
  let smallOfYear = 0;
  let bigOfYear = 0;
  for (let day = 0; day <= 25; day++) {
    for (const entry of alive(entries).filter((one) => one.countsOn === dayOfTold(day))) {
      if (entry.kind === 'bonus') granted = Math.min(BONUS_CAP, granted - entry.points);
      else if ((entry.lines[0]?.pointsEach ?? 0) <= 3) [small, smallOfYear] = [small + entry.points, smallOfYear + entry.points];
      else [big, bigOfYear] = [big + entry.points, bigOfYear + entry.points];
    }
    bonus = granted - paid;
    let [left, open] = [bonus, small];
    while (left > 0 && open > 0) [left, open] = [left - 1, open - 1];
    total = bigOfYear + Math.max(0, smallOfYear - granted);
    if (big + open >= FULL) {
      paid += small - open;
      [small, big] = [0, 0];
      restarts += 1;
    }
  }
  let [left, open] = [granted - paid, small];
  while (left > 0 && open > 0) [left, open] = [left - 1, open - 1];
  return { total, cycle: big + open, restarts };
}

describe('the counters of a year', () => {
  it('are what adding up by hand gives', () => {
    let restarted = 0;
    fc.assert(
      fc.property(told, (list) => {
        const entries = entriesOf(list);
        const year = foldYear(entries, 2026, QN);
        const byHand = oracle(entries);
        restarted += byHand.restarts;
        expect({ total: year.total, cycle: year.cycle }).toEqual({ total: alive(entries).length > 0 ? byHand.total : 0, cycle: byHand.cycle });
        expect(year.raw).toBe(alive(entries).filter((entry) => entry.kind === 'points').reduce((sum, entry) => sum + entry.points, 0));
        expect(entries.reduce((sum, entry) => sum + entry.points, 0)).toBe(alive(entries).reduce((sum, entry) => sum + entry.points, 0));
      }),
      { seed: 20_260_301, numRuns: 400 },
    );
    expect(restarted).toBeGreaterThan(50);
  });

  it('never fall below zero, and the bonus never above its cap', () => {
    fc.assert(
      fc.property(told, (list) => {
        const year = foldYear(entriesOf(list.map((one) => ({ ...one, bonus: true }))), 2026, QN);
        for (const day of year.days) expect(Math.min(day.total, day.cycle)).toBeGreaterThanOrEqual(0);
        expect(year.bonus).toBeLessThanOrEqual(BONUS_CAP);
      }),
      { seed: 20_260_302, numRuns: 200 },
    );
  });

  it('stop at twelve under the national tariff, with the raw sum kept beside them', () => {
    fc.assert(
      fc.property(told, (list) => {
        const entries = entriesOf(list, PQ);
        const year = foldYear(entries, 2026, PQ);
        const raw = alive(entries).reduce((sum, entry) => sum + entry.points, 0);
        expect(year).toMatchObject({ raw, total: Math.min(FULL, raw) });
      }),
      { seed: 20_260_303, numRuns: 200 },
    );
  });

  it.each([['Qiannan', QN], ['the national tariff', PQ]])('and thresholds are the same in whatever order a day was entered: %s', (_name, inForce) => {
    fc.assert(
      fc.property(told, fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), (list, shuffle) => {
        const entries = entriesOf(list, inForce);
        const mixed = entries.map((entry, index) => ({ entry, at: shuffle[index % shuffle.length] ?? 0 })).sort((a, b) => a.at - b.at).map(({ entry }) => entry);
        const seen = (of: readonly Entry[]) => crossingsOf(of, RULES, []).map(({ key, day, points }) => ({ key, day, points })).sort((a, b) => (a.key < b.key ? -1 : 1));
        expect(foldYear(mixed, 2026, inForce)).toMatchObject({ ...foldYear(entries, 2026, inForce), days: foldYear(entries, 2026, inForce).days.map(({ total, cycle, atOnce }) => ({ total, cycle, atOnce })) });
        expect(seen(mixed)).toEqual(seen(entries));
      }),
      { seed: 20_260_304, numRuns: 200 },
    );
  });

  it('cross a threshold once in a cycle, on the first day on which they reach it', () => {
    let crossed = 0;
    fc.assert(
      fc.property(told, (list) => {
        const entries = entriesOf(list);
        const year = foldYear(entries, 2026, QN);
        const found = crossingsOf(entries, RULES, []);
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
        for (const [step, least] of [['interview', 6], ['admonition', 10], ['period', 12]] as const) {
          const cycles = [...new Set(year.days.filter((day) => day.cycle >= least).map((day) => day.cycleNumber))];
          expect(found.filter((one) => one.step.id === step).map(({ key }) => key)).toEqual(cycles.map((cycle) => `QN.tariff/2026/${cycle}/${step}`));
          for (const one of found.filter((other) => other.step.id === step)) {
            crossed += 1;
            const day = year.days.find((other) => other.cycle >= least && one.key.includes(`/${other.cycleNumber}/`));
            expect(one).toMatchObject({ day: day?.day, points: day?.cycle });
          }
        }
      }),
      { seed: 20_260_305, numRuns: 300 },
    );
    expect(crossed).toBeGreaterThan(300);
  });

  it('are without an entry that has fallen as if it had never been', () => {
    fc.assert(
      fc.property(told, fc.nat(), (list, which) => {
        const entries = entriesOf(list.map((one) => ({ ...one, fallen: false })));
        const fallen = entries[which % Math.max(1, entries.length)];
        if (!fallen) return;
        const counter: Entry = { ...fallen, id: 'counter', kind: 'counter', points: -fallen.points, lines: [], reverses: fallen.id, countsOn: '2026-06-01', scoredOn: '2026-06-01' };
        const without = entries.filter((entry) => entry !== fallen);
        expect(foldYear([...entries, counter], 2026, QN)).toEqual(foldYear(without, 2026, QN));
        expect(crossingsOf([...entries, counter], RULES, [])).toEqual(crossingsOf(without, RULES, []));
      }),
      { seed: 20_260_306, numRuns: 200 },
    );
  });
});
