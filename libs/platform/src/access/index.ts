export * from './asking';
export * from './may-know';
export * from './region';
