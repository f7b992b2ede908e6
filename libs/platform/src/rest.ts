/** What a service of cases is made of; nothing else needs it. */
export * from './access';
export * from './acts';
export * from './fields';
export * from './law-http';
export * from './law-reads';
export * from './reads';
export * from './service';
