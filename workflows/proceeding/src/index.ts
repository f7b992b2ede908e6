export * from './proceeding';
