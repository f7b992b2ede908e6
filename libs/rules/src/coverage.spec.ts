import { PACKS, type Rule } from './index';
import dateCases from './testing/date-cases.json';
import entries from './testing/reference-ids.json';

/** An entry of the legal reference: its id, what it is about, and the durations it names. */
interface Entry {
  readonly id: string;
  readonly title: string;
  /** `5 working-days`, `30+30 calendar-days` with an extension, `1-6 months` where a decision fixes the length. */
  readonly durations?: readonly string[];
}

const reference = entries as readonly Entry[];
const rules: readonly Rule[] = PACKS.flatMap((pack) => pack.rules);

/** `LZ-5(1)` is the rule `LZ-5.1`, `QN-3(2)1c` is `QN-3.2.1c`. */
const ruleIdOf = (id: string): string => id.replace(/\((\w+)\)(?=\w)/g, '.$1.').replace(/\((\w+)\)$/, '.$1');

function rulesFor({ id }: Entry): readonly Rule[] {
  const own = ruleIdOf(id);
  return rules.filter((rule) => rule.id === own || rule.id.startsWith(`${own}.`) || rule.covers?.includes(id));
}

function gives(rule: Rule, duration: string): boolean {
  const [, first, sign, second, unit] = /^(\d+)(?:([+-])(\d+))? (.+)$/.exec(duration) ?? [];
  const [a, b] = [Number(first), Number(second)];
  if (rule.kind === 'band') return sign === '-' && unit === 'months' && rule.bands.some((band) => band.minMonths === a && band.maxMonths === b);
  if (rule.kind !== 'clock' || rule.unit !== unit) return false;
  if (sign === '-') return rule.minCount === a && rule.maxCount === b;
  return rule.count === a && (sign === undefined || rule.extensions?.some((extension) => extension.count === b) === true);
}

describe('the reference has its place in the packs', () => {
  it('every article, order item, threshold, gate and parameter', () => {
    expect(reference.length).toBeGreaterThan(480);
    expect(reference.filter((entry) => rulesFor(entry).length === 0).map((entry) => entry.id)).toEqual([]);
  });

  it('every duration', () => {
    const missing = reference.flatMap((entry) => (entry.durations ?? []).filter((duration) => !rulesFor(entry).some((rule) => gives(rule, duration))).map((duration) => `${entry.id}: ${duration}`));
    expect(missing).toEqual([]);
  });

  it('and no rule claims an entry that the reference does not have', () => {
    const ids = new Set(reference.map((entry) => entry.id));
    expect(rules.flatMap((rule) => (rule.covers ?? []).filter((id) => !ids.has(id)).map((id) => `${rule.id}: ${id}`))).toEqual([]);
  });

  it('worked cases that rules name exist', () => {
    const ids = new Set(dateCases.cases.map((one) => one.id));
    expect(rules.flatMap((rule) => (rule.worked ?? []).filter((id) => !ids.has(id)).map((id) => `${rule.id}: ${id}`))).toEqual([]);
  });

  it('every conflict between a seed and national law names its readings or its gate', () => {
    for (let n = 1; n <= 24; n++) expect([`C${n}`, rules.some((rule) => rule.covers?.includes(`C${n}`))]).toEqual([`C${n}`, true]);
  });

  it('a missing duration would be found', () => {
    const entry = reference.find((one) => one.id === 'LZ-22(3)')!;
    expect(rulesFor(entry).some((rule) => gives(rule, '5 working-days'))).toBe(true);
    expect(rulesFor(entry).some((rule) => gives(rule, '6 working-days') || gives(rule, '5 calendar-days'))).toBe(false);
  });
});
