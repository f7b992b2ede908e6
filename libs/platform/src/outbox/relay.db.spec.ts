import type { Plan } from '@due-process/procedure';
import { practiceRecord, step } from '../testing/practice-record';
import { Relay } from './relay';
import type { Deliver, RelayOptions } from './relay-model';

const practice = practiceRecord();
const relays: Relay[] = [];

/** The engine as the relay sees it: remembers deliveries and can be down, or slow, for chosen cases. */
class Engine {
  readonly deliveries: { streamId: string; seq: number; first: boolean; skewMs: number }[] = [];
  readonly attempts = new Map<string, number>();
  readonly down = new Set<string>();
  readonly held = new Map<string, () => void>();
  readonly #hold = new Set<string>();
  #watchers: { when: () => boolean; done: () => void }[] = [];

  readonly deliver: Deliver = async (streamId: string, _procedure: string, plan: Plan, first: boolean) => {
    this.attempts.set(streamId, (this.attempts.get(streamId) ?? 0) + 1);
    this.#look();
    if (this.down.has(streamId) || this.down.has('*')) throw new Error('the engine is down');
    if (this.#hold.has(streamId)) await this.#held(streamId);
    this.deliveries.push({ streamId, seq: plan.seq, first, skewMs: plan.skewMs });
    this.#look();
  };

  hold(streamId: string): void {
    this.#hold.add(streamId);
  }

  release(streamId: string): void {
    this.#hold.delete(streamId);
    this.held.get(streamId)?.();
  }

  seqs(streamId: string): number[] {
    return this.deliveries.filter((delivery) => delivery.streamId === streamId).map((delivery) => delivery.seq);
  }

  until(when: () => boolean): Promise<void> {
    return new Promise((done) => {
      this.#watchers.push({ when, done });
      this.#look();
    });
  }

  #held(streamId: string): Promise<void> {
    return new Promise((resolve) => {
      this.held.set(streamId, resolve);
      this.#look();
    });
  }

  #look(): void {
    this.#watchers = this.#watchers.filter(({ when, done }) => {
      if (!when()) return true;
      done();
      return false;
    });
  }
}

function relay(engine: Engine, more: Partial<RelayOptions> = {}): Relay {
  const made = new Relay({ url: practice().appUrl, schema: 'practice', deliver: engine.deliver, skewMs: () => 0, pollMs: 5, backoffMs: 1, backoffMaxMs: 4, ...more });
  relays.push(made);
  return made;
}

async function undelivered(streamId: string): Promise<number> {
  const { rows } = await practice().pool.query('SELECT count(*) AS n FROM practice.outbox WHERE stream_id = $1 AND delivered_at IS NULL', [streamId]);
  return rows[0].n;
}

describe('the relay', () => {
  afterEach(async () => {
    await Promise.all(relays.splice(0).map((made) => made.stop()));
    await practice().pool.query('UPDATE practice.outbox SET delivered_at = now() WHERE delivered_at IS NULL');
  });

  it('delivers only the newest plan of a case that has waited, and marks all of them', async () => {
    const { store } = practice();
    const engine = new Engine();
    for (let n = 0; n < 3; n += 1) await step(store, 'r-1');
    const carrier = relay(engine, { skewMs: () => 86_400_000 });
    carrier.start();
    await engine.until(() => engine.seqs('r-1').length === 1);
    await carrier.stop();
    expect(engine.deliveries).toEqual([{ streamId: 'r-1', seq: 3, first: true, skewMs: 86_400_000 }]);
    expect(carrier.counters).toMatchObject({ delivered: 1, coalesced: 2, failed: 0, leader: false });
    expect(await undelivered('r-1')).toBe(0);
  });

  it('never has two plans of one case under way, and says which one is the first', async () => {
    const { store } = practice();
    const engine = new Engine();
    engine.hold('r-2');
    await step(store, 'r-2');
    relay(engine).start();
    await engine.until(() => engine.held.has('r-2'));
    await step(store, 'r-2');
    await step(store, 'r-2');
    await step(store, 'r-2-other');
    await engine.until(() => engine.seqs('r-2-other').length === 1);
    expect(engine.attempts.get('r-2')).toBe(1);
    engine.release('r-2');
    await engine.until(() => engine.seqs('r-2').length === 2);
    expect(engine.deliveries.filter(({ streamId }) => streamId === 'r-2')).toMatchObject([{ seq: 1, first: true }, { seq: 3, first: false }]);
  });

  it('keeps everything while the engine is down, and catches up by itself', async () => {
    const { store } = practice();
    const engine = new Engine();
    engine.down.add('*');
    const carrier = relay(engine);
    carrier.start();
    await step(store, 'r-3');
    await engine.until(() => (engine.attempts.get('r-3') ?? 0) >= 3);
    await step(store, 'r-3');
    expect(await undelivered('r-3')).toBe(2);
    engine.down.clear();
    await engine.until(() => engine.seqs('r-3').includes(2));
    await carrier.stop();
    expect(await undelivered('r-3')).toBe(0);
    expect(carrier.counters.failed).toBeGreaterThanOrEqual(3);
  });

  it('lets a case that fails wait without stopping the others', async () => {
    const { store } = practice();
    const engine = new Engine();
    engine.down.add('r-4-bad');
    await step(store, 'r-4-bad');
    for (let n = 0; n < 10; n += 1) await step(store, `r-4-${n}`);
    relay(engine, { concurrency: 1 }).start();
    await engine.until(() => engine.deliveries.filter(({ streamId }) => streamId.startsWith('r-4-')).length === 10);
    expect(await undelivered('r-4-bad')).toBe(1);
  });

  it('has one leader; another takes over when it stops', async () => {
    const { store } = practice();
    const [one, two] = [new Engine(), new Engine()];
    const leader = relay(one);
    leader.start();
    await step(store, 'r-5');
    await one.until(() => one.seqs('r-5').length === 1);
    const follower = relay(two);
    follower.start();
    await step(store, 'r-5');
    await one.until(() => one.seqs('r-5').length === 2);
    await leader.stop();
    await step(store, 'r-5');
    await two.until(() => two.seqs('r-5').length === 1);
    expect(two.deliveries).toMatchObject([{ streamId: 'r-5', seq: 3, first: false }]);
  });

  it('carries the legal time of a plan that was queued by a move which this process has not heard of', async () => {
    const { store } = practice();
    const engine = new Engine();
    await step(store, 'r-7');
    relay(engine, { skewMs: () => -5_000 }).start();
    await engine.until(() => engine.seqs('r-7').length === 1);
    await store.requeuePlans(86_400_000, 'r-7');
    await engine.until(() => engine.seqs('r-7').length === 2);
    expect(engine.deliveries.filter(({ streamId }) => streamId === 'r-7').at(-1)).toMatchObject({ seq: 1, skewMs: 86_400_000 });
  });

  it('goes on after its connection was cut', async () => {
    const { store } = practice();
    const engine = new Engine();
    const carrier = relay(engine);
    carrier.start();
    await step(store, 'r-6');
    await engine.until(() => engine.seqs('r-6').length === 1);
    const cut = await practice().pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'due-process relay practice' AND datname = current_database()`);
    expect(cut.rowCount).toBe(1);
    await step(store, 'r-6');
    await engine.until(() => engine.seqs('r-6').includes(2));
    expect(carrier.counters.reconnected).toBeGreaterThanOrEqual(1);
  });
});
