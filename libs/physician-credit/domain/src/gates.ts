import type { LegalDay, ServiceOfDocument } from '@due-process/legal-time';
import { provenService, servedDay } from '@due-process/legal-time';
import { instantFrom, pastDay, refusal, type Actor, type Refusal } from '@due-process/procedure';

export type Problem = Refusal | undefined | false | '';

/** The agency of the area: a prefecture's in its whole prefecture, a county's in its own area (QN-2(3)). The system acts for every agency. */
export function ofTheArea(actor: Actor, region: string): Refusal | undefined {
  if (actor.role === 'system') return undefined;
  const inside = actor.region.endsWith('00') ? region.startsWith(actor.region.slice(0, 4)) : actor.region === region;
  return inside ? undefined : refusal('PHYSICIAN.OUT_OF_AREA', '不在本机构管理范围内。', 'It is not in your area.', ['QN-2.3']);
}

/** An institution speaks for its own staff only (QN-5(2)). */
export function ofTheInstitution(actor: Actor, institutions: readonly string[]): Refusal | undefined {
  if (actor.role !== 'institution' || institutions.includes(actor.employer)) return undefined;
  return refusal('PHYSICIAN.NOT_YOUR_STAFF', '只能由其执业的定点医药机构办理。', 'Only an institution at which the person practises may do this.', ['QN-5.2']);
}

/** A physician acts only in his or her own matters; the code of the token is the code of the account. */
export function oneself(actor: Actor, code: string): Refusal | undefined {
  return actor.role === 'physician' && actor.person !== code ? refusal('PHYSICIAN.NOT_YOUR_ACCOUNT', '只能由本人办理。', 'Only the person may do this.', ['QN-3.objection']) : undefined;
}

export type ServiceCheck = { readonly ok: true; readonly servedOn: LegalDay } | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** The served day with everything that is wrong with its proof (domain.md 7.3): without proven receipt no silence is held against anybody. */
export function checkService(service: ServiceOfDocument | undefined, notBefore: LegalDay | undefined, today: LegalDay, now: string): ServiceCheck {
  if (!service) return { ok: false, refusals: [refusal('INPUT.MISSING', '须写明送达方式。', 'The service must be stated.', ['CPL-87'], { pointer: '/service' })] };
  const arrived = service.arrivedAt === undefined ? undefined : instantFrom(service.arrivedAt);
  if (service.arrivedAt !== undefined && !arrived) return { ok: false, refusals: [refusal('DATE.INVALID', '到达时间无效，须写明时区。', 'There is no such moment of arrival; its offset must be stated.', ['CPL-90'], { pointer: '/service/arrivedAt' })] };
  const problems = new Map<string, Refusal>();
  const day = servedDay(service);
  for (const result of [provenService(service), day]) {
    if (!result.ok) problems.set(result.refusal.code, refusal(result.refusal.code, result.refusal.message.zh, result.refusal.message.en, [result.refusal.article], { pointer: '/service' }));
  }
  const stated = service.method === 'announcement' ? service.announcedOn : service.method === 'electronic' ? undefined : service.receivedOn;
  for (const dated of [stated ? pastDay(stated, '/service', today, notBefore) : undefined, arrivedTooLate(arrived, now), day.ok && !stated ? pastDay(day.value.servedOn, '/service', today, notBefore) : undefined]) {
    if (dated && !problems.has(dated.code)) problems.set(dated.code, dated);
  }
  return problems.size > 0 || !day.ok ? { ok: false, refusals: [...problems.values()] } : { ok: true, servedOn: day.value.servedOn };
}

function arrivedTooLate(arrived: string | undefined, now: string): Refusal | undefined {
  return arrived && arrived > now ? refusal('DATE.IN_FUTURE', '到达时间不得晚于现在。', 'The arrival must not lie in the future.', [], { pointer: '/service/arrivedAt' }) : undefined;
}

/** What is wrong with the service is told together with whatever else stands against the act. */
export const problemsWith = (served: ServiceCheck): readonly Refusal[] => (served.ok ? [] : served.refusals);
