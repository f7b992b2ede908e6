import { dayOf, type LegalDay } from '@due-process/legal-time';
import type { Pool } from 'pg';

/** A movement of money as it was recorded. */
export interface PostingLine {
  readonly executionId: string;
  readonly on: LegalDay;
  readonly kind: string;
  readonly amountFen: number;
  readonly account: string;
  readonly reference: string;
}

interface Way {
  readonly items: readonly PostingLine[];
  /** What came in less what went back, 分. */
  readonly balanceFen: number;
}

/** The money of a case on its two ways, which never meet (LZ-47, R735-45, APL-74). */
export interface MoneyOfCase {
  readonly fund: Way;
  readonly treasury: Way;
}

const TREASURY = 'treasury';

export class MoneyReader {
  constructor(private readonly pool: Pool) {}

  async of(caseId: string): Promise<MoneyOfCase> {
    const { rows } = await this.pool.query(
      `SELECT p.stream_id, p.kind, p.amount_fen::float8 AS amount, p.account, p.reference, e.effective_at FROM enforcement.posting p
       JOIN enforcement.case_file f USING (stream_id) JOIN enforcement.case_event e ON e.stream_id = p.stream_id AND e.seq = p.seq
       WHERE f.state->>'caseId' = $1 AND f.procedure <> 'penalty-case' ORDER BY e.recorded_at, p.stream_id, p.seq, p.n`,
      [caseId],
    );
    const lines = rows.map((row): PostingLine => ({ executionId: row.stream_id, on: dayOf(new Date(row.effective_at).toISOString()), kind: row.kind, amountFen: row.amount, account: row.account, reference: row.reference }));
    return { fund: way(lines.filter(({ account }) => account !== TREASURY)), treasury: way(lines.filter(({ account }) => account === TREASURY)) };
  }
}

const way = (items: readonly PostingLine[]): Way => ({ items, balanceFen: items.reduce((sum, { kind, amountFen }) => sum + (kind.startsWith('repayment-of-') ? -amountFen : amountFen), 0) });
