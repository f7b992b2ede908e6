import type { Instant, LegalDay } from '@due-process/legal-time';
import type { Actor } from '@due-process/procedure';
import type { Pool } from 'pg';
import { scopeOf } from '../access/may-know';
import { AGREEMENT_STATUS, runsOn, settlementHeldOn, type AgreementStatus, type HoldRow, type SuspensionRow } from './agreement-status';

interface InstitutionRow {
  readonly id: string;
  readonly name: string;
  readonly kind: 'medical-institution' | 'pharmacy';
  readonly region: string;
  readonly level: string | null;
}

interface AgreementRow {
  readonly id: string;
  readonly kind: string;
  readonly termFrom: LegalDay;
  readonly termTo: LegalDay;
  readonly terminatedOn: LegalDay | null;
  readonly status: AgreementStatus;
}

interface BarRow {
  readonly caseId: string;
  readonly rule: string;
  readonly level: 'local' | 'national';
  readonly from: LegalDay;
  readonly until: LegalDay;
}

interface InstitutionQuery {
  readonly region?: string;
  readonly after?: string;
  readonly limit: number;
}

const AGREEMENT_COLUMNS = `a.id, a.kind, a.term_from AS "termFrom", a.term_to AS "termTo", a.terminated_on AS "terminatedOn"`;
/** Region or own institution, whichever restricts the caller ($1, $2). */
const IN_SCOPE = `($1::text IS NULL OR left(i.region, length($1)) = $1) AND ($2::text IS NULL OR i.id = $2)`;

/** Institutions and agreements as they stand on a legal day; `undefined` where the caller may not know them. */
export class InstitutionReader {
  constructor(private readonly pool: Pool) {}

  async list(caller: Actor, query: InstitutionQuery): Promise<{ readonly items: readonly InstitutionRow[]; readonly next?: string }> {
    const { rows } = await this.pool.query<InstitutionRow>(
      `SELECT i.id, i.name, i.kind, i.region, i.level FROM agreements.institution i
       WHERE ${IN_SCOPE} AND ($3::text IS NULL OR left(i.region, length($3)) = $3) AND ($4::text IS NULL OR i.id > $4) ORDER BY i.id LIMIT $5`,
      [...scope(caller), query.region ?? null, query.after ?? null, query.limit + 1],
    );
    const items = rows.slice(0, query.limit);
    const last = items.at(-1);
    return { items, ...(rows.length > query.limit && last ? { next: last.id } : {}) };
  }

  /** The institution with its agreements of the day and its bars, local and national beside each other (domain.md C9). */
  async institution(caller: Actor, id: string, on: LegalDay, asOf: Instant): Promise<object | undefined> {
    const { rows } = await this.pool.query<InstitutionRow>(`SELECT i.id, i.name, i.kind, i.region, i.level FROM agreements.institution i WHERE ${IN_SCOPE} AND i.id = $3`, [...scope(caller), id]);
    const institution = rows[0];
    if (!institution) return undefined;
    const [agreements, bars] = await Promise.all([
      this.pool.query<AgreementRow>(`SELECT ${AGREEMENT_COLUMNS}, agreements.agreement_status(a.id, $2) AS status FROM agreements.service_agreement a WHERE a.institution_id = $1 ORDER BY a.term_from, a.id`, [id, on]),
      this.pool.query<BarRow>(`SELECT case_id AS "caseId", rule, level, from_day AS "from", until FROM agreements.agreement_bar WHERE institution_id = $1 ORDER BY until`, [id]),
    ]);
    return { ...institution, on, asOf, agreements: agreements.rows.map(withLabel), bars: barsOf(bars.rows, on) };
  }

  /** An agreement's status on a day, from dates alone: right although a timer came late. */
  async agreement(caller: Actor, id: string, on: LegalDay, asOf: Instant): Promise<object | undefined> {
    const { rows } = await this.pool.query<AgreementRow & { institution: InstitutionRow }>(
      `SELECT ${AGREEMENT_COLUMNS}, agreements.agreement_status(a.id, $4) AS status,
         jsonb_build_object('id', i.id, 'name', i.name, 'kind', i.kind, 'region', i.region, 'level', i.level) AS institution
       FROM agreements.service_agreement a JOIN agreements.institution i ON i.id = a.institution_id WHERE ${IN_SCOPE} AND a.id = $3`,
      [...scope(caller), id, on],
    );
    const agreement = rows[0];
    if (!agreement) return undefined;
    const [suspensions, holds] = await Promise.all([this.#suspensions(id), this.#holds(id)]);
    return {
      ...withLabel(agreement),
      on,
      asOf,
      settlementHeld: settlementHeldOn(holds, suspensions, on),
      suspensions: suspensions.map((one) => ({ ...one, running: runsOn(one, on) })),
      // The hold is told to the institution, the case behind it only once a notice was served.
      settlementHolds: caller.role === 'institution' ? holds.map(({ caseId: _untold, ...hold }) => hold) : holds,
    };
  }

  async #suspensions(agreement: string): Promise<readonly SuspensionRow[]> {
    const { rows } = await this.pool.query<SuspensionRow>(
      `SELECT suspension_id AS "suspensionId", case_id AS "caseId", kind, target_kind AS "targetKind", target_ref AS "targetRef",
         first_day AS "firstDay", last_day AS "lastDay", ended_on AS "endedOn", how
       FROM agreements.agreement_suspension WHERE agreement_id = $1 ORDER BY first_day, suspension_id`,
      [agreement],
    );
    return rows;
  }

  async #holds(agreement: string): Promise<readonly HoldRow[]> {
    const { rows } = await this.pool.query<HoldRow>(`SELECT case_id AS "caseId", base, since, released_on AS "releasedOn" FROM agreements.settlement_hold WHERE agreement_id = $1 ORDER BY since`, [agreement]);
    return rows;
  }
}

function scope(caller: Actor): [string | null, string | null] {
  const { regionPrefix, institutionId } = scopeOf(caller);
  return [regionPrefix ?? null, institutionId ?? null];
}

function withLabel<A extends AgreementRow>(agreement: A): A & { readonly statusLabel: object } {
  return { ...agreement, statusLabel: AGREEMENT_STATUS[agreement.status] };
}

/** Both bars are shown; the one that ends later decides when an application is possible again. */
function barsOf(rows: readonly BarRow[], on: LegalDay): object {
  const running = rows.filter((bar) => bar.until >= on);
  return {
    local: rows.filter((bar) => bar.level === 'local'),
    national: rows.filter((bar) => bar.level === 'national'),
    barred: running.length > 0,
    ...(running.length > 0 ? { until: running.map((bar) => bar.until).sort().at(-1) } : {}),
  };
}
