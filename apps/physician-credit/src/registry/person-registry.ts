import { NUMBERING, SCHEMA, type Identity, type IdentitySeal, type SealedIdentity } from '@due-process/physician-credit-data';
import type { Instant } from '@due-process/legal-time';
import type { Pool } from 'pg';

/** Who opened a seal, and why. */
export interface Opening {
  readonly by: string;
  readonly reason: string;
  readonly at: Instant;
}

/** The one room in which an identity is known (一人一码): it is sealed before it reaches the database, and opened for nobody without a reason. */
export class PersonRegistry {
  constructor(
    private readonly pool: Pool,
    readonly seal: IdentitySeal,
  ) {}

  async codeOf(identityNumber: string): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ code: string | null }>('SELECT physician_registry.code_of($1) AS code', [this.seal.hashOf(identityNumber)]);
    return rows[0]?.code ?? undefined;
  }

  /** The code of a person: the given one, or the one known before. */
  async sealed(code: string, { hash, sealed }: SealedIdentity): Promise<string> {
    const { rows } = await this.pool.query<{ code: string }>('SELECT physician_registry.seal_person($1, $2, $3) AS code', [code, hash, sealed]);
    if (!rows[0]) throw new Error('The registry gave no code.');
    return rows[0].code;
  }

  /** The next running number of a code. */
  async nextNumber(): Promise<number> {
    const { rows } = await this.pool.query<{ n: string }>('SELECT nextval($1) AS n', [`${SCHEMA}.${NUMBERING.sequence}`]);
    return Number(rows[0]?.n);
  }

  /** Who a code is; the opening is recorded first (R735-32). */
  async open(code: string, { by, reason, at }: Opening): Promise<Identity | undefined> {
    const { rows } = await this.pool.query<{ sealed: Buffer | null }>('SELECT physician_registry.open_person($1, $2, $3, $4) AS sealed', [code, by, reason, at]);
    return rows[0]?.sealed ? this.seal.open(rows[0].sealed) : undefined;
  }
}
