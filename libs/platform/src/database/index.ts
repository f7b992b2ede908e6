export * from './data-source';
export * from './migrations';
export * from './pool';
export * from './roles';
