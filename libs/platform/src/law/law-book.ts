import { dayOf, type Instant } from '@due-process/legal-time';
import { enactChange, type LawChange } from '@due-process/rules';
import type { Pool } from 'pg';
import { Law, RELEASED } from './law';

interface VersionRow {
  readonly version: number;
  readonly since: Instant;
  readonly change: LawChange;
  readonly reason: string;
  readonly base: string;
  readonly proposed_by: string;
}

/**
 * The law as this process knows it. Every statement that loads a case tells the version in force; where the process knows an older one
 * it reads what was approved since, before anything is decided. So no process ever judges by law that has been replaced, and an act
 * costs nothing more as long as the law stays.
 */
export class LawBook {
  #law: Law = RELEASED;
  #reading: Promise<void> | undefined;

  constructor(private readonly pool: Pool) {}

  /** The newest version that this process knows. */
  get law(): Law {
    return this.#law;
  }

  /** The law of at least a version; no waiting where it is known. */
  async reach(version: number): Promise<Law> {
    while (this.#law.version < version) await (this.#reading ??= this.#read());
    return this.#law;
  }

  /** The law in force now, for those who load no case. */
  async fresh(): Promise<Law> {
    const { rows } = await this.pool.query<{ version: number }>({ name: 'law_current', text: 'SELECT version FROM law.current' });
    return this.reach(rows[0]?.version ?? 0);
  }

  async #read(): Promise<void> {
    try {
      const { rows } = await this.pool.query<VersionRow>({
        name: 'law_versions',
        text: `SELECT v.version, v.since, p.change, p.reason, p.base, p.proposed_by FROM law.version v JOIN law.proposal p ON p.id = v.proposal_id
          WHERE v.version > $1 ORDER BY v.version`,
        values: [this.#law.version],
      });
      if (rows.length === 0) throw new Error(`The law in force is newer than version ${this.#law.version}, but no newer one is recorded.`);
      for (const row of rows) this.#law = next(this.#law, row);
    } finally {
      this.#reading = undefined;
    }
  }
}

function next(law: Law, { version, since, change, reason, base, proposed_by: by }: VersionRow): Law {
  const enacted = enactChange(law.content, change, { on: dayOf(since), reason, base, by });
  if (!enacted.ok) throw new Error(`Version ${version} of the law no longer fits this release: ${enacted.problems.map(({ what }) => what.en).join('; ')}`);
  return new Law(version, enacted.content, since, law);
}

const books = new WeakMap<Pool, LawBook>();

/** The law of the database that a pool leads to. */
export function lawBookOf(pool: Pool): LawBook {
  const known = books.get(pool) ?? new LawBook(pool);
  books.set(pool, known);
  return known;
}
