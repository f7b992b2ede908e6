import { provenService, servedDay, type LegalDay, type ServiceOfDocument } from '@due-process/legal-time';
import { refusal, refused, unless } from './answers';
import { instantFrom, pastDay } from './fields';
import type { Outcome, Refusal } from './model';

export type ServiceCheck = { readonly ok: true; readonly servedOn: LegalDay } | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** What is wrong with the service is told together with whatever else stands against the act. */
export function whenServed(served: ServiceCheck, problems: readonly (Refusal | undefined | false | '')[], events: (servedOn: LegalDay) => Outcome): Outcome {
  if (served.ok) return unless(problems, () => events(served.servedOn));
  return refused([...served.refusals, ...problems.filter((problem): problem is Refusal => Boolean(problem))]);
}

/**
 * The served day with everything that is wrong with the proof (domain.md 7.3). An announcement serves in the future. Only the day
 * that belongs to the manner of service counts: another one beside it proves nothing.
 */
export function checkService(
  service: ServiceOfDocument | undefined,
  notBefore: string | undefined,
  today: string,
  now: string,
): ServiceCheck {
  if (!service) return { ok: false, refusals: [refusal('INPUT.MISSING', '须写明送达方式。', 'The service must be stated.', ['CPL-87'], { pointer: '/service' })] };
  const arrived = service.arrivedAt === undefined ? undefined : instantFrom(service.arrivedAt);
  if (service.method === 'electronic' && service.arrivedAt !== undefined && !arrived) {
    return { ok: false, refusals: [refusal('DATE.INVALID', '到达时间无效，须写明时区。', 'There is no such moment of arrival; its offset must be stated.', ['CPL-90'], { pointer: '/service/arrivedAt' })] };
  }
  const proven = provenService(service);
  const day = servedDay(service);
  const problems: Refusal[] = [];
  for (const result of [proven, day]) {
    if (result.ok || problems.some((problem) => problem.code === result.refusal.code)) continue;
    problems.push(refusal(result.refusal.code, result.refusal.message.zh, result.refusal.message.en, [result.refusal.article], { pointer: '/service' }));
  }
  const acted = service.method === 'announcement' ? service.announcedOn : service.method === 'electronic' ? undefined : service.receivedOn;
  const dated = acted ? pastDay(acted, '/service', today, notBefore) : undefined;
  if (dated) problems.push(dated);
  if (service.method === 'electronic' && arrived && arrived > now) problems.push(refusal('DATE.IN_FUTURE', '到达时间不得晚于现在。', 'The arrival must not lie in the future.', [], { pointer: '/service/arrivedAt' }));
  if (day.ok && notBefore && day.value.servedOn < notBefore && !dated) problems.push(refusal('DATE.BEFORE_ITS_CAUSE', `送达日期不得早于 ${notBefore}。`, `Service must not lie before ${notBefore}.`, [], { pointer: '/service' }));
  return problems.length > 0 || !day.ok ? { ok: false, refusals: problems } : { ok: true, servedOn: day.value.servedOn };
}
