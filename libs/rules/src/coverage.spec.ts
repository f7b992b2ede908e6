import { CALENDAR_FILES } from '@due-process/legal-time';
import { answerDeadline, PACKS, type ClockRule, type Rule } from './index';
import dateCases from './testing/date-cases.json';
import entries from './testing/reference-ids.json';

/** An entry of the legal reference: its id, what it is about, and the durations it names. */
interface Entry {
  readonly id: string;
  readonly title: string;
  /** `5 working-days`, `30+30 calendar-days` with an extension, `1-6 months` where a decision fixes the length. */
  readonly durations?: readonly string[];
  /** Worked by hand: what is asked of the rule behind the entry, and what must come out. */
  readonly answers?: readonly { readonly request: { readonly clock: string }; readonly expect: object }[];
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

describe('a duration is worth the date that it gives', () => {
  /** A Monday; 4 to 6 April are the only days of rest but weekends within the next thirty working days, and none is made up. */
  const MONDAY = '2026-03-02';
  /** A Monday, too, with nothing but weekends in the fifteen working days before it. */
  const EVENT = '2026-03-30';
  const shifted = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  const isRest = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) || day === '2026-04-06';

  /** Counted here and not by the engine: so many units after the Monday, or before the event. */
  function counted(count: number, unit: string, direction: 1 | -1 = 1): string {
    if (direction === -1 && unit !== 'working-days') return back(count, unit);
    if (unit === 'calendar-days') return shifted(MONDAY, count);
    if (unit === 'hours') return shifted(MONDAY, count / 24);
    if (unit === 'working-days') {
      let day = direction === 1 ? MONDAY : EVENT;
      for (let n = 0; n < count; ) if (!isRest((day = shifted(day, direction)))) n++;
      return day;
    }
    return monthsFrom(2026 * 12 + 2 + count * (unit === 'years' ? 12 : 1), MONDAY);
  }

  const monthsFrom = (months: number, day: string): string => `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}${day.slice(7)}`;
  const back = (count: number, unit: string): string => (unit === 'calendar-days' ? shifted(EVENT, -count) : monthsFrom(2026 * 12 + 2 - count * (unit === 'years' ? 12 : 1), EVENT));

  const ask = (request: object): any => {
    const result = answerDeadline(request, { packs: PACKS, calendarFiles: CALENDAR_FILES });
    return result.ok ? result.answer : result.refusal;
  };

  /** What the engine answers for a duration, and what is counted for it here. */
  function compared(rule: Rule, duration: string): readonly [unknown, unknown] {
    const [, first, sign, second, unit = ''] = /^(\d+)(?:([+-])(\d+))? (.+)$/.exec(duration) ?? [];
    const [a, b] = [Number(first), Number(second)];
    const { mode, backward } = rule as ClockRule;
    const start = unit === 'hours' ? `${MONDAY}T01:00:00Z` : MONDAY;
    if (sign === '-') {
      const length = (count: number) => ask({ clock: rule.id, start, [unit === 'months' ? 'months' : 'days']: count });
      const highest = rule.kind === 'band' ? Math.max(...rule.bands.map((band) => band.maxMonths)) : b;
      return [[length(a).nominalDay, length(b).nominalDay, length(highest + 1).code], [counted(a, unit), counted(b, unit), 'SANCTION.OUT_OF_BOUNDS']];
    }
    if (mode === 'backward') return [ask({ clock: rule.id, event: EVENT }).nominalDay, shifted(counted(a, unit, -1), backward === 'clear-days' ? -1 : 0)];
    const end = mode === 'validity' ? shifted(counted(a, unit), -1) : counted(a, unit);
    if (sign === undefined) return [ask({ clock: rule.id, start }).nominalDay, end];
    // What the law allows one after the other is granted one after the other, up to the one that the entry means.
    const all = (rule as ClockRule).extensions!.map((extension) => extension.count);
    const granted = all.slice(0, all.indexOf(b) + 1);
    const answer = ask({ clock: rule.id, start, extensions: granted.map((count, index) => ({ approvedOn: shifted(MONDAY, index + 1), count })) });
    return [[answer.nominalDay, answer.extended?.at(-1).nominalDay], [end, counted(granted.reduce((sum, count) => sum + count, a), unit)]];
  }

  const given = reference.flatMap((entry) => (entry.durations ?? []).map((duration) => ({ entry, duration, rule: rulesFor(entry).find((rule) => gives(rule, duration))! })));

  it.each(given.map(({ entry, duration, rule }) => [entry.id, duration, rule] as const))('%s: %s', (_, duration, rule) => {
    const [answered, byHand] = compared(rule, duration);
    expect(answered).toEqual(byHand);
  });

  it.each(reference.flatMap((entry) => (entry.answers ?? []).map((one) => [entry.id, entry, one] as const)))('%s is worked by hand', (_, entry, { request, expect: expected }) => {
    expect(rulesFor(entry).map((rule) => rule.id)).toContain(request.clock);
    expect(ask(request)).toMatchObject(expected);
  });
});
