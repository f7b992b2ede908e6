export * from './agreements-desk';
export * from './agreement-facts';
export * from './entities';
export * from './migrations';
export * from './seed/sample-institutions';
export * from './seed/seed';
