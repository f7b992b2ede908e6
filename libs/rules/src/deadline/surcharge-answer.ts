import { addDays, surcharge, type Bilingual, type LegalDay } from '@due-process/legal-time';
import type { MoneyRule, RulePack } from '../model';
import { selectRules } from '../select';
import { refuse, type Refused } from './refusal';
import type { DeadlineRequest } from './request';

/** What a fine that was not paid has grown by (加处罚款), in 分. */
export interface SurchargeAnswer {
  readonly clock: string;
  readonly article: string;
  readonly title: Bilingual;
  readonly status: 'final';
  readonly fine: number;
  readonly dueDay: LegalDay;
  /** 分 accrued by the end of each day asked for. */
  readonly accrued: Readonly<Record<LegalDay, number>>;
  /** The first day on which the cap is reached, when nothing more is frozen than was told; absent when that is not within ten years. */
  readonly cappedOn?: LegalDay;
  readonly rules: readonly string[];
  readonly explanation: { readonly short: Bilingual; readonly days: readonly { readonly day: LegalDay; readonly reason: Bilingual }[] };
}

/** Surcharge by APL-72: 3 % of the fine a day from the day after the due day, never above the fine, frozen during remedies (APL-73). */
export function answerSurcharge(request: DeadlineRequest, packs: readonly RulePack[]): SurchargeAnswer | Refused {
  const { fine, dueDay, on, frozen } = request;
  if (fine === undefined || dueDay === undefined || on.length === 0) {
    return refuse('request', 'REQUEST.SURCHARGE', '加处罚款须有fine（分）、dueDay和on', 'A surcharge needs "fine" (分), "dueDay" and "on"');
  }
  const foreign = request.service !== undefined || request.start !== undefined || request.length !== undefined || request.interval !== undefined || request.pauses.length > 0 || request.extensions.length > 0 || request.filing !== undefined;
  if (foreign) return refuse('request', 'REQUEST.INVALID', '加处罚款只用fine、dueDay、on、frozen', 'A surcharge takes "fine", "dueDay", "on" and "frozen" only');
  const reversed = frozen.find(({ from, to }) => from > to);
  if (reversed) return refuse('law', 'PERIOD.PAUSE_INVALID', `不计期间无效：${reversed.from}至${reversed.to}`, `Not an interval: ${reversed.from} to ${reversed.to}`, '行政处罚法第73条');
  const book = selectRules(packs, { region: request.region ?? 'CN', on: [dueDay, SINCE].sort()[1]! });
  const rule = book.rule('APL-72.surcharge') as MoneyRule;
  const amount = (day: LegalDay): number => surcharge({ fine, dueDay, on: day, frozen });
  const capped = firstDayWith(fine, dueDay, amount);
  return {
    clock: request.clock,
    article: rule.article,
    title: rule.title,
    status: 'final',
    fine,
    dueDay,
    accrued: Object.fromEntries(on.map((day) => [day, amount(day)])),
    ...(capped !== undefined ? { cappedOn: capped } : {}),
    rules: book.versions,
    explanation: {
      short: {
        zh: `${rule.title.zh}：自${addDays(dueDay, 1)}起每日按罚款数额的3%计，至多与罚款数额相等（${rule.article}）`,
        en: `${rule.title.en}: 3 % of the fine a day from ${addDays(dueDay, 1)}, never above the fine (${rule.article})`,
      },
      days: on.map((day) => ({ day, reason: { zh: `截至${day}加处罚款${yuan(amount(day))}元`, en: `${yuan(amount(day))} yuan by the end of ${day}` } })),
    },
  };
}

/** The act in its present form; the rate before was the same 3 %. */
const SINCE: LegalDay = '2021-07-15';

function firstDayWith(fine: number, dueDay: LegalDay, amount: (day: LegalDay) => number): LegalDay | undefined {
  for (let n = 1; n <= 3_650; n++) if (amount(addDays(dueDay, n)) >= fine) return addDays(dueDay, n);
  return undefined;
}

function yuan(fen: number): string {
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
}
