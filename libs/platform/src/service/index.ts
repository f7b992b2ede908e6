export * from './api-document';
export * from './case-rooms';
export * from './me.controller';
export * from './open-service';
export * from './sandbox.controller';
export * from './tokens';
export * from './work-items';
