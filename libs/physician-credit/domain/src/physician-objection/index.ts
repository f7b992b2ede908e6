export type { DecideObjection } from './acts/decide-objection';
export type { ServeAnswer, WithdrawObjection } from './acts/ends';
export type { RefuseObjection, SupplementObjection } from './acts/supplement';
export type { BeginAppraisal as BeginObjectionAppraisal, EndAppraisal as EndObjectionAppraisal, RecordVerification } from './acts/verify';
export * from './decide';
export {
  DEFECTS, OBJECTION_STAGES, VERIFIERS, type Appraisal as ObjectionAppraisal, type Defect, type ObjectionDecision, type ObjectionStage, type PhysicianObjection, type VerifiedBy,
} from './model';
export * from './transitions';
