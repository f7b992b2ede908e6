export * from './breach-handling';
export * from './agreement-suspension';
export * from './procedures';
