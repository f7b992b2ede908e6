import fc from 'fast-check';
import { at } from '../../testing/told-measure';
import { Life, step } from './random-measures';
import { preservedTooLong, sealedTooLong, twoMeasures, wrongPeople } from './witness';

fc.configureGlobal({ seed: 20_260_401 });

describe('whatever anybody does to three things, at any time', () => {
  const reached = new Map<string, number>();

  it('no thing is under two measures, nothing holds past its day as lawful, nobody holds two duties', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 60 }), (steps) => {
        const life = new Life();
        for (const one of steps) {
          life.live(one);
          const now = at(life.when);
          const problems = [
            ...twoMeasures(life.held()),
            ...life.preservations.flatMap((told) => [...preservedTooLong(told.seen(life.when), now), ...wrongPeople(told.events, false)]),
            ...life.sealings.flatMap((told) => {
              const seen = told.seen(life.when);
              return [...sealedTooLong(seen, told.events, now), ...wrongPeople(told.events, true)];
            }),
          ];
          expect(problems).toEqual([]);
        }
        for (const told of [...life.preservations, ...life.sealings]) for (const name of [told.seen(life.when).stage, ...told.types()]) reached.set(name, (reached.get(name) ?? 0) + 1);
      }),
      { numRuns: 400 },
    );
  });

  it('the lives have gone where the law is', () => {
    const everywhere = ['LAPSED', 'RELEASED', 'CLOSED', 'NOT_TAKEN', 'ThingsDisposed', 'SealingExtended', 'AppraisalBegun', 'AppraisalEnded', 'RELEASE_DUE', 'ReleaseOverdue', 'RELEASE_DECIDED', 'TRANSFERRED', 'NOT_SEALED', 'SealedThingsReturned'];
    expect(everywhere.filter((name) => !reached.has(name))).toEqual([]);
  });
});
