import { procedureNamed } from '@due-process/agreements-domain';
import { ActExecutor, createDesk, type ActDesk, type LegalClock, type Numbering, type RecordStore } from '@due-process/platform';

export interface AgreementsDeskOptions {
  readonly store: RecordStore;
  readonly clock: LegalClock;
  /** Called after every transaction that wrote to the outbox. */
  readonly onRecorded?: () => void;
}

/** Breach cases carry the prefix of their city and no mark, e.g. `LZ-2026-000123`. */
export const NUMBERING: Numbering = { sequence: 'case_number' };

/** The desk of the agreements context: what REST and the workflows' activities bring their commands to. */
export function agreementsDesk({ store, clock, onRecorded }: AgreementsDeskOptions): ActDesk {
  return createDesk({
    executor: new ActExecutor(store, clock, onRecorded ? { onRecorded } : {}),
    clock,
    procedureNamed,
    headOf: (state) => ({ employer: state.agency.code, institutionId: state.institution?.id ?? state.institutionId }),
  });
}
