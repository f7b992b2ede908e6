import { procedureNamed } from '@due-process/physician-credit-domain';
import { ActExecutor, createDesk, type ActDesk, type DeskRoom, type LegalClock, type Numbering, type RecordStore } from '@due-process/platform';

export interface PhysicianCreditDeskOptions {
  readonly store: RecordStore;
  readonly clock: LegalClock;
  /** Called after every transaction that wrote to the outbox. */
  readonly onRecorded?: () => void;
}

/** Accounts carry the mark of the staff, e.g. `LZ-YS-2026-000123` (医师): a surrogate code that says nothing about the person. */
export const NUMBERING: Numbering = { sequence: 'case_number', mark: 'YS' };

/** How acts of this context are decided. */
export function physicianCreditRoom(clock: LegalClock): DeskRoom {
  return {
    clock,
    procedureNamed,
    referencesOf: (facts, { caseId }) => ({ ...facts, caseId }),
    headOf: (state) => ({ employer: `agency-${state.region}`, institutionId: state.institution ?? state.sites?.[0]?.institution }),
  };
}

/** The desk of the physician-credit context: what REST and the workflows' activities bring their commands to. */
export function physicianCreditDesk({ store, clock, onRecorded }: PhysicianCreditDeskOptions): ActDesk {
  return createDesk({ executor: new ActExecutor(store, clock, onRecorded ? { onRecorded } : {}), ...physicianCreditRoom(clock) });
}
