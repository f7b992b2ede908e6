import type { OnApplicationShutdown, Provider } from '@nestjs/common';
import type { Pool } from 'pg';
import { ActTaker } from '../acts/act-taker';
import type { LegalClock } from '../clock/legal-clock';
import type { ActDesk } from '../desk/desk-model';
import { lawBookOf } from '../law/law-book';
import { OutboxBell } from '../outbox/outbox-bell';
import type { CaseKind } from '../reads/case-kind';
import { CaseList, type ListOptions } from '../reads/case-list';
import { CaseReader } from '../reads/case-reader';
import type { PartyColumns } from '../reads/party-sql';
import { Worklist } from '../reads/worklist';
import type { RecordStore } from '../record/record-store';
import { ACT_DESK, LEGAL_CLOCK } from './tokens';

/** What a service works with while it runs. */
export interface Surroundings {
  /** Connections for acts: few, busy and short. */
  readonly pool: Pool;
  /** Connections for reads, so that no list keeps an act waiting. */
  readonly readPool: Pool;
  /** The database that both lead to. */
  readonly databaseUrl: string;
  readonly clock: LegalClock;
}

export interface CaseRoomsOptions extends Surroundings {
  readonly kinds: readonly CaseKind[];
  /** The context's record over a pool, and its desk over a record. */
  recordOf(pool: Pool): RecordStore;
  deskOver(options: { readonly store: RecordStore; readonly clock: LegalClock; readonly onRecorded: () => void }): ActDesk;
  readonly aboutSql?: string;
  readonly ofOwnEmployerAlone?: boolean;
  readonly partyColumns?: PartyColumns;
  readonly alsoIn?: ListOptions['alsoIn'];
}

/** Providers for the routes that every service of cases has: acts go to the desk, reads to the record. */
export function caseRooms({ pool, readPool, clock, kinds, recordOf, deskOver, aboutSql, ofOwnEmployerAlone, partyColumns, alsoIn }: CaseRoomsOptions): Provider[] {
  const store = recordOf(pool);
  const bell = new OutboxBell(pool, store.schema);
  const silence: OnApplicationShutdown = { onApplicationShutdown: () => bell.stop() };
  const lists = { pool: readPool, schema: store.schema, law: lawBookOf(readPool), ...(partyColumns ? { partyColumns } : {}), ...(alsoIn ? { alsoIn } : {}) };
  return [
    { provide: LEGAL_CLOCK, useValue: clock },
    { provide: ACT_DESK, useValue: deskOver({ store, clock, onRecorded: bell.ring }) },
    { provide: CaseReader, useValue: new CaseReader(recordOf(readPool)) },
    { provide: CaseList, useValue: new CaseList(lists) },
    { provide: Worklist, useValue: new Worklist({ ...lists, kinds, ...(aboutSql ? { aboutSql } : {}), ...(ofOwnEmployerAlone ? { ofOwnEmployerAlone } : {}) }) },
    { provide: 'silence the bell', useValue: silence },
    ActTaker,
  ];
}
