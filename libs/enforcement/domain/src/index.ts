export * from './officers';
export * from './procedures';
export * from './discretion';
