import { recordedHistories, type PlantedChange } from '@due-process/testing/replay';
import { DeterminismViolationError } from '@temporalio/workflow';
import { PROCESSES } from './contract';

jest.setTimeout(120_000);

const recorded = recordedHistories(__dirname);

/** Processes that began under an earlier version go on under this one: what it would do is what they have done. */
describe('recorded histories', () => {
  it('are there for every workflow of the contract', () => {
    expect([...new Set(recorded.files.map((file) => file.split('.')[0]))].sort()).toEqual(Object.values(PROCESSES).map(({ workflow }) => workflow).sort());
  });

  it('are replayed by the workflows as they are', async () => {
    const bundle = await recorded.bundle();
    for (const file of recorded.files) await expect(recorded.replay(bundle, file)).resolves.toBeUndefined();
  });

  const NO_TIMER: PlantedChange = { of: 'shared', file: 'alarm.ts', from: 'await sleep(ms, { summary });', to: 'await CancellationScope.current().cancelRequested;' };
  const NO_ERRANDS: PlantedChange = { of: 'shared', file: 'errands.ts', from: 'if (!(await this.#do(errand))) return;', to: '' };
  const ONE_PART: PlantedChange = { of: 'own', file: 'year-end-reset.workflow.ts', from: 'proceeding.follow(plan);', to: 'return;' };

  it.each([
    ['physicianScoring', 'sets no timer', NO_TIMER],
    ['physicianPenaltyPeriod', 'does not tell the account', NO_ERRANDS],
    ['physicianObjection', 'does not bring back its result', NO_ERRANDS],
    ['qualificationRestoration', 'does not restore', NO_ERRANDS],
    ['yearEndReset', 'follows no answer', ONE_PART],
  ] as const)('of %s are not replayed by one that %s (planted change)', async (workflow, _what, change) => {
    const bundle = await recorded.bundle(change);
    const concerned = recorded.files.filter((one) => one.startsWith(workflow));
    expect(concerned).not.toEqual([]);
    const replays = await Promise.all(concerned.map((file) => recorded.replay(bundle, file).then(() => undefined, (fault: unknown) => fault)));
    expect(replays.some((fault) => fault instanceof DeterminismViolationError)).toBe(true);
  });

  it('hold no name of a person, an institution or a machine', () => {
    for (const file of recorded.files) expect(recorded.textOf(file).match(/.{0,20}(某|p-officer|p-head|\d+@[a-z]).{0,20}/)?.[0]).toBeUndefined();
  });
});
