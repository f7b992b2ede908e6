export { replayFile } from './replay';
export { run } from './run';
export type { Outcome as VerdictKind, Verdict } from './verdict';
