export * from './law';
export * from './law-book';
