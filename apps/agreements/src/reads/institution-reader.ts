import { AgreementBar, AgreementSuspension, Institution, ServiceAgreement, SettlementHold } from '@due-process/agreements-data';
import type { Instant, LegalDay } from '@due-process/legal-time';
import { scopeOf } from '@due-process/platform/rest';
import type { Actor } from '@due-process/procedure';
import type { SelectQueryBuilder } from 'typeorm';
import { AGREEMENT_STATUS, runsOn, settlementHeldOn, type AgreementStatus, type HoldRow, type SuspensionRow } from './agreement-status';
import type { ReadModel } from './read-model';

type InstitutionRow = Pick<Institution, 'id' | 'name' | 'kind' | 'region' | 'level'>;

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

/** Institutions and agreements as they stand on a legal day; `undefined` where the caller may not know them. */
export class InstitutionReader {
  constructor(private readonly model: ReadModel) {}

  async list(caller: Actor, query: InstitutionQuery): Promise<{ readonly items: readonly InstitutionRow[]; readonly next?: string }> {
    const wanted = inScope((await this.model.of(Institution)).createQueryBuilder('i'), caller);
    if (query.region !== undefined) wanted.andWhere('starts_with(i.region, :region)', { region: query.region });
    if (query.after !== undefined) wanted.andWhere('i.id > :after', { after: query.after });
    const found = await wanted.orderBy('i.id').limit(query.limit + 1).getMany();
    const items = found.slice(0, query.limit).map(institutionRow);
    const last = items.at(-1);
    return { items, ...(found.length > query.limit && last ? { next: last.id } : {}) };
  }

  /** The institution with its agreements of the day and its bars, local and national beside each other (domain.md C9). */
  async institution(caller: Actor, id: string, on: LegalDay, asOf: Instant): Promise<object | undefined> {
    const institution = await inScope((await this.model.of(Institution)).createQueryBuilder('i'), caller).andWhere('i.id = :id', { id }).getOne();
    if (!institution) return undefined;
    const [agreements, bars] = await Promise.all([this.#agreements(id, on), this.#bars(id)]);
    return { ...institutionRow(institution), on, asOf, agreements: agreements.map(withLabel), bars: barsOf(bars, on) };
  }

  /** An agreement's status on a day, from dates alone: right although a timer came late. */
  async agreement(caller: Actor, id: string, on: LegalDay, asOf: Instant): Promise<object | undefined> {
    const joined = (await this.#withStatus(on)).innerJoinAndSelect('a.institution', 'i');
    const [agreement] = await agreementsOf(inScope(joined, caller).andWhere('a.id = :id', { id }));
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

  /** Agreements, each with what the database derives as its status on the day. */
  async #withStatus(on: LegalDay): Promise<SelectQueryBuilder<ServiceAgreement>> {
    return (await this.model.of(ServiceAgreement)).createQueryBuilder('a').addSelect('agreements.agreement_status(a.id, :on)', 'status').setParameter('on', on);
  }

  async #agreements(institutionId: string, on: LegalDay): Promise<readonly AgreementRow[]> {
    return agreementsOf((await this.#withStatus(on)).where('a.institutionId = :institutionId', { institutionId }).orderBy('a.termFrom').addOrderBy('a.id'));
  }

  async #bars(institutionId: string): Promise<readonly BarRow[]> {
    const bars = await (await this.model.of(AgreementBar)).find({ where: { institutionId }, order: { until: 'ASC' } });
    return bars.map(({ caseId, rule, level, fromDay, until }) => ({ caseId, rule, level, from: fromDay, until }));
  }

  async #suspensions(agreementId: string): Promise<readonly SuspensionRow[]> {
    const suspensions = await (await this.model.of(AgreementSuspension)).find({ where: { agreementId }, order: { firstDay: 'ASC', suspensionId: 'ASC' } });
    return suspensions.map(({ suspensionId, caseId, kind, targetKind, targetRef, firstDay, lastDay, endedOn, how }) => ({
      suspensionId, caseId, kind, targetKind, targetRef, firstDay, lastDay, endedOn, how,
    }));
  }

  async #holds(agreementId: string): Promise<readonly HoldRow[]> {
    const holds = await (await this.model.of(SettlementHold)).find({ where: { agreementId }, order: { since: 'ASC' } });
    return holds.map(({ caseId, base, since, releasedOn }) => ({ caseId, base, since, releasedOn }));
  }
}

/** Region or own institution of `i`, whichever restricts the caller. */
function inScope<E extends object>(query: SelectQueryBuilder<E>, caller: Actor): SelectQueryBuilder<E> {
  const { regionPrefix, party } = scopeOf(caller);
  if (regionPrefix !== undefined) query.andWhere('starts_with(i.region, :regionPrefix)', { regionPrefix });
  if (party) query.andWhere('i.id = :institutionId', { institutionId: party.role === 'institution' ? party.code : '' });
  return query;
}

function institutionRow({ id, name, kind, region, level }: Institution): InstitutionRow {
  return { id, name, kind, region, level };
}

/** One row is one agreement, for at most its one institution is joined: so entities and raw rows stand in the same order. */
async function agreementsOf(query: SelectQueryBuilder<ServiceAgreement>): Promise<(AgreementRow & { readonly institution?: InstitutionRow })[]> {
  const { entities, raw } = await query.getRawAndEntities<{ status: AgreementStatus }>();
  return entities.map(({ id, kind, termFrom, termTo, terminatedOn, institution }, index) => {
    const { status } = raw[index] as { status: AgreementStatus };
    return { id, kind, termFrom, termTo, terminatedOn, status, ...(institution ? { institution: institutionRow(institution) } : {}) };
  });
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
