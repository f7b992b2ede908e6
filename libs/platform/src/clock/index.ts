export * from './legal-clock';
export * from './platform-migrations';
export * from './sandbox-clock';
