export * from './agreements-context';
export * from './bundle';
export * from './engine-worker';
export * from './program';
export * from './settings';
export * from './inspect-process';
export * from './reconcile';
export * from './verify';
