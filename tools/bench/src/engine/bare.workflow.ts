import { condition, defineSignal, defineUpdate, proxyLocalActivities, setHandler, sleep } from '@temporalio/workflow';
import { ACT, STEP, type BareActivities, type BareStep } from './bare.contract';

/** The same options as in the workflows of the contexts. */
const LOCAL = {
  startToCloseTimeout: '20 seconds',
  localRetryThreshold: '5 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '1 minute' },
} as const;

const activities = proxyLocalActivities<BareActivities>(LOCAL);

/** The least that waits, hears and acts as a case does: no plan, no search attributes, no text but that of its timers. */
export async function bareCase(first: BareStep): Promise<void> {
  let step = first;
  let heard = 0;
  const hear = (next: BareStep): number => {
    if (next.keep) return heard;
    step = next;
    return (heard += 1);
  };
  setHandler(defineSignal<[BareStep]>(STEP), (next) => void hear(next));
  setHandler(defineUpdate<number, [BareStep]>(ACT), hear);
  while (!step.closed) {
    const [current, known] = [step, heard];
    const moved = (): boolean => heard !== known;
    await perform(current.performs, current.summary);
    if (current.waitMs === undefined) await condition(moved);
    else if (!(await condition(moved, current.waitMs, { summary: current.summary ?? '' }))) step = { performs: 1, summary: current.summary };
  }
  await perform(step.performs, step.summary);
}

/** A timer, then one activity. */
export async function bareTimer(at: number, summary: string): Promise<void> {
  await sleep(Math.max(1, at - Date.now()), { summary });
  await perform(1, summary);
}

async function perform(times = 0, summary = ''): Promise<void> {
  for (let n = 0; n < times; n += 1) await activities.doNothing.executeWithOptions({ ...LOCAL, summary }, []);
}
