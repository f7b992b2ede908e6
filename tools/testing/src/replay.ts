import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger, Runtime, Worker, type WorkflowBundle } from '@temporalio/worker';

const REPOSITORY = join(__dirname, '..', '..', '..');
const CACHE = join(REPOSITORY, '.cache');
/** What the workflows of all contexts share. */
const SHARED = join(REPOSITORY, 'workflows', 'proceeding', 'src');

/** One line of workflow code that becomes another one: in the context's own folder, or in what all contexts share. */
export interface PlantedChange {
  readonly of: 'own' | 'shared';
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** Recorded histories of a context, and its workflows to replay them with. */
export interface RecordedHistories {
  readonly files: readonly string[];
  /** Bundles the workflows as they are, or with one planted change. */
  bundle(change?: PlantedChange): Promise<WorkflowBundle>;
  replay(bundle: WorkflowBundle, file: string): Promise<void>;
  /** The text of a history with everything that its payloads hold. */
  textOf(file: string): string;
}

/** The histories beside the sources of a package of workflows; `sources` is its folder `src`. */
export function recordedHistories(sources: string): RecordedHistories {
  Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined) });
  const folder = join(sources, '..', 'histories');
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  return {
    files: readdirSync(folder).filter((file) => file.endsWith('.json')),
    bundle: (change) => (change ? planted(sources, change) : bundleOf(sources, SHARED)),
    replay: (workflowBundle, file) => Worker.runReplayHistory({ workflowBundle }, JSON.parse(read(file)), `replayed/${file}`),
    textOf(file) {
      const text = read(file);
      const payloads = [...text.matchAll(/"data": ?"([A-Za-z0-9+/=]+)"/g)].map(([, data]) => Buffer.from(data as string, 'base64').toString());
      return [text, ...payloads].join('\n');
    },
  };
}

async function planted(sources: string, { of, file, from, to }: PlantedChange): Promise<WorkflowBundle> {
  mkdirSync(CACHE, { recursive: true });
  const copy = mkdtempSync(join(CACHE, 'planted-'));
  const [own, shared] = [join(copy, 'own'), join(copy, 'shared')];
  try {
    for (const [source, target] of [[sources, own], [SHARED, shared]] as const) cpSync(source, target, { recursive: true, filter: (path) => !path.endsWith('.spec.ts') });
    const changed = join(of === 'own' ? own : shared, file);
    const text = readFileSync(changed, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} has no line "${from}".`);
    writeFileSync(changed, text.replace(from, to));
    return await bundleOf(own, shared);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

async function bundleOf(own: string, shared: string): Promise<WorkflowBundle> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(own, 'workflows.ts'),
    logger: new DefaultLogger('ERROR'),
    webpackConfigHook: (config) => ({
      ...config,
      resolve: {
        ...config.resolve,
        conditionNames: ['@due-process/source', '...'],
        alias: { ...config.resolve?.alias, '@due-process/proceeding/contract$': join(shared, 'contract', 'index.ts'), '@due-process/proceeding$': join(shared, 'index.ts') },
      },
    }),
  });
  return { code };
}
