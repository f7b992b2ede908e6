import { inParallel } from './in-parallel';

describe('work in parallel', () => {
  it('does everything, never more at once than allowed', async () => {
    const done: number[] = [];
    let now = 0;
    let most = 0;
    await inParallel([1, 2, 3, 4, 5], 2, async (item) => {
      most = Math.max(most, (now += 1));
      await Promise.resolve();
      done.push(item);
      now -= 1;
    });
    expect(done.sort()).toEqual([1, 2, 3, 4, 5]);
    expect(most).toBe(2);
  });

  it('ends with the first failure', async () => {
    const begun: number[] = [];
    await expect(inParallel([1, 2, 3], 1, async (item) => {
      begun.push(item);
      if (item === 2) throw new Error('no. 2');
    })).rejects.toThrow('no. 2');
    expect(begun).toEqual([1, 2]);
  });
});
