import { addDays, addMonths, isLegalDay, type LegalDay } from '@due-process/legal-time';
import { toAscii } from './figures';

/** A date as it was published, as the days that it can mean: a day, a month, a year. */
export interface Span {
  readonly from: LegalDay;
  readonly to: LegalDay;
}

/** Reads the first date of a text: `2025-09-18 (from address)`, `2023-01`, `2020`, `2025年9月18日`, `05-22 (… by context 2025)`; `undefined` without a year. */
export function readDate(value: unknown): Span | undefined {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? toAscii(value).replace(/年|月|[./](?=\d)/g, '-').replace(/日/g, '') : '';
  const [, year, month, day] = /(?<!\d)((?:19|20)\d{2})(?:-(\d{1,2}))?(?:-(\d{1,2}))?(?!\d)/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const early = /^\s*(\d{1,2})-(\d{1,2})(?!\d|-)/.exec(text);
  if (month === undefined && early) return spanOf(year, early[1], early[2]);
  return spanOf(year, month, day);
}

function spanOf(year: string, month?: string, day?: string): Span | undefined {
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const first = `${year}-${month.padStart(2, '0')}-${(day ?? '1').padStart(2, '0')}`;
  if (!isLegalDay(first)) return undefined;
  return day === undefined ? { from: first, to: addDays(addMonths(first, 1), -1) } : { from: first, to: first };
}

/** The first of these dates that can be read. */
export function dateOf(dates: Readonly<Record<string, unknown>>, ...names: readonly string[]): Span | undefined {
  return names.map((name) => readDate(Array.isArray(dates[name]) ? dates[name][0] : dates[name])).find((span) => span !== undefined);
}

/** The latest day that any of the dates can mean. */
export function latestOf(dates: Readonly<Record<string, unknown>>): LegalDay | undefined {
  return Object.values(dates).flat().flatMap((value) => readDate(value)?.to ?? []).sort().at(-1);
}
