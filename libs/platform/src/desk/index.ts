export { createDesk, decideAtDesk, type DeskOptions, type DeskRoom } from './desk';
export type { ActAccepted, ActAnswer, ActDesk, ActNotTaken, ActRefused, ActRequest as DeskRequest, RunningClock } from './desk-model';
