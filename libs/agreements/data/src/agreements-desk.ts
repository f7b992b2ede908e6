import { procedureNamed } from '@due-process/agreements-domain';
import { CALENDARS, type CalendarSet } from '@due-process/legal-time';
import { ActExecutor, createDesk, rulesFor, type ActDesk, type LegalClock, type Numbering, type RecordStore } from '@due-process/platform';

export interface AgreementsDeskOptions {
  readonly store: RecordStore;
  readonly clock: LegalClock;
  /** Calendars of the State Council; those of `libs/legal-time` when absent. */
  readonly calendars?: CalendarSet;
  /** Called after every transaction that wrote to the outbox. */
  readonly onRecorded?: () => void;
}

/** Breach cases carry the prefix of their city and no mark, e.g. `LZ-2026-000123`. */
export const NUMBERING: Numbering = { sequence: 'case_number' };

/** The desk of the agreements context: what REST and the workflows' activities bring their commands to. */
export function agreementsDesk({ store, clock, calendars = CALENDARS, onRecorded }: AgreementsDeskOptions): ActDesk {
  return createDesk({
    executor: new ActExecutor(store, clock, onRecorded ? { onRecorded } : {}),
    clock,
    calendars,
    rulesFor,
    procedureNamed,
    headOf: (state) => ({ employer: state.agency.code, institutionId: state.institution?.id ?? state.institutionId }),
  });
}
