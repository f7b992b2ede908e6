export * from './database';
export * from './record';
export * from './clock/platform-migrations';
