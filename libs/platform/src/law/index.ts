export * from './law';
export * from './law-book';
export * from './law-desk';
export * from './law-preview';
export * from './law-store';
export * from './law-sweep';
