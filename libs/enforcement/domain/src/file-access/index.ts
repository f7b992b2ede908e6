export * from './model';
export { fileAccess } from './decide';
