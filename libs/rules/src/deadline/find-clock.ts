import type { LegalDay } from '@due-process/legal-time';
import type { ClockRule, ParameterSetting, Rule, RuleBook, RulePack } from '../model';
import { RuleNotInForce } from '../not-in-force';
import { appliesIn } from '../packs';
import { selectRules } from '../select';
import { refuse, type Refused } from './refusal';

/** A clock as it stands on the day of its start, with the rules of that day. */
export interface FoundClock {
  readonly rule: ClockRule;
  readonly book: RuleBook;
  readonly region: string;
}

/** Rule id under which a surcharge is asked for (APL-72): a clock on money, kept as a rate. */
export const SURCHARGE = 'APL-72';

/** Every rule that can be asked for a date, with its pack: the clocks, and the surcharge. */
export function clocksOf(packs: readonly RulePack[]): readonly { readonly rule: Rule; readonly pack: RulePack }[] {
  return packs.flatMap((pack) => pack.rules.filter((rule) => rule.kind === 'clock' || rule.id === SURCHARGE).map((rule) => ({ rule, pack })));
}

/** Ids of every clock of the packs, once each. */
export function clockIds(packs: readonly RulePack[]): readonly string[] {
  return [...new Set(clocksOf(packs).map(({ rule }) => rule.id))];
}

/**
 * The clock by its id: in the region asked for, else where its pack is law, as it stood on the day on which it starts. A clock that
 * ran when its rule expired goes on by it; one that starts afterwards is refused with what remains.
 */
export function findClock(packs: readonly RulePack[], id: string, region: string | undefined, on: LegalDay, settings: readonly ParameterSetting[]): FoundClock | Refused {
  const having = packs.filter((pack) => pack.rules.some((rule) => rule.id === id && rule.kind === 'clock'));
  if (having.length === 0) return unknownClock(packs, id);
  const local = region === undefined ? having : having.filter((pack) => appliesIn(pack, region));
  const pack = local.find((one) => one.inForceFrom <= on && (one.inForceUntil === undefined || on <= one.inForceUntil)) ?? local.at(-1);
  if (!pack) {
    const where = [...new Set(having.map((one) => one.region))].join(', ');
    return refuse('request', 'RULES.OTHER_REGION', `${id}只在${where}适用，不在${region}适用`, `${id} is law in region ${where}, not in ${region}`);
  }
  const place = region ?? pack.region;
  const rule = pack.rules.find((one) => one.id === id) as ClockRule;
  // Dates of a plan may lie before the paper that writes them down: the plan names them all the same.
  const day = rule.mode === 'plan-date' ? clamp(on, pack) : on;
  try {
    const book = selectRules(packs, { region: place, on: day, settings });
    return { rule: book.clock(id), book, region: place };
  } catch (error) {
    if (error instanceof RuleNotInForce) return { refusal: { kind: 'law', code: error.code, message: error.text, article: rule.article } };
    throw error;
  }
}

function clamp(day: LegalDay, { inForceFrom, inForceUntil }: RulePack): LegalDay {
  if (day < inForceFrom) return inForceFrom;
  return inForceUntil !== undefined && day > inForceUntil ? inForceUntil : day;
}

function unknownClock(packs: readonly RulePack[], id: string): Refused {
  const nearest = nearestIds(id, clockIds(packs));
  const hint = nearest.length > 0 ? { zh: `；相近的有：${nearest.join('、')}`, en: `; the nearest are ${nearest.join(', ')}` } : { zh: '', en: '' };
  const { refusal } = refuse('request', 'RULES.UNKNOWN_CLOCK', `没有期限规则${id}${hint.zh}`, `There is no clock ${id}${hint.en}`);
  return { refusal: { ...refusal, nearest } };
}

/** Up to five ids most like what was written: those that begin with it first, then by the number of changed letters. */
export function nearestIds(written: string, ids: readonly string[]): readonly string[] {
  const wanted = plain(written);
  return ids
    .map((id) => ({ id, distance: plain(id).startsWith(wanted) && wanted.length >= 2 ? 0.5 : changes(wanted, plain(id)) }))
    .filter(({ distance }) => distance <= Math.max(2, Math.floor(wanted.length / 2)))
    .sort((a, b) => a.distance - b.distance || a.id.length - b.id.length || (a.id < b.id ? -1 : 1))
    .slice(0, 5)
    .map(({ id }) => id);
}

const plain = (id: string): string => id.toUpperCase().replace(/[^A-Z0-9.]/g, '');

/** Letters to insert, drop or change to come from one word to the other. */
function changes(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (letter === other ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
