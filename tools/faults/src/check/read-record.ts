import { agreementsRecord } from '@due-process/agreements-data';
import { createPool, type RecordStore } from '@due-process/platform';
import { addDays, type LegalDay } from '@due-process/legal-time';
import type { Pool } from 'pg';
import type { AgreementRow, OutboxRow, PostingRow, Snapshot, StoredAnswer, StoredEvent, StoredFile, SuspensionRow } from './snapshot';

/** The part of a snapshot that PostgreSQL has. */
export type RecordPart = Pick<Snapshot, 'now' | 'skewMs' | 'files' | 'events' | 'clocks' | 'answers' | 'outbox' | 'postings' | 'suspensions' | 'agreements'>;

/** Reads the whole record, as its owner. */
export async function readRecord(ownerUrl: string): Promise<RecordPart> {
  const pool = createPool({ url: ownerUrl, applicationName: 'due-process faults', max: 4 });
  try {
    const store = agreementsRecord(pool);
    const files = await readFiles(pool);
    const skewMs = await readSkew(pool);
    return {
      now: new Date(Date.now() + skewMs).toISOString(),
      skewMs,
      files,
      events: await readEvents(store, files),
      clocks: (await Promise.all(files.map(({ streamId }) => store.clocks(streamId)))).flat(),
      answers: await readAnswers(pool),
      outbox: await rows<OutboxRow>(pool, `SELECT stream_id AS "streamId", seq, delivered_at IS NOT NULL AS delivered FROM agreements.outbox ORDER BY id`),
      postings: await rows<PostingRow>(pool, `SELECT stream_id AS "streamId", amount_fen::float8 AS "amountFen", account, reference FROM agreements.posting`),
      suspensions: await readSuspensions(pool),
      agreements: await readAgreements(pool),
    };
  } finally {
    await pool.end();
  }
}

/** How far the sandbox clock was moved, ms. */
async function readSkew(pool: Pool): Promise<number> {
  const [row] = await rows<{ ms: number }>(pool, 'SELECT offset_ms::float8 AS ms FROM platform.sandbox_clock');
  return row?.ms ?? 0;
}

async function rows<T>(pool: Pool, sql: string, values: unknown[] = []): Promise<T[]> {
  return (await pool.query(sql, values)).rows as T[];
}

function readFiles(pool: Pool): Promise<StoredFile[]> {
  return rows(pool, `SELECT stream_id AS "streamId", procedure, version, stage, closed, state, plan FROM agreements.case_file ORDER BY stream_id`);
}

async function readEvents(store: RecordStore, files: readonly StoredFile[]): Promise<StoredEvent[]> {
  const streams = await Promise.all(files.map(async ({ streamId }) => (await store.events(streamId)).map((event) => ({ ...event, streamId }))));
  return streams.flat();
}

async function readAnswers(pool: Pool): Promise<StoredAnswer[]> {
  const found = await rows<{ caller: string; key: string; response: any }>(pool, 'SELECT caller, key, response FROM agreements.idempotency');
  return found.map(({ caller, key, response }) => {
    const accepted = response.kind === 'accepted';
    const events = accepted ? response.answer.events.map(({ seq, type }: { seq: number; type: string }) => ({ seq, type })) : [];
    return { caller, key, accepted, version: response.version, events, ...(accepted ? { caseId: response.answer.caseId } : {}) };
  });
}

async function readSuspensions(pool: Pool): Promise<SuspensionRow[]> {
  const found = await rows<Record<string, string | null>>(pool, `SELECT suspension_id, agreement_id, first_day::text, last_day::text, ended_on::text FROM agreements.agreement_suspension`);
  return found.map((row) => ({
    suspensionId: row['suspension_id'] as string,
    agreementId: row['agreement_id'] as string,
    firstDay: row['first_day'] as LegalDay,
    lastDay: row['last_day'] as LegalDay,
    ...(row['ended_on'] ? { endedOn: row['ended_on'] } : {}),
  }));
}

/** Agreements that something has happened to, with their status on the days around it. */
async function readAgreements(pool: Pool): Promise<AgreementRow[]> {
  const found = await rows<{ id: string; from: LegalDay; to: LegalDay; terminated: LegalDay | null; changes: LegalDay[] }>(
    pool,
    `SELECT a.id, a.term_from::text AS "from", a.term_to::text AS "to", a.terminated_on::text AS terminated,
       array_remove(array_agg(DISTINCT d.day), NULL) AS changes
     FROM agreements.service_agreement a
     LEFT JOIN agreements.agreement_suspension s ON s.agreement_id = a.id
     CROSS JOIN LATERAL (VALUES (s.first_day::text), (s.last_day::text), (s.ended_on::text)) AS d(day)
     GROUP BY a.id HAVING a.terminated_on IS NOT NULL OR count(s.suspension_id) > 0`,
  );
  return Promise.all(found.map(async ({ id, from, to, terminated, changes }) => {
    const days = [...new Set([from, to, ...(terminated ? [terminated] : []), ...changes].flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]))];
    const statuses = await rows<{ day: LegalDay; status: string }>(pool, 'SELECT day, agreements.agreement_status($1, day::date) AS status FROM unnest($2::text[]) AS day', [id, days]);
    return { id, termFrom: from, termTo: to, statuses, ...(terminated ? { terminatedOn: terminated } : {}) };
  }));
}
