import { dayOf, instantOf, isLegalDay, provenService, servedDay, startOfDay, type Instant, type LegalDay, type ServiceOfDocument } from '@due-process/legal-time';
import { refusal, refused, unless, type Outcome, type Refusal } from '@due-process/procedure';

/** A problem, or nothing where there is none. */
export type Problem = Refusal | undefined | false | '';

/** A day that is stated of something already done: a real day, not in the future, not before what it follows. */
export function pastDay(day: LegalDay | undefined, pointer: string, today: LegalDay, notBefore?: LegalDay): Refusal | undefined {
  if (!isLegalDay(day)) return refusal('DATE.INVALID', '日期不存在。', 'There is no such day.', [], { pointer });
  if (day > today) return refusal('DATE.IN_FUTURE', `日期不得晚于今日（${today}）。`, `The day must not lie after today (${today}).`, [], { pointer });
  if (notBefore && day < notBefore) return refusal('DATE.BEFORE_ITS_CAUSE', `日期不得早于 ${notBefore}。`, `The day must not lie before ${notBefore}.`, [], { pointer });
  return undefined;
}

/** A day that lies ahead: a term that is set, a hearing that is called. */
export function futureDay(day: LegalDay | undefined, pointer: string, today: LegalDay): Refusal | undefined {
  if (!isLegalDay(day)) return refusal('DATE.INVALID', '日期不存在。', 'There is no such day.', [], { pointer });
  return day > today ? undefined : refusal('DATE.NOT_AHEAD', `日期须晚于今日（${today}）。`, `The day must lie after today (${today}).`, [], { pointer });
}

/** The same for an instant that has passed. */
export function pastInstant(at: Instant | undefined, pointer: string, now: Instant, notBefore?: LegalDay): Refusal | undefined {
  const instant = instantFrom(at);
  if (!instant) return refusal('DATE.INVALID', '时间无效，须写明时区。', 'There is no such moment; its offset must be stated.', [], { pointer });
  if (instant > now) return refusal('DATE.IN_FUTURE', '时间不得晚于现在。', 'The moment must not lie in the future.', [], { pointer });
  return notBefore && dayOf(instant) < notBefore ? refusal('DATE.BEFORE_ITS_CAUSE', `时间不得早于 ${notBefore}。`, `The moment must not lie before ${notBefore}.`, [], { pointer }) : undefined;
}

/** A moment as the record writes it, UTC with milliseconds; `undefined` where it is none. */
export function instantFrom(text: Instant | undefined): Instant | undefined {
  try {
    return typeof text === 'string' ? instantOf(text) : undefined;
  } catch {
    return undefined;
  }
}

/** Different texts that say something: people by their codes, articles; a blank names nothing and nobody. */
export function texts(list: readonly string[] | undefined): string[] {
  const said = Array.isArray(list) ? list.filter((text): text is string => typeof text === 'string') : [];
  return [...new Set(said.map((text) => text.trim()).filter((text) => text !== ''))];
}

export const says = (text: unknown): text is string => typeof text === 'string' && text.trim() !== '';

/** One of the values that the law knows. */
export function oneOf(value: unknown, known: readonly string[], pointer: string, zh: string, en: string): Refusal | undefined {
  return typeof value === 'string' && known.includes(value) ? undefined : refusal('INPUT.UNKNOWN_VALUE', `${zh}无效。`, `Unknown ${en}.`, [], { pointer });
}

/** A text that must say something. */
export function stated(text: unknown, pointer: string, zh: string, en: string, articles: readonly string[] = []): Refusal | undefined {
  return says(text) ? undefined : refusal('INPUT.MISSING', `须写明${zh}。`, `${en} must be stated.`, articles, { pointer });
}

/** Every named field says something; one refusal for each that does not. */
export function allStated(input: object | undefined, fields: Readonly<Record<string, readonly [zh: string, en: string]>>, articles: readonly string[], at = ''): Refusal[] {
  return Object.entries(fields).flatMap(([field, [zh, en]]) => stated((input as Record<string, unknown> | undefined)?.[field], `${at}/${field}`, zh, en, articles) ?? []);
}

/** A sum of money: a whole number of 分 above zero. */
export const isFen = (amount: unknown): amount is number => Number.isSafeInteger(amount) && (amount as number) > 0;

/** When a service takes effect: now, or at 00:00 of a served day that lies ahead (an announcement serves after 30 days, CPL-95). */
export function effectOfService(servedOn: LegalDay, now: Instant): Instant {
  const starts = startOfDay(servedOn);
  return starts > now ? starts : now;
}

export type ServiceCheck = { readonly ok: true; readonly servedOn: LegalDay } | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** What is wrong with the service is told together with whatever else stands against the act. */
export function whenServed(served: ServiceCheck, problems: readonly Problem[], events: (servedOn: LegalDay) => Outcome): Outcome {
  if (served.ok) return unless(problems, () => events(served.servedOn));
  return refused([...served.refusals, ...problems.filter((problem): problem is Refusal => Boolean(problem))]);
}

/** The served day by one of the five ways, with everything that is wrong with its proof (APL-61, CPL-87 to 95); an announcement serves in the future. */
export function checkService(service: ServiceOfDocument | undefined, notBefore: LegalDay | undefined, today: LegalDay, now: Instant): ServiceCheck {
  if (typeof service !== 'object' || service === null) return { ok: false, refusals: [refusal('INPUT.MISSING', '须写明送达方式。', 'The manner of service must be stated.', ['APL-61'], { pointer: '/service' })] };
  const arrived = instantFrom(service.arrivedAt ?? service.shownSentAt);
  if (service.method === 'electronic' && (service.arrivedAt ?? service.shownSentAt) !== undefined && !arrived) {
    return { ok: false, refusals: [refusal('DATE.INVALID', '到达时间无效，须写明时区。', 'There is no such moment; its offset must be stated.', [], { pointer: '/service/arrivedAt' })] };
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

/** The later of two days that may be missing. */
export const laterOf = (...days: readonly (LegalDay | undefined)[]): LegalDay | undefined => days.filter((day): day is LegalDay => day !== undefined).sort().at(-1);
