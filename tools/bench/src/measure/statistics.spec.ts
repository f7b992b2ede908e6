import { closedLoop } from './closed-loop';
import { runOf, spread, spreadOf } from './statistics';

describe('measuring', () => {
  it('tells the median, the slowest of a hundred and the rate', () => {
    const latencies = Array.from({ length: 100 }, (_, n) => 100 - n);
    expect(runOf(latencies, 500)).toEqual({ p50: 51, p99: 100, perSecond: 200, count: 100 });
  });

  it('tells the median of several runs and how far they lay apart', () => {
    expect(spreadOf([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 });
    expect(spread([runOf([1], 1_000), runOf([5], 1_000)], (run) => run.p50)).toMatchObject({ min: 1, max: 5 });
  });

  it('refuses to tell anything of nothing', () => {
    expect(() => spreadOf([])).toThrow('Nothing was measured.');
  });

  it('calls once per index with no more callers than clients, and ends when a call fails', async () => {
    const seen: number[] = [];
    let [at, most] = [0, 0];
    const run = await closedLoop({ clients: 3, count: 20 }, async (n) => {
      most = Math.max(most, (at += 1));
      await Promise.resolve();
      seen.push(n);
      at -= 1;
    });
    expect([...seen].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n));
    expect([most, run.count]).toEqual([3, 20]);
    await expect(closedLoop({ clients: 2, count: 4 }, async (n) => Promise.reject(new Error(`call ${n}`)))).rejects.toThrow('call');
  });
});
