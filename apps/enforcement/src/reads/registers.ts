import type { DiscretionTable } from '@due-process/enforcement-domain';
import type { LegalDay } from '@due-process/legal-time';
import type { Pool } from 'pg';

/** An enforcement certificate in the register (执法证件). */
export interface Certificate {
  readonly person: string;
  readonly bureau: string;
  readonly certificate: string;
  readonly validFrom: LegalDay;
  readonly validTo: LegalDay;
  readonly delegated: boolean;
}

/** The registers that acts look at: certificates of officers, and the provinces' tables of discretion. */
export class Registers {
  constructor(
    private readonly pool: Pool,
    private readonly readPool: Pool,
  ) {}

  /** Certificates of a bureau, of all where none is named; on a day only those that are valid then. */
  async certificates({ bureau, on }: { readonly bureau?: string; readonly on?: LegalDay }): Promise<readonly Certificate[]> {
    const { rows } = await this.readPool.query<Certificate>(
      `SELECT person, bureau, certificate, valid_from::text AS "validFrom", valid_to::text AS "validTo", delegated FROM enforcement.officer_certificate
       WHERE ($1::text IS NULL OR bureau = $1) AND ($2::date IS NULL OR $2 BETWEEN valid_from AND valid_to) ORDER BY bureau, person, valid_from`,
      [bureau ?? null, on ?? null],
    );
    return rows;
  }

  /** False where the number belongs to another person, bureau or beginning. */
  async register({ person, bureau, certificate, validFrom, validTo, delegated }: Certificate, by: string, at: string): Promise<boolean> {
    const { rows } = await this.pool.query('SELECT enforcement.register_certificate($1, $2, $3, $4, $5, $6, $7, $8) AS done', [person, bureau, certificate, validFrom, validTo, delegated, by, at]);
    return rows[0].done;
  }

  async tables(): Promise<readonly DiscretionTable[]> {
    const { rows } = await this.readPool.query<{ content: DiscretionTable }>('SELECT content FROM enforcement.discretion_table ORDER BY region, in_force_from, id');
    return rows.map(({ content }) => content);
  }

  /** False where another table has this id. */
  async load(table: DiscretionTable, by: string, at: string): Promise<boolean> {
    const { id, region, inForceFrom, inForceUntil } = table;
    const { rows } = await this.pool.query('SELECT enforcement.load_discretion_table($1, $2, $3, $4, $5, $6, $7) AS done', [id, region, inForceFrom, inForceUntil ?? null, JSON.stringify(table), by, at]);
    return rows[0].done;
  }
}
