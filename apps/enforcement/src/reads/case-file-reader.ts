import type { ReceivedFile } from '@due-process/files';
import type { PenaltyCase } from '@due-process/enforcement-domain';
import type { ChainedEvent, RecordStore } from '@due-process/platform';
import type { Pool } from 'pg';
import type { FiledCase, FiledStream } from './case-file-content';

/** A file as it was received for a case. */
export interface ReceivedEvidence extends ReceivedFile {
  readonly receivedBy: string;
  readonly receivedAt: string;
}

const COLUMNS = `sha256, name, size::float8 AS size, type, received_by AS "receivedBy", to_char(received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "receivedAt"`;

/** What a case file is made of: the case, the streams beside it, and the files that were received for it. Permission is the caller's business. */
export class CaseFileReader {
  constructor(
    private readonly pool: Pool,
    private readonly readPool: Pool,
    private readonly store: RecordStore,
  ) {}

  /** Enters a file that lies in the store already; the same content brought again changes nothing. */
  async receive(caseId: string, { sha256, name, size, type }: ReceivedFile, by: string, at: string): Promise<void> {
    await this.pool.query('SELECT enforcement.receive_file($1, $2, $3, $4, $5, $6, $7)', [caseId, sha256, name, size, type, by, at]);
  }

  async received(caseId: string): Promise<readonly ReceivedEvidence[]> {
    const { rows } = await this.readPool.query<ReceivedEvidence>(`SELECT ${COLUMNS} FROM enforcement.evidence_file WHERE case_id = $1 ORDER BY received_at, sha256`, [caseId]);
    return rows;
  }

  /** The file of this case with this hash: of another case there is none here. */
  async receivedFile(caseId: string, sha256: string): Promise<ReceivedEvidence | undefined> {
    const { rows } = await this.readPool.query<ReceivedEvidence>(`SELECT ${COLUMNS} FROM enforcement.evidence_file WHERE case_id = $1 AND sha256 = $2`, [caseId, sha256]);
    return rows[0];
  }

  /** The events of the stream that keeps who read the file. */
  accesses(streamId: string): Promise<readonly ChainedEvent[]> {
    return this.store.events(streamId, {});
  }

  /** The whole file: the case itself, then its measures and executions in the order in which they began. Who read it stands beside it and not in it. */
  async whole(state: PenaltyCase): Promise<FiledCase> {
    const { rows } = await this.readPool.query<{ stream_id: string; procedure: string }>(
      `SELECT f.stream_id, f.procedure FROM enforcement.case_file f JOIN enforcement.case_event e ON e.stream_id = f.stream_id AND e.seq = 1
       WHERE f.state->>'caseId' = $1 AND f.procedure NOT IN ('penalty-case', 'file-access') ORDER BY e.recorded_at, f.stream_id`,
      [state.id],
    );
    const streams: FiledStream[] = [];
    for (const { stream_id: streamId, procedure } of [{ stream_id: state.id, procedure: 'penalty-case' }, ...rows]) {
      streams.push({ streamId, procedure, events: await this.store.events(streamId, {}) });
    }
    return { state, streams, received: await this.received(state.id) };
  }
}
