import { dayOf, instantOf, isLegalDay, startOfDay, type Instant, type LegalDay } from '@due-process/legal-time';
import { refusal } from './answers';
import type { Refusal } from './model';

/** A day that is stated of an act already done: a real day, not in the future, not before what it follows. */
export function pastDay(day: LegalDay, pointer: string, today: LegalDay, notBefore?: LegalDay): Refusal | undefined {
  if (!isLegalDay(day)) return refusal('DATE.INVALID', '日期不存在。', 'There is no such day.', [], { pointer });
  if (day > today) return refusal('DATE.IN_FUTURE', `日期不得晚于今日（${today}）。`, `The day must not lie after today (${today}).`, [], { pointer });
  if (notBefore && day < notBefore) return refusal('DATE.BEFORE_ITS_CAUSE', `日期不得早于 ${notBefore}。`, `The day must not lie before ${notBefore}.`, [], { pointer });
  return undefined;
}

/** The same for an instant. */
export function pastInstant(at: Instant, pointer: string, now: Instant, notBefore?: LegalDay): Refusal | undefined {
  const instant = instantFrom(at);
  if (!instant) return refusal('DATE.INVALID', '时间无效，须写明时区。', 'There is no such moment; its offset must be stated.', [], { pointer });
  if (instant > now) return refusal('DATE.IN_FUTURE', '时间不得晚于现在。', 'The moment must not lie in the future.', [], { pointer });
  return notBefore && dayOf(instant) < notBefore ? refusal('DATE.BEFORE_ITS_CAUSE', `时间不得早于 ${notBefore}。`, `The moment must not lie before ${notBefore}.`, [], { pointer }) : undefined;
}

/** A moment as the record writes it: UTC with milliseconds, so that moments compare as texts; `undefined` where it is none. */
export function instantFrom(text: Instant): Instant | undefined {
  try {
    return instantOf(text);
  } catch {
    return undefined;
  }
}

/** When a service takes effect: now, or at 00:00 of a served day that lies ahead (an announcement serves after 30 days, CPL-95). */
export function effectOfService(servedOn: LegalDay, now: Instant): Instant {
  const starts = startOfDay(servedOn);
  return starts > now ? starts : now;
}

/** Different texts that say something: clauses, or people by their codes; a blank names nothing and nobody. */
export function texts(list: readonly string[] | undefined): string[] {
  const said = Array.isArray(list) ? list.filter((text): text is string => typeof text === 'string') : [];
  return [...new Set(said.map((text) => text.trim()).filter((text) => text !== ''))];
}

/** One of the values that the law knows. */
export function oneOf(value: string, known: readonly string[], pointer: string, zh: string, en: string): Refusal | undefined {
  return known.includes(value) ? undefined : refusal('INPUT.UNKNOWN_VALUE', `${zh}无效。`, `Unknown ${en}.`, [], { pointer });
}

/** A text that must say something. */
export function stated(text: string | undefined, pointer: string, zh: string, en: string, articles: readonly string[]): Refusal | undefined {
  if (typeof text === 'string' && text.trim().length > 0) return undefined;
  return refusal('INPUT.MISSING', `须写明${zh}。`, `${en} must be stated.`, articles, { pointer });
}
