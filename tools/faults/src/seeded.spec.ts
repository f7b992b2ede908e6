import fc from 'fast-check';
import { Seeded } from './seeded';

const draw = (seed: number) => {
  const random = new Seeded(seed);
  return [random.next(), random.between(1, 6), random.pick(['a', 'b', 'c']), random.shuffled([1, 2, 3, 4, 5]).join()];
};

describe('chance from a seed', () => {
  it('repeats with the seed and differs with another', () => {
    expect(draw(42)).toEqual(draw(42));
    expect(draw(42)).not.toEqual(draw(43));
  });

  it('stays inside its bounds and loses nothing', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.nat(), { minLength: 1 }), (seed, list) => {
        const random = new Seeded(seed);
        const n = random.between(3, 5);
        expect(n >= 3 && n <= 5).toBe(true);
        expect(list).toContain(random.pick(list));
        expect(random.shuffled(list).sort()).toEqual([...list].sort());
      }),
    );
  });
});
