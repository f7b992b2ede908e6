import type { Instant } from '@due-process/legal-time';
import type { LawChange, LawChangeKind } from '@due-process/rules';
import type { Pool } from 'pg';
import { IdempotencyRace, SQLSTATE, VersionConflict } from '../record/record-errors';

/** How far the open cases of a context have followed a version. */
export interface SweepState {
  readonly context: string;
  /** Cases looked at, dates that moved, dates that wait for an officer. */
  readonly looked: number;
  readonly moved: number;
  readonly held: number;
  readonly done: boolean;
}

/** A proposed change of the law, and what became of it. */
export interface LawProposal {
  readonly id: number;
  readonly kind: LawChangeKind;
  readonly name: string;
  readonly reason: string;
  /** The paper it rests on (依据). */
  readonly base: string;
  /** Division of whoever proposed it. */
  readonly region: string;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly state: 'open' | 'approved' | 'rejected';
  readonly decidedBy?: string;
  readonly decidedAt?: Instant;
  readonly decisionReason?: string;
  /** Version of the law that it became, in effect since. */
  readonly version?: number;
  readonly since?: Instant;
  readonly sweeps?: readonly SweepState[];
}

export type ProposalWithChange = LawProposal & { readonly change: LawChange };

export interface ProposalFilter {
  readonly state?: LawProposal['state'];
  readonly kind?: LawChangeKind;
  /** Proposals with a lower number: the next page, newest first. */
  readonly before?: number;
  readonly limit: number;
}

/** Who asks under which key. */
export interface LawRequest {
  readonly caller: string;
  readonly key: string;
  readonly bodyHash: string;
}

const COLUMNS = `p.id, p.kind, p.name, p.reason, p.base, p.region, p.proposed_by AS "proposedBy", p.proposed_at AS "proposedAt", coalesce(d.decision, 'open') AS state,
  d.decided_by AS "decidedBy", d.decided_at AS "decidedAt", d.reason AS "decisionReason", v.version, v.since`;
const FROM = 'FROM law.proposal p LEFT JOIN law.decision d ON d.proposal_id = p.id LEFT JOIN law.version v ON v.proposal_id = p.id';
const SWEEPS = `(SELECT jsonb_agg(jsonb_build_object('context', s.context, 'looked', s.looked, 'moved', s.moved, 'held', s.held, 'done', s.done_at IS NOT NULL) ORDER BY s.context)
  FROM law.sweep s WHERE s.version = v.version)`;

/** Proposals, decisions and versions of the law in the database; only functions of the schema write them. */
export class LawStore {
  constructor(private readonly pool: Pool) {}

  /** @throws IdempotencyRace when the key was used before. */
  async propose(proposed: { name: string; change: LawChange; reason: string; base: string; region: string; by: string; at: Instant }, request: LawRequest): Promise<number> {
    const { rows } = await this.#call<{ id: number }>('SELECT law.propose($1, $2) AS id', [JSON.stringify(proposed), JSON.stringify(request)], request);
    return (rows[0] as { id: number }).id;
  }

  /** Answers the version that an approval brought. @throws VersionConflict when the law has changed since it was checked. */
  async decide(decided: { proposal: number; decision: 'approved' | 'rejected'; by: string; role: string; at: Instant; reason: string }, expectedVersion: number, request: LawRequest): Promise<number | undefined> {
    const { rows } = await this.#call<{ version: number | null }>('SELECT law.decide($1, $2, $3) AS version', [JSON.stringify(decided), expectedVersion, JSON.stringify(request)], request);
    return rows[0]?.version ?? undefined;
  }

  /** What the same caller has asked under the same key before. */
  async answered({ caller, key }: Pick<LawRequest, 'caller' | 'key'>): Promise<{ readonly bodyHash: string; readonly proposalId: number } | undefined> {
    const { rows } = await this.pool.query<{ bodyHash: string; proposalId: number }>('SELECT body_hash AS "bodyHash", proposal_id AS "proposalId" FROM law.request WHERE caller = $1 AND key = $2', [caller, key]);
    return rows[0];
  }

  async find(id: number): Promise<ProposalWithChange | undefined> {
    const { rows } = await this.pool.query<ProposalRow>(`SELECT ${COLUMNS}, p.change, ${SWEEPS} AS sweeps ${FROM} WHERE p.id = $1`, [id]);
    return rows[0] ? (known(rows[0]) as ProposalWithChange) : undefined;
  }

  /** Newest first. */
  async list({ state, kind, before, limit }: ProposalFilter): Promise<readonly LawProposal[]> {
    const { rows } = await this.pool.query<ProposalRow>(
      `SELECT ${COLUMNS} ${FROM} WHERE ($1::text IS NULL OR coalesce(d.decision, 'open') = $1) AND ($2::text IS NULL OR p.kind = $2) AND ($3::bigint IS NULL OR p.id < $3) ORDER BY p.id DESC LIMIT $4`,
      [state ?? null, kind ?? null, before ?? null, limit],
    );
    return rows.map(known);
  }

  async #call<R extends object>(text: string, values: unknown[], { key }: LawRequest) {
    try {
      return await this.pool.query<R>(text, values);
    } catch (fault) {
      const { code, hint } = fault as { code?: string; hint?: string };
      if (code === SQLSTATE.idempotencyRace) throw new IdempotencyRace(key);
      if (code === SQLSTATE.versionConflict) throw new VersionConflict('law', Number(hint));
      throw fault;
    }
  }
}

type ProposalRow = { readonly [K in keyof ProposalWithChange]: ProposalWithChange[K] | null };

/** What is not there is absent, not null. */
function known(row: ProposalRow): LawProposal {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as LawProposal;
}
