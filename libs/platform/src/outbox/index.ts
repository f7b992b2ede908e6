export * from './outbox-bell';
export * from './relay';
export * from './relay-model';
