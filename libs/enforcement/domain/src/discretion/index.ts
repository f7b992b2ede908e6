export * from './model';
export { assess, postingsOf, type AssessmentContext } from './assess';
export { grounds, type Ground } from './grounds';
export { heavierPenalty } from './heavier';
export { repetitionOf, type Repetition } from './repetition';
export { DISCRETION_TABLE_SCHEMA, tableInForce, tableProblems } from './table';
export { checkTracks, type NamedSum } from './tracks';
