export { type DecideRestoration, type EvaluateRestoration } from './acts/evaluate-and-decide';
export { type ApplyForRestoration } from './acts/train-and-apply';
export { restorationSpawn, type RestorationBegin } from './begin';
export { qualificationRestoration } from './decide';
export * from './model';
export * from './transitions';
