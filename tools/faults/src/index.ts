export * from './check/check';
export type { Snapshot } from './check/snapshot';
export { readOptions, type Options } from './options';
