import type { Procedure } from '@due-process/procedure';
import type { Provider } from '@nestjs/common';
import type { Pool } from 'pg';
import type { LegalClock } from '../clock/legal-clock';
import { lawBookOf } from '../law/law-book';
import { LawDesk } from '../law/law-desk';
import { LawStore } from '../law/law-store';
import type { RecordStore } from '../record/record-store';

/** Whose open cases a preview counts. */
export interface Previewed {
  readonly store: RecordStore;
  procedureNamed(name: string): Procedure<any, any>;
}

export const PREVIEWED = Symbol('cases of the preview');

export interface LawRoomsOptions {
  readonly pool: Pool;
  readonly readPool: Pool;
  readonly clock: LegalClock;
  recordOf(pool: Pool): RecordStore;
  procedureNamed(name: string): Procedure<any, any>;
}

/** Providers for `LawProposalsController`, beside those of `caseRooms`. */
export function lawRooms({ pool, readPool, clock, recordOf, procedureNamed }: LawRoomsOptions): Provider[] {
  const previewed: Previewed = { store: recordOf(readPool), procedureNamed };
  const store = new LawStore(pool);
  return [
    { provide: LawStore, useValue: store },
    { provide: LawDesk, useValue: new LawDesk({ store, book: lawBookOf(pool), clock }) },
    { provide: PREVIEWED, useValue: previewed },
  ];
}
