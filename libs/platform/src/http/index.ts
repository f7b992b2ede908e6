export * from './act-headers';
export * from './api-docs';
export * from './create-service';
export * from './health-controller';
export { LargeBody } from './large-body';
export * from './logger';
