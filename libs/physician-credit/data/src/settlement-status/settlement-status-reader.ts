import type { LegalDay } from '@due-process/legal-time';
import { settlementOn, type SettlementException, type SettlementFacts, type SettlementStatus } from '@due-process/physician-credit-domain';
import DataLoader from 'dataloader';
import type { Pool } from 'pg';

/** The answer for one code; `known: false` where the registry has no such code. */
export type SettlementAnswer = { readonly code: string; readonly known: false } | ({ readonly code: string; readonly known: true; readonly region: string } & SettlementStatus);

interface StandingRow {
  readonly code: string;
  readonly region: string;
  readonly facts: SettlementFacts;
}

/** Codes in one statement; a larger question is asked in parts. */
const MOST_AT_ONCE = 2_000;

/**
 * Answers the settlement side (结算). Questions that arrive together are asked together: under load one statement answers many of them, and a single
 * one waits for nothing. Nothing is kept: every answer is read from the record as it stands.
 */
export class SettlementStatusReader {
  readonly #rows: DataLoader<string, StandingRow | undefined>;

  constructor(private readonly pool: Pool) {
    this.#rows = new DataLoader((codes) => this.#read(codes), { cache: false, maxBatchSize: MOST_AT_ONCE, batchScheduleFn: (run) => setImmediate(run) });
  }

  async one(code: string, on: LegalDay, exception?: SettlementException): Promise<SettlementAnswer> {
    return answerOf(code, await this.#rows.load(code), on, exception);
  }

  /** The same for many codes, in their order. */
  async many(codes: readonly string[], on: LegalDay, exception?: SettlementException): Promise<readonly SettlementAnswer[]> {
    const rows = await this.#rows.loadMany(codes);
    return rows.map((row, index) => {
      if (row instanceof Error) throw row;
      return answerOf(codes[index] as string, row, on, exception);
    });
  }

  async #read(codes: readonly string[]): Promise<(StandingRow | undefined)[]> {
    const { rows } = await this.pool.query<StandingRow>({
      name: 'settlement_status',
      text: 'SELECT code, region, facts FROM physician_credit.physician_standing WHERE code = ANY ($1)',
      values: [[...new Set(codes)]],
    });
    const found = new Map(rows.map((row) => [row.code, row]));
    return codes.map((code) => found.get(code));
  }
}

function answerOf(code: string, row: StandingRow | undefined, on: LegalDay, exception: SettlementException | undefined): SettlementAnswer {
  return row ? { code, known: true, region: row.region, ...settlementOn(row.facts, on, exception) } : { code, known: false };
}
