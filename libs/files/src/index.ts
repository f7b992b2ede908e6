export * from './export';
export * from './http';
export * from './store';
