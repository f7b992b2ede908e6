export * from './suspension';
export * from './transitions';
