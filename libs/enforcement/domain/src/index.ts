export * from './officers';
export * from './measures';
export * from './evidence';
export * from './evidence-preservation';
export * from './sealing';
export * from './assistance-request';
export * from './procedures';
export * from './discretion';
