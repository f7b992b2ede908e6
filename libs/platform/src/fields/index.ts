export * from './fields';
export * from './queries.dto';
export * from './service-of-document.dto';
