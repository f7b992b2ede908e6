export * from './body-pipe';
export * from './problem';
export * from './problem-filter';
