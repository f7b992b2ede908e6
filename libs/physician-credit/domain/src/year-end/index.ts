export { type OpenYearEnd, type RecordYearEndPart } from './acts';
export { yearEndReset } from './decide';
export * from './model';
export * from './transitions';
