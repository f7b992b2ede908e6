import { dayOf, isLegalDay, type Instant, type LegalDay } from '@due-process/legal-time';
import { refusal, type Refusal } from '@due-process/procedure';

/** A day that is stated of an act already done: a real day, not in the future, not before what it follows. */
export function pastDay(day: LegalDay, pointer: string, today: LegalDay, notBefore?: LegalDay): Refusal | undefined {
  if (!isLegalDay(day)) return refusal('DATE.INVALID', '日期不存在。', 'There is no such day.', [], { pointer });
  if (day > today) return refusal('DATE.IN_FUTURE', `日期不得晚于今日（${today}）。`, `The day must not lie after today (${today}).`, [], { pointer });
  if (notBefore && day < notBefore) return refusal('DATE.BEFORE_ITS_CAUSE', `日期不得早于 ${notBefore}。`, `The day must not lie before ${notBefore}.`, [], { pointer });
  return undefined;
}

/** The same for an instant. */
export function pastInstant(at: Instant, pointer: string, now: Instant, notBefore?: LegalDay): Refusal | undefined {
  if (at > now) return refusal('DATE.IN_FUTURE', '时间不得晚于现在。', 'The moment must not lie in the future.', [], { pointer });
  return notBefore && dayOf(at) < notBefore ? refusal('DATE.BEFORE_ITS_CAUSE', `时间不得早于 ${notBefore}。`, `The moment must not lie before ${notBefore}.`, [], { pointer }) : undefined;
}

/** A text that must say something. */
export function stated(text: string | undefined, pointer: string, zh: string, en: string, articles: readonly string[]): Refusal | undefined {
  if (text && text.trim().length > 0) return undefined;
  return refusal('INPUT.MISSING', `须写明${zh}。`, `${en} must be stated.`, articles, { pointer });
}
