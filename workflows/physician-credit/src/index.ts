export * from './contract';
export * from './phases';
