export * from './activities';
export * from './deliver';
