import { recordedHistories, type PlantedChange } from '@due-process/testing/replay';
import { DeterminismViolationError } from '@temporalio/workflow';

jest.setTimeout(120_000);

const recorded = recordedHistories(__dirname);

/** Cases that began under an earlier version go on under this one: what it would do is what they have done. */
describe('recorded histories', () => {
  it('are there for every workflow of the contract', () => {
    expect(recorded.files.map((file) => file.split('.')[0])).toEqual(expect.arrayContaining(['agreementSuspension', 'breachHandling']));
  });

  it('are replayed by the workflows as they are', async () => {
    const bundle = await recorded.bundle();
    for (const file of recorded.files) await expect(recorded.replay(bundle, file)).resolves.toBeUndefined();
  });

  const changes: readonly (readonly [string, string, PlantedChange])[] = [
    ['breachHandling', 'sets no timer', { of: 'shared', file: 'alarm.ts', from: 'await sleep(ms, { summary });', to: 'await CancellationScope.current().cancelRequested;' }],
    ['agreementSuspension', 'does not tell the case', { of: 'shared', file: 'errands.ts', from: 'if (!(await this.#do(errand))) return;', to: '' }],
  ];

  it.each(changes)('of %s are not replayed by one that %s (planted change)', async (workflow, _what, change) => {
    const bundle = await recorded.bundle(change);
    const concerned = recorded.files.filter((one) => one.startsWith(workflow));
    expect(concerned).not.toEqual([]);
    for (const one of concerned) await expect(recorded.replay(bundle, one)).rejects.toThrow(DeterminismViolationError);
  });

  it('hold no name of a person, an institution or a machine', () => {
    for (const file of recorded.files) expect(recorded.textOf(file).match(/.{0,20}(某|p-officer|p-head|\d+@[a-z]).{0,20}/)?.[0]).toBeUndefined();
  });
});
