import type { Bilingual, LegalDay } from '@due-process/legal-time';
import { standing, tariffNamed, yearsOf, type Entry, type Firing, type Line, type PhysicianAccount, type YearInForce } from '@due-process/physician-credit-domain';
import { isParty } from '@due-process/platform/rest';
import type { Actor } from '@due-process/procedure';
import type { RuleBook } from '@due-process/rules';

/** How an entry came to its points, in words. */
export interface LineView extends Line {
  readonly title: Bilingual;
  readonly article: string;
  readonly explanation: Bilingual;
}

/** The ledger as its reader may see it: every entry explained, every total folded from the entries at this moment. */
export interface LedgerView {
  readonly entries: readonly object[];
  readonly years: readonly object[];
}

/** The ledger of one year, or of all. What a person has done at one institution is not told to another one; its points are. */
export function ledgerView(account: PhysicianAccount, rules: RuleBook, caller: Actor, year?: number): LedgerView {
  const wanted = <T extends { readonly year: number }>(all: readonly T[]): readonly T[] => all.filter((one) => year === undefined || one.year === year);
  const reversed = new Map(account.entries.flatMap((entry) => (entry.reverses ? [[entry.reverses, entry.id] as const] : [])));
  return {
    entries: wanted(account.entries).map((entry) => entryView(entry, rules, caller, reversed.get(entry.id))),
    years: yearsOf(account.entries, rules).filter(({ points }) => year === undefined || points.year === year).map((one) => yearView(one, account.firings)),
  };
}

function entryView(entry: Entry, rules: RuleBook, caller: Actor, takenBackBy: string | undefined): object {
  const { lines, parent, reasons, scoredBy, ...head } = entry;
  const known = caller.role !== 'institution' || caller.employer === entry.site;
  return {
    ...head,
    ...(takenBackBy ? { takenBackBy } : {}),
    ...(known ? { reasons, ...(parent ? { parent } : {}), lines: lines.map((line) => lineView(line, entry, rules)) } : {}),
    ...(scoredBy && !isParty(caller) ? { scoredBy } : {}),
    explanation: explained(entry, rules, known),
  };
}

function lineView(line: Line, entry: Entry, rules: RuleBook): LineView {
  const { article, title } = rulesOf(entry, line.actedOn, rules).rule(line.kind);
  const points = Math.abs(line.points);
  const sum = line.cases > 1 ? { zh: `${line.cases}例×${line.pointsEach}分＝${points}分`, en: `${line.cases} cases of ${line.pointsEach} = ${points} points` } : { zh: `${points}分`, en: `${points} points` };
  return { ...line, title, article, explanation: { zh: `${title.zh}：${sum.zh}（${article}）`, en: `${title.en}: ${sum.en} (${article})` } };
}

const rulesOf = (entry: Entry, day: LegalDay, rules: RuleBook): RuleBook => tariffNamed(rules, entry.tariff, entry.kind === 'bonus' ? entry.countsOn : day, entry.region).rules;

function explained(entry: Entry, rules: RuleBook, known: boolean): Bilingual {
  const { id, kind, points, year, countsOn, parent, reverses } = entry;
  if (kind === 'counter') return { zh: `冲回${reverses}，${points}分，台账不改不删`, en: `takes back ${reverses} by ${points} points: nothing in the ledger is changed or deleted` };
  if (kind === 'bonus') return { zh: `加分${-points}分，仅在${year}年度有效，只抵扣一、二、三分的情形`, en: `bonus of ${-points}, valid in ${year} and against acts of one to three points only` };
  if (!known) return { zh: `${id}：${points}分，在其他执业点记入，计入${year}年度`, en: `${id}: ${points} points scored at another site, counted for ${year}` };
  const { tariff } = tariffNamed(rules, entry.tariff, entry.lines[0]?.actedOn ?? countsOn, entry.region);
  const [zh, en] = tariff.yearOf === 'act' ? ['行为发生', 'the act'] : ['处理决定作出', 'the decision'];
  return { zh: `${id}：${points}分，依据${parent?.ref ?? ''}，按${zh}日期计入${year}年度`, en: `${id}: ${points} points on ${parent?.ref ?? ''}, counted for ${year} by the day of ${en}` };
}

function yearView({ tariff, rules, region, points }: YearInForce, firings: readonly Firing[]): object {
  const { year, raw, total, cycle, bonus, days } = points;
  return {
    year, region, tariff: { id: tariff.id, title: tariff.title, article: tariff.article }, raw, total, cycle, bonus, days,
    thresholds: firings.filter((firing) => firing.tariff === tariff.id && firing.year === year).map((firing) => thresholdView(firing, tariff.steps, rules)),
    explanation: {
      zh: `条目合计${raw}分，年度累计${total}分${tariff.restarts ? `，本周期${cycle}分` : ''}${bonus > 0 ? `，其中加分抵扣上限内${bonus}分` : ''}`,
      en: `entries of ${raw} points, ${total} count for the year${tariff.restarts ? `, ${cycle} in the running cycle` : ''}${bonus > 0 ? `; bonus ${bonus} within its cap` : ''}`,
    },
  };
}

function thresholdView({ key, step, title, points, effect, by, firedOn, period, undone }: Firing, steps: YearInForce['tariff']['steps'], rules: RuleBook): object {
  const threshold = steps.find((one) => one.id === step)?.threshold;
  return { key, title, points, effect, by, reachedOn: firedOn, ...(threshold ? { rule: threshold, article: rules.rule(threshold).article } : {}), ...(period ? { period } : {}), ...(undone ? { undone } : {}) };
}

/** Entries that were there on a day and that nothing had taken back by then. */
export const entriesBy = (account: PhysicianAccount, on: LegalDay): readonly Entry[] => standing(account.entries.filter((entry) => entry.scoredOn <= on));
