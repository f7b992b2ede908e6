export * from './model';
export * from './answers';
export * from './clocks';
export * from './deadline-acts';
export * from './decide';
export * from './duties';
export * from './fold';
export * from './plan';
