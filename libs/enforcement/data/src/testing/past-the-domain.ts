import type { CaseFile, StreamAppend } from '@due-process/platform';
import type { Posting, RecordedEvent } from '@due-process/procedure';
import type { Pool } from 'pg';
import { enforcementRecord } from '../references';

/** For tests of what the database itself keeps: events written as somebody would who has the service's password and no domain. */
export const AT = '2026-03-20T01:00:00.000Z';

export type Fact = readonly [type: string, data?: object];

export const events = (facts: readonly Fact[], version = 0): RecordedEvent[] =>
  facts.map(([type, data = {}], index) => ({
    seq: version + index + 1, type, label: type, data, effectiveAt: AT, recordedAt: AT, act: 'past-the-domain', partyVisible: false,
    actor: { person: 'p-1', role: 'bureau-head', region: '620100', employer: 'bureau-620100' },
  }));

export interface Written {
  readonly streamId: string;
  readonly facts?: readonly Fact[];
  readonly procedure?: string;
  readonly stage?: string;
  readonly state?: object;
  readonly closed?: boolean;
  readonly openedOn?: string;
  readonly region?: string;
  readonly postings?: readonly Posting[];
}

const PARTY = { id: 'H6201020001', kind: 'medical-institution', name: '某医院' };
export const BUREAU = { code: 'bureau-620100', region: '620100' };

const PRACTICE: readonly Fact[] = [['Practice']];

/** Writes streams, in this order and in one transaction. */
export async function write(pool: Pool, ...streams: readonly Written[]): Promise<void> {
  const store = enforcementRecord(pool);
  const appends: StreamAppend[] = [];
  for (const { streamId, facts = PRACTICE, procedure = 'penalty-case', stage = 'X', state = {}, closed = false, openedOn = '2026-03-02', region = '620100', postings = [] } of streams) {
    const { version, lastHash } = await store.load({ streamId });
    const seq = version + facts.length;
    const file: CaseFile = {
      region, employer: BUREAU.code, institutionId: PARTY.id, stage, closed, openedOn, state: { id: streamId, bureau: BUREAU, party: PARTY, ...state },
      plan: { caseId: streamId, seq, stage, stageLabel: stage, closed, wakes: [], skewMs: 0, line: '' },
    };
    appends.push({ streamId, procedure, expectedVersion: version, ...(lastHash ? { lastHash } : {}), events: events(facts, version), file, clocks: [], workItems: [], postings });
  }
  await store.append(appends);
}
