export * from './access';
export * from './access-guard';
export * from './caller';
export * from './open-routes';
export * from './token-verifier';
