export * from './settlement-status-reader';
