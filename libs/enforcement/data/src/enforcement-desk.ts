import { procedureNamed } from '@due-process/enforcement-domain';
import { ActExecutor, createDesk, type ActDesk, type LegalClock, type Numbering, type RecordStore } from '@due-process/platform';

export interface EnforcementDeskOptions {
  readonly store: RecordStore;
  readonly clock: LegalClock;
  /** Called after every transaction that wrote to the outbox. */
  readonly onRecorded?: () => void;
}

/** Penalty cases carry the mark of their track, e.g. `LZ-CF-2026-000123` (处罚). */
export const NUMBERING: Numbering = { sequence: 'case_number', mark: 'CF' };

/** The desk of the enforcement context: what REST and the workflows' activities bring their commands to. */
export function enforcementDesk({ store, clock, onRecorded }: EnforcementDeskOptions): ActDesk {
  return createDesk({
    executor: new ActExecutor(store, clock, onRecorded ? { onRecorded } : {}),
    clock,
    procedureNamed,
    referencesOf: (facts, { caseId, procedure, opens }) => ({ ...facts, caseId, number: facts?.numbers?.[opens ? procedure : 'sealing'] }),
    headOf: (state) => ({ employer: state.bureau.code, institutionId: state.party.id }),
  });
}
