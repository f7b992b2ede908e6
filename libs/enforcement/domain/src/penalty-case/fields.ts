import { isLegalDay, type LegalDay } from '@due-process/legal-time';
import { refusal, stated, type Duty, type Refusal } from '@due-process/procedure';

/** A problem, or nothing where there is none. */
export type Problem = Refusal | undefined | false | '';

/** A day that lies ahead: a term that is set, a hearing that is called. */
export function futureDay(day: LegalDay | undefined, pointer: string, today: LegalDay): Refusal | undefined {
  if (!isLegalDay(day)) return refusal('DATE.INVALID', '日期不存在。', 'There is no such day.', [], { pointer });
  return day > today ? undefined : refusal('DATE.NOT_AHEAD', `日期须晚于今日（${today}）。`, `The day must lie after today (${today}).`, [], { pointer });
}

/** Every named field says something; one refusal for each that does not. */
export function allStated(input: object | undefined, fields: Readonly<Record<string, readonly [zh: string, en: string]>>, articles: readonly string[], at = ''): Refusal[] {
  return Object.entries(fields).flatMap(([field, [zh, en]]) => stated((input as Record<string, string> | undefined)?.[field], `${at}/${field}`, zh, en, articles) ?? []);
}

export const says = (text: unknown): text is string => typeof text === 'string' && text.trim() !== '';

/** A sum of money: a whole number of 分 above zero. */
export const isFen = (amount: unknown): amount is number => Number.isSafeInteger(amount) && (amount as number) > 0;

/** A list that a form sent, or none. */
export const listOf = <T>(list: readonly T[] | undefined): readonly T[] => (Array.isArray(list) ? list.filter((one) => one !== null && one !== undefined) : []);

/** The latest of days that may be missing. */
export const laterOf = (...days: readonly (LegalDay | undefined)[]): LegalDay | undefined => days.filter((day): day is LegalDay => day !== undefined).sort().at(-1);

/** The same duty for each of these people. */
export const dutiesOf = (people: readonly string[], duty: Duty): Readonly<Record<string, Duty>> => Object.fromEntries(people.map((person) => [person, duty]));
