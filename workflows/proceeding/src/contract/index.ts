export * from './case-view';
export * from './names';
