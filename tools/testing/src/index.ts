export { createTestDatabase, testDatabase, type TestDatabase } from './database';
export { temporalAddress, timeSkippingServerPath } from './environment';
