import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger, Runtime, Worker, type WorkflowBundle } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';

jest.setTimeout(60_000);

const HISTORIES = join(__dirname, '..', 'histories');
const SOURCES = __dirname;
const CACHE = join(__dirname, '..', '..', '..', '.cache');

const logger = new DefaultLogger('ERROR');
const recorded = readdirSync(HISTORIES).filter((file) => file.endsWith('.json'));
const historyOf = (file: string): unknown => JSON.parse(readFileSync(join(HISTORIES, file), 'utf8'));

async function bundleOf(folder: string): Promise<WorkflowBundle> {
  const { code } = await bundleWorkflowCode({ workflowsPath: join(folder, 'workflows.ts'), logger });
  return { code };
}

/** A copy of the workflows in which one line is another one. */
async function planted(file: string, from: string, to: string): Promise<WorkflowBundle> {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'planted-'));
  try {
    cpSync(SOURCES, folder, { recursive: true, filter: (path) => !path.endsWith('.spec.ts') });
    const source = readFileSync(join(folder, file), 'utf8');
    expect(source).toContain(from);
    writeFileSync(join(folder, file), source.replace(from, to));
    return await bundleOf(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const replay = (workflowBundle: WorkflowBundle, file: string): Promise<void> => Worker.runReplayHistory({ workflowBundle }, historyOf(file), `replayed/${file}`);

/** Cases that began under an earlier version go on under this one: what it would do is what they have done. */
describe('recorded histories', () => {
  beforeAll(() => {
    Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined) });
  });

  it('are there for every workflow of the contract', () => {
    expect(recorded.map((file) => file.split('.')[0])).toEqual(expect.arrayContaining(['agreementSuspension', 'breachHandling']));
  });

  it('are replayed by the workflows as they are', async () => {
    const bundle = await bundleOf(SOURCES);
    for (const file of recorded) await expect(replay(bundle, file)).resolves.toBeUndefined();
  });

  const changes = [
    ['breachHandling', 'waits with two timers', 'alarm.ts', 'await sleep(ms, { summary });', 'await Promise.all([sleep(ms, { summary }), sleep(ms)]);'],
    ['agreementSuspension', 'does not tell the case', 'agreement-suspension.workflow.ts', 'await tellTheCaseThatOrderedIt(proceeding);', ''],
  ] as const;

  it.each(changes)('of %s are not replayed by one that %s (planted change)', async (workflow, _what, file, from, to) => {
    const bundle = await planted(file, from, to);
    const concerned = recorded.filter((one) => one.startsWith(workflow));
    expect(concerned).not.toEqual([]);
    for (const one of concerned) await expect(replay(bundle, one)).rejects.toThrow(DeterminismViolationError);
  });

  it('hold no name of a person, an institution or a machine', () => {
    for (const file of recorded) {
      const text = readFileSync(join(HISTORIES, file), 'utf8');
      const payloads = [...text.matchAll(/"data": ?"([A-Za-z0-9+/=]+)"/g)].map(([, data]) => Buffer.from(data as string, 'base64').toString());
      const found = [text, ...payloads].join('\n').match(/.{0,20}(某|p-officer|p-head|\d+@[a-z]).{0,20}/);
      expect(found?.[0]).toBeUndefined();
    }
  });
});
