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

  it('are not replayed by workflows that set no timer (planted change)', async () => {
    const change: PlantedChange = { of: 'shared', file: 'alarm.ts', from: 'await sleep(ms, { summary });', to: 'await CancellationScope.current().cancelRequested;' };
    const bundle = await recorded.bundle(change);
    for (const file of recorded.files) await expect(recorded.replay(bundle, file)).rejects.toThrow(DeterminismViolationError);
  });

  it('hold no name of a person, an institution or a machine', () => {
    for (const file of recorded.files) expect(recorded.textOf(file).match(/.{0,20}(某|p-officer|p-head|\d+@[a-z]).{0,20}/)?.[0]).toBeUndefined();
  });
});
