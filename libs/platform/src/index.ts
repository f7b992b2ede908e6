export * from './clock';
export * from './database';
export * from './desk';
export * from './execution';
export * from './outbox';
export * from './record';
