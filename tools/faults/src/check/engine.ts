import { hasProcess, workflowId } from '@due-process/agreements-workflows/contract';
import { Findings, groupBy, type Invariant } from './invariant';
import type { Snapshot, StoredFile } from './snapshot';

const RUNNING = 'RUNNING';
/** How a run may end: at the end of its case, or by going on in a new run. */
const GOOD_ENDS = ['COMPLETED', 'CONTINUED_AS_NEW'];

/** The waiting processes, against the record. */
export const ENGINE_INVARIANTS: readonly Invariant[] = [
  {
    name: 'one-process-waits',
    proves: 'every open case has exactly one running process, which has seen the last event, knows legal time and shows the stage of the record',
    check(snapshot) {
      const found = new Findings();
      for (const { file, runs } of withRuns(snapshot).filter(({ file }) => !file.closed)) {
        const running = runs.filter(({ status }) => status === RUNNING);
        const [run] = running;
        found.that(running.length === 1 && run?.seenSeq === file.version && run.skewMs === snapshot.skewMs && run.stage === file.stage, () => `${file.streamId} (no. ${file.version}, ${file.stage}): ${running.length} running processes${run ? `, one has seen no. ${run.seenSeq}, shows ${run.stage} and is ${(snapshot.skewMs - run.skewMs) / 3_600_000} hours behind in legal time` : ''}`);
      }
      return found;
    },
  },
  {
    name: 'closed-cases-are-completed',
    proves: 'no process waits for a closed case: its process has come to its end',
    check(snapshot) {
      const found = new Findings();
      for (const { file, runs } of withRuns(snapshot).filter(({ file }) => file.closed)) {
        const completed = runs.filter(({ status }) => status === 'COMPLETED').length;
        found.that(completed === 1 && runs.every(({ status }) => status !== RUNNING), () => `${file.streamId} is closed and has ${runs.map(({ status }) => status).join(', ') || 'no process'}`);
      }
      return found;
    },
  },
  {
    name: 'no-process-failed',
    proves: 'every process belongs to a case of the record, and none has failed, timed out or been ended by somebody',
    check({ files, runs }) {
      const found = new Findings();
      const ids = new Set(files.flatMap(({ procedure, streamId }) => (hasProcess(procedure) ? [workflowId(procedure, streamId)] : [])));
      for (const run of runs) {
        found.that(ids.has(run.workflowId), () => `the record knows no case for the process ${run.workflowId}`);
        found.that(run.status === RUNNING || GOOD_ENDS.includes(run.status), () => `the process ${run.workflowId} is ${run.status}`);
      }
      return found;
    },
  },
  {
    name: 'faults-were-felt',
    proves: 'the kills hit requests that were under way: sendings had no answer and were repeated',
    check({ asked }) {
      return { checked: asked.reduce((sum, { lost }) => sum + lost, 0), violations: [] };
    },
  },
  {
    name: 'nothing-died-by-itself',
    proves: 'no process of the system ended because another one was away',
    check({ deaths, runs }) {
      // With any life of the engine there was a system to watch.
      return { checked: runs.length > 0 ? 1 : 0, violations: deaths };
    },
  },
];

function withRuns({ files, runs }: Snapshot): { file: StoredFile; runs: Snapshot['runs'] }[] {
  const known = groupBy(runs, (run) => run.workflowId);
  return files.flatMap((file) => (hasProcess(file.procedure) ? [{ file, runs: known.get(workflowId(file.procedure, file.streamId)) ?? [] }] : []));
}
