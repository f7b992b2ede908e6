export * from './arguments';
export type { Aim, Section } from './report/section';
