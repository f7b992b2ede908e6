import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundle } from '@temporalio/worker';

/** Where the build puts the workflows of all contexts that this program hosts. */
export const BUNDLE_FILE = join(__dirname, 'workflow-bundle.js');

/** The sources of our packages, where the entry is a source itself (tests); a build bundles what was built. */
const SOURCES = { conditionNames: ['@due-process/source', '...'] };

/** Bundles workflow code from its entry; what it says beyond warnings is kept quiet. */
export async function bundleWorkflows(workflowsPath = require.resolve('./workflows')): Promise<WorkflowBundle> {
  const { code } = await bundleWorkflowCode({
    workflowsPath,
    logger: new DefaultLogger('WARN'),
    webpackConfigHook: (config) => (workflowsPath.endsWith('.ts') ? { ...config, resolve: { ...config.resolve, ...SOURCES } } : config),
  });
  return { code };
}

/** Bundles at build time, so that a worker starts at once and every worker of a build runs the same code. */
export async function writeBundle(file = BUNDLE_FILE): Promise<void> {
  const bundle = await bundleWorkflows();
  if (!('code' in bundle)) throw new Error('The bundler answered without code.');
  await writeFile(file, bundle.code);
}

/** The bundle of the build. A worker never bundles by itself: what was not built was not tested. */
export async function builtBundle(file = BUNDLE_FILE): Promise<WorkflowBundle> {
  try {
    return { code: await readFile(file, 'utf8') };
  } catch {
    throw new Error(`The workflows are not built (${file} is missing): run npm run build.`);
  }
}
