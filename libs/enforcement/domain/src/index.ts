export * from './officers';
export * from './procedures';
