import type { RulePack } from '../model';
import { clockIds, clocksOf } from './dated-rules';
import { refuse, type Refused } from './refusal';

/** The refusal of an id that no clock has, with those most like it. */
export function unknownClock(packs: readonly RulePack[], id: string): Refused {
  const nearest = nearestClocks(packs, id);
  const hint = nearest.length > 0 ? { zh: `；相近的有：${nearest.join('、')}`, en: `; the nearest are ${nearest.join(', ')}` } : { zh: '', en: '' };
  const { refusal } = refuse('request', 'RULES.UNKNOWN_CLOCK', `没有期限规则${id}${hint.zh}`, `There is no clock ${id}${hint.en}`);
  return { refusal: { ...refusal, nearest } };
}

/** Clocks that have the written entry of the reference in them come first (`O3-8` in `O2-9.evaluation`), then ids like it. */
function nearestClocks(packs: readonly RulePack[], id: string): readonly string[] {
  const covering = clocksOf(packs).flatMap(({ rule }) => (rule.covers?.includes(id) ? [rule.id] : []));
  return [...new Set([...covering, ...nearestIds(id, clockIds(packs))])].slice(0, 5);
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
