import type { ActDesk, Law, LegalClock, Numbering, RecordStore } from '@due-process/platform';
import type { ContextContract } from '@due-process/proceeding/contract';
import type { CaseBase, Procedure, RecordedEvent } from '@due-process/procedure';
import type { Pool } from 'pg';

/** A context as data: all that a worker process and the operator's commands need to serve it. */
export interface ContextDefinition {
  /** Its name, which is also that of its task queue, and its processes. */
  readonly contract: ContextContract;
  recordOf(pool: Pool): RecordStore;
  deskOver(options: { readonly store: RecordStore; readonly clock: LegalClock; readonly onRecorded?: () => void }): ActDesk;
  /** The procedure of a stream, by its name. */
  procedureNamed(name: string): Procedure<any, any>;
  /** How cases that other contexts ask for by errand are numbered, by procedure. */
  readonly numberings?: Readonly<Record<string, Numbering>>;
  /** Activities of its own, besides those that every context has. */
  activitiesOf?(room: { readonly store: RecordStore; readonly desk: ActDesk; readonly clock: LegalClock }): object;
  /** What `verify` checks besides the chain and the fold: what must not have been so before an event under the law of then, in words. */
  wrongBefore?(state: CaseBase | undefined, event: RecordedEvent, law: Law): string | undefined;
}
