export * from './act-executor';
export * from './body-hash';
export * from './executor-refusals';
