export * from './model';
export * from './assistance';
export type { RecordAnswer, RecordDelay, SendAssistanceLetter } from './acts';
