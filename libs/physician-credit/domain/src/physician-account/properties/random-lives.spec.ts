import { addDays } from '@due-process/legal-time';
import { PACKS, selectRules } from '@due-process/rules';
import fc from 'fast-check';
import { crossingsOf, standing } from '../../ledger';
import { ACCOUNT, HEAD, type ToldWorld } from '../../physician-scoring/scenarios/told-world';
import { settlementOn } from '../settlement';
import { parentOf } from '../scenarios/told-points';
import { BORN, RandomLife, type Turn } from './random-life';
import { blockedDays } from './witness';

/* The seed is fixed, so that the lives are the same in every run; the counts at the end prove that they got somewhere. */
const turn: fc.Arbitrary<Turn> = fc.record({ wait: fc.oneof({ weight: 2, arbitrary: fc.integer({ min: 0, max: 4 }) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 75 }) }), move: fc.nat(), pick: fc.nat({ max: 10_000 }), more: fc.nat({ max: 10_000 }) });
const lives = fc.tuple(fc.boolean(), fc.array(turn, { minLength: 12, maxLength: 34 }));

function live([national, turns]: [boolean, Turn[]]): RandomLife {
  const life = new RandomLife(national);
  for (const one of turns) life.step(one);
  life.world.until(`${life.today} 23:00`);
  return life;
}

const reached = (world: ToldWorld): string[] => {
  const account = world.account();
  return crossingsOf(account.entries, selectRules(PACKS, { region: world.region, on: '2026-06-01' }), account.closedYears.map(({ year }) => year)).map(({ key }) => key).sort();
};
const alive = (world: ToldWorld): string[] => world.account().firings.filter((firing) => !firing.undone).map(({ key }) => key).sort();

const seen = new Map<string, number>();

describe('in every life of an account', () => {
  it('what has fired is what the ledger reaches, records agree, days are blocked while a period runs, and what is refused changes nothing', () => {
    let refused = 0;
    fc.assert(
      fc.property(lives, (input) => {
        const life = live(input);
        const { world } = life;
        const account = world.account();
        refused += life.refused;
        for (const line of world.lines.values()) for (const { type } of line.events) seen.set(type, (seen.get(type) ?? 0) + 1);

        expect(life.leaks).toEqual([]);
        expect(alive(world)).toEqual(reached(world));
        expect(new Set(alive(world)).size).toBe(alive(world).length);
        expect(account.entries.reduce((sum, entry) => sum + entry.points, 0)).toBe(standing(account.entries).reduce((sum, entry) => sum + entry.points, 0));

        // The account and the process of each period know the same.
        for (const period of account.periods.filter((one) => one.lastDay && world.lines.has(one.id))) {
          const running = world.period(period.id);
          expect([period.id, running.stage === 'ANNULLED']).toEqual([period.id, period.annulled !== undefined]);
          if (running.stage === 'RUNNING') expect([running.id, running.lastDay]).toEqual([period.id, period.lastDay]);
          if (running.stage === 'OVER') expect([period.id, period.over]).toEqual([period.id, true]);
        }
        // Nobody is restored but by a decision, and at most one restoration is open.
        for (const one of account.restorations) expect(one.done === 'restored').toBe(world.restoration(one.id).stage === 'RESTORED');
        expect(account.restorations.filter((one) => !one.done).length).toBeLessThanOrEqual(1);

        for (const [day, state] of blockedDays(world, BORN, addDays(life.today, 40))) {
          const status = settlementOn({ ...account, optOut: undefined, optedOut: [] }, day);
          expect([day, status.status]).toEqual([day, state ?? 'NORMAL']);
        }
      }),
      { seed: 20_260_311, numRuns: 80 },
    );
    expect(refused).toBeGreaterThan(300);
    for (const type of ['PointsRecorded', 'BonusRecorded', 'PointsCorrected', 'ThresholdUndone', 'PeriodEnded', 'PeriodAnnulled', 'RestorationDecided', 'RestorationRefused', 'RestorationEnded', 'InstitutionFollowed', 'InstitutionReleased', 'ObjectionDecided', 'YearClosed']) {
      expect([type, (seen.get(type) ?? 0) > 1]).toEqual([type, true]);
    }
  });

  it('an annulment on the same day leaves what would have been without the entry', () => {
    fc.assert(
      fc.property(lives, fc.nat({ max: 20 }), ([national, turns], pick) => {
        const life = live([national, turns.slice(0, 14)]);
        const { world, today } = life;
        const before = { keys: alive(world), periods: openOf(world), days: [...blockedDays(world, BORN, addDays(today, 200))] };
        const acts = national ? [{ violation: '新', kinds: [['PQ.class-4-6', 'PQ.class-10-12'][pick % 2]], actedOn: today, reasons: '属实' }] : [{ violation: '新', kinds: [['QN-3.1.4.1', 'QN-3.1.1.2'][pick % 2]], cases: 1 + pick, actedOn: today, reasons: '属实' }];
        world.does(`${today} 23:10`, ACCOUNT, world.by({ ...HEAD, person: 'p-new', role: 'case-officer' }), 'record-points', { parent: parentOf('新决定', today), responsibility: 'main', acts, reasons: '属实' });
        world.does(`${today} 23:20`, ACCOUNT, world.by(HEAD), 'annul-parent-decision', { decisionRef: '新决定', reasons: '撤销' });
        expect(alive(world)).toEqual(before.keys);
        expect(openOf(world)).toEqual(before.periods);
        expect([...blockedDays(world, BORN, addDays(today, 200))]).toEqual(before.days);
      }),
      { seed: 20_260_312, numRuns: 60 },
    );
  });
});

/** Open periods without their numbers: what blocks, from when until when. */
const openOf = (world: ToldWorld): string[] => world.account().periods.filter((period) => !period.annulled).map(({ basis, firstDay, lastDay, effect, restoredOn }) => `${basis} ${effect} ${firstDay} ${lastDay ?? ''} ${restoredOn ?? ''}`).sort();
