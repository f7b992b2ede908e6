import fc from 'fast-check';
import { ACCOUNT, SYSTEM, ToldWorld } from '../../physician-scoring/scenarios/told-world';
import { scored, smallPoints, yearOfPoints } from '../../physician-account/scenarios/told-points';
import type { YearEndReset } from '..';

fc.configureGlobal({ seed: 20_260_405 });

const RUN = 'YE-522700-2026';
const ADMINISTRATOR = { person: 'p-admin', role: 'administrator' as const, region: '522700', employer: 'bureau-522700' };

const begun = (world = new ToldWorld()): ToldWorld => world.does('2026-06-01', RUN, ADMINISTRATOR, 'open-year-end', { year: 2026, region: '522700' }).until('2027-01-01 00:00');

/** Parts in their order; each may be told several times, also after later ones, as a run that was killed tells them. */
const parts = fc.array(fc.record({ looked: fc.nat(500), closed: fc.nat(500), again: fc.array(fc.nat(20), { maxLength: 3 }) }), { maxLength: 20 });

describe('a run that dies and tells its parts again', () => {
  it('has counted each of them once, and its cursor stands at the last', () => {
    fc.assert(
      fc.property(parts, (told) => {
        const world = begun();
        const inputs = told.map(({ looked, closed }, index) => ({ cursor: `PH-${String(index + 1).padStart(4, '0')}`, looked, closedYears: Math.min(closed, looked) }));
        inputs.forEach((input, index) => {
          world.does('2027-01-01 00:10', RUN, SYSTEM, 'record-year-end-part', input);
          for (const back of told[index]?.again ?? []) world.does('2027-01-01 00:11', RUN, SYSTEM, 'record-year-end-part', inputs[Math.max(0, index - back)] ?? input);
        });
        const sum = (of: 'looked' | 'closedYears'): number => inputs.reduce((total, input) => total + input[of], 0);
        const last = inputs.at(-1);
        expect((world.lines.get(RUN)?.state as YearEndReset).progress).toEqual({ ...(last ? { cursor: last.cursor } : {}), looked: sum('looked'), closedYears: sum('closedYears') });
      }),
      { numRuns: 80 },
    );
  });

  it('closes the year of an account once, and leaves its points and periods as they were', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 4 }), (points, times) => {
        const world = scored(new ToldWorld(), '2026-12-15', [smallPoints(points, '2026-11-02')], { ref: '决定-1' });
        const before = { periods: world.account().periods, total: yearOfPoints(world, 2026).total };
        for (let time = 0; time < times; time += 1) world.does(`2027-01-0${time + 1}`, ACCOUNT, SYSTEM, 'close-year', { year: 2026, run: RUN });
        expect(world.types(ACCOUNT).filter((type) => type === 'YearClosed')).toHaveLength(1);
        expect({ periods: world.account().periods, total: yearOfPoints(world, 2026).total }).toEqual(before);
        expect(world.account().entries.filter((entry) => entry.year === 2027)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
