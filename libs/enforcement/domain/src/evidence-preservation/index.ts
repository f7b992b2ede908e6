export * from './model';
export * from './decide';
export { PRESERVATION_EVENTS } from './evolve';
export { PRESERVATION_WAYS } from './transitions';
export type { RequestPreservation } from './acts/request-preservation';
export type { DecideMeasure } from './acts/decide-preservation';
export type { TakeInEmergency, TakePreservation } from './acts/take-preservation';
export type { Disposal, DisposeThings } from './acts/dispose-things';
