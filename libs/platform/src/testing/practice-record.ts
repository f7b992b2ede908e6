import type { Clock, Plan, RecordedEvent, WorkItem } from '@due-process/procedure';
import { testDatabase } from '@due-process/testing';
import type { Pool } from 'pg';
import { createPool } from '../database/pool';
import { RecordStore } from '../record/record-store';
import { recordSchemaSql } from '../record/record-schema-sql';
import type { StreamAppend } from '../record/record-model';

/** For the tests of this library: a schema that no context owns, made the way a context makes its own. */
export const PRACTICE = 'practice';
const AT = '2026-02-13T08:00:00.000Z';

export interface Practice {
  readonly store: RecordStore;
  /** The app role's connections. */
  readonly pool: Pool;
  /** The schema owner's connections. */
  readonly owner: Pool;
  readonly appUrl: string;
}

/** Registers making and removing the practice record; call the answer inside a test. */
export function practiceRecord(): () => Practice {
  const database = testDatabase();
  let practice: Practice | undefined;
  beforeAll(async () => {
    const appUrl = database().appUrl();
    const owner = createPool({ url: database().ownerUrl, applicationName: 'practice owner', max: 4 });
    await owner.query(recordSchemaSql(PRACTICE, 'dp_agreements'));
    const pool = createPool({ url: appUrl, applicationName: 'practice', max: 16 });
    practice = { pool, owner, appUrl, store: new RecordStore(pool, { schema: PRACTICE }) };
  });
  afterAll(async () => {
    await practice?.pool.end();
    await practice?.owner.end();
  });
  return () => {
    if (!practice) throw new Error('the practice record exists only after beforeAll');
    return practice;
  };
}

export function practiceEvent(seq: number, data: object = {}, more: Partial<RecordedEvent> = {}): RecordedEvent {
  return {
    seq,
    type: 'StepTaken',
    label: '办理',
    data,
    effectiveAt: AT,
    recordedAt: AT,
    actor: { person: 'p-1', role: 'case-officer', region: '620102', employer: 'A-620102' },
    act: 'take-step',
    partyVisible: true,
    ...more,
  };
}

export function practiceClock(id: string, more: Partial<Clock> = {}): Clock {
  return {
    id,
    rule: 'LZ-22',
    title: { zh: '陈述申辩期', en: 'defence window' },
    deadline: {
      ruleId: 'LZ-22',
      article: '兰州办法第22条第3款',
      startDay: '2026-02-11',
      nominalDay: '2026-02-25',
      lastDay: '2026-02-25',
      endsAt: '2026-02-25T16:00:00.000Z',
      firstDayAfter: '2026-02-26',
      steerDay: '2026-02-25',
      status: 'final',
      calendars: ['CN-2026'],
    },
    owner: 'party',
    remind: ['institution'],
    reminders: [],
    ruleVersions: ['lanzhou@2022'],
    status: 'running',
    openedBy: 1,
    reminded: [],
    ...more,
  };
}

export function practicePlan(caseId: string, seq: number): Plan {
  return { caseId, seq, stage: 'OPEN', stageLabel: '办理中', closed: false, wakes: [], skewMs: 0, line: `第${seq}步` };
}

/** One act on a stream: what the engine of a context would hand over. */
export function practiceAppend(streamId: string, expectedVersion: number, lastHash: string | undefined, more: Partial<StreamAppend> & { closed?: boolean; workItems?: readonly WorkItem[] } = {}): StreamAppend {
  const { closed = false, ...rest } = more;
  const events = rest.events ?? [practiceEvent(expectedVersion + 1)];
  const version = expectedVersion + events.length;
  return {
    streamId,
    procedure: 'practice-procedure',
    expectedVersion,
    lastHash,
    events,
    file: {
      region: '620102',
      employer: 'A-620102',
      institutionId: 'P6201020101',
      stage: closed ? 'CLOSED' : 'OPEN',
      closed,
      openedOn: '2026-02-11',
      nextDeadline: '2026-02-25',
      state: { version },
      plan: practicePlan(streamId, version),
    },
    clocks: [],
    workItems: [],
    ...rest,
  };
}

/** Takes one more step on a stream, from whatever version it has. */
export async function step(store: RecordStore, streamId: string, more: Parameters<typeof practiceAppend>[3] = {}): Promise<void> {
  const { version, lastHash } = await store.load({ streamId });
  await store.append([practiceAppend(streamId, version, lastHash, more)]);
}
