import { readDecimal, timesFen } from '@due-process/procedure';
import type { PublishedCase } from './case-of';
import { asList, figuresOf, isFigure, readMultiple, type Figure, type Published } from './figures';
import { allFigures, compareFen, compareText, found, sumFen, sumSlack, type Comparison, type Findings } from './findings';
import type { Act } from './penalty-acts';
import { multipleIn, type Measure } from './words';

/** An act or a group of acts with its base and multiple. */
export interface Part {
  readonly acts: readonly Act[];
  readonly base: Figure;
  readonly multiple?: string;
  /** Violation amount beside the loss (违规金额). */
  readonly violation?: Figure;
}

/** Bases and multiples, act by act where they are published so, group by group where not. */
export function partsOf(one: PublishedCase, acts: readonly Act[], measures: readonly Measure[]): readonly Part[] {
  const groups = groupsOf(one.amounts);
  const stated = figuresOf(one.amounts, 'fineBase', 'base', 'loss', 'fundLoss', 'fraud', ...(groups.length > 0 ? [] : ['lossTotal', 'recovered', 'recoveredTotal']));
  const bases = stated.length > 0 ? stated : groups.length > 0 ? groups : measures.filter(({ kind, amount }) => kind === 'refund' && isFigure(amount)).map(({ amount }) => amount as Figure);
  const violations = figuresOf(one.amounts, 'violation');
  const multiples = multiplesOf(one, measures);
  const articles = [...new Set(acts.map(({ article }) => article))];
  const known = baseOfActs(bases, acts, articles, multiples);
  return known.flatMap(([base, own], index) => {
    if (!isFigure(base)) return [];
    const multiple = multiples.length === known.length ? multiples[index] : multiples.length === 1 ? multiples[0] : multiples.length === articles.length ? multiples[articles.indexOf(own[0]?.article)] : undefined;
    const violation = violations.length === known.length ? violations[index] : undefined;
    return [{ acts: own, base, ...(multiple === undefined ? {} : { multiple }), ...(isFigure(violation) ? { violation } : {}) }];
  });
}

/** Each base with the acts that it is of: act by act, article by article, or one for all; one base of several articles with multiples of their own says nothing of any of them. */
function baseOfActs(bases: readonly Published[], acts: readonly Act[], articles: readonly (string | undefined)[], multiples: readonly unknown[]): readonly [Published, readonly Act[]][] {
  if (bases.length === acts.length) return bases.map((base, index) => [base, acts.slice(index, index + 1)]);
  if (articles.length > 1 && bases.length === articles.length) return bases.map((base, index) => [base, acts.filter(({ article }) => article === articles[index])]);
  return articles.length === 1 || (bases.length === 1 && multiples.length <= 1) ? bases.map((base) => [base, acts]) : [];
}

/** Sums by group of acts, `groupA`, `groupB`, in the order of their articles. */
const groupsOf = (amounts: PublishedCase['amounts']): readonly Published[] => {
  const names = [...new Set(Object.keys(amounts).flatMap((key) => /^(group[A-Z])(?:Wan)?$/.exec(key)?.[1] ?? []))].sort();
  return names.length > 1 ? names.flatMap((name) => figuresOf(amounts, name).slice(0, 1)) : [];
};

function multiplesOf(one: PublishedCase, measures: readonly Measure[]): readonly (string | undefined)[] {
  const stated = asList(one.amounts['fineMultiple'] ?? one.amounts['multiple']);
  if (stated.length > 0) return stated.map(readMultiple);
  const said = saidMultiples(measures);
  return said.length > 0 ? said : checkedMultiples(one);
}

const saidMultiples = (measures: readonly Measure[]): readonly string[] => measures.filter(({ kind }) => kind === 'fine').flatMap(({ text }) => multipleIn(text) ?? []);

/** The multiple by which the page's own check counts the fine from its base: `10.05*1.3 = 13.065; stated 13.07: exact …`. */
function checkedMultiples({ amounts, check }: PublishedCase): readonly string[] {
  const bases = ['lossWan', 'loss', 'recoveredWan', 'recovered'].flatMap((name) => asList(amounts[name]).map(String));
  const found = check.detail.filter((text) => /exact/.test(text)).flatMap((text) => {
    const [, base, multiple] = /^\s*([\d.]+)\s*\*\s*(\d+(?:\.\d+)?)\s*=/.exec(text) ?? [];
    return base !== undefined && multiple !== undefined && bases.includes(base) ? [multiple] : [];
  });
  return found.length === 1 && bases.length === 1 ? found : [];
}

/** A multiple that a measure names beside another one in its field: the page contradicts itself. */
export function multiplesCompared(one: PublishedCase, measures: readonly Measure[]): Findings {
  const stated = asList(one.amounts['fineMultiple'] ?? one.amounts['multiple']).map(readMultiple);
  const said = saidMultiples(measures);
  const [own, other] = [stated[0], said[0]];
  if (stated.length !== 1 || said.length !== 1 || own === undefined || other === undefined || Number(own) === Number(other)) return found({});
  return found({ compared: [compareText('multiple', own, other)] });
}

/** Published fines: one by one, and in total. */
export interface Fines {
  readonly list: readonly Published[];
  readonly total?: Figure;
}

export function publishedFines(one: PublishedCase, measures: readonly Measure[]): Fines {
  const list = figuresOf(one.amounts, 'fine', 'fines');
  const [total] = figuresOf(one.amounts, 'fineTotal', 'finesTotal').filter(isFigure);
  const [said] = measures.filter(({ kind, amount }) => kind === 'fine' && isFigure(amount)).map(({ amount }) => amount as Figure);
  const sum = total ?? said;
  return { list, ...(sum ? { total: sum } : {}) };
}

/** Articles that fine between two amounts instead of by a multiple (1 to 5 万). */
export const finedByAmount = ({ article }: Pick<Act, 'article'>): boolean => article === 'R735-39' || article === 'SIA-57';

/** Acts that are fined by their loss, with their fines; beside them those that are fined by an amount, where the page prints a fine for each act (domain.md 16.3). */
export function apart(acts: readonly Act[], fines: Fines): { readonly acts: readonly Act[]; readonly fines: Fines; readonly fixed: readonly { readonly act: Act; readonly fine: Figure }[] } {
  const fixed = acts.flatMap((act, index) => {
    const fine = fines.list[index];
    return finedByAmount(act) && isFigure(fine) ? [{ act, fine }] : [];
  });
  if (fines.list.length !== acts.length || fixed.length === 0 || fixed.length === acts.length) return { acts, fines, fixed: [] };
  const left = acts.map((act, index) => ({ act, fine: fines.list[index] as Published })).filter(({ act }) => !finedByAmount(act));
  const total = fines.total && { ...fines.total, fen: fines.total.fen - sumFen(fixed.map(({ fine }) => fine)) };
  return { acts: left.map(({ act }) => act), fines: { list: left.map(({ fine }) => fine), ...(total ? { total } : {}) }, fixed };
}

/** The bare arithmetic of the page: base times multiple, and the total; without a word of law. */
export function plainArithmetic(parts: readonly Part[], { list, total }: Fines): Findings {
  if (parts.length === 0) return found({});
  const ours = parts.map(({ base, multiple }) => (multiple === undefined ? undefined : timesFen(base.fen, readDecimal(multiple) ?? NO_MULTIPLE)));
  const slack = (part: Part) => part.base.slackFen * Number(part.multiple ?? 0);
  const compared: Comparison[] = [];
  if (list.length === parts.length) {
    list.forEach((fine, index) => {
      const [own, part] = [ours[index], parts[index]];
      if (isFigure(fine) && own !== undefined && part) compared.push(compareFen('fine', own, fine, slack(part)));
    });
  } else if (list.length > 0 && ours.every((fen) => fen !== undefined)) compared.push(...grouped(parts, ours as readonly number[], list, slack));
  if (total && ours.length > 0 && ours.every((fen) => fen !== undefined) && list.length !== 1) compared.push(compareFen('fines in total', ours.reduce<number>((sum, fen) => sum + (fen ?? 0), 0), total, parts.reduce((sum, part) => sum + slack(part), 0)));
  else if (total && list.every(isFigure) && list.length > 0) compared.push(compareFen('fines in total', sumFen(list as readonly Figure[]), total, sumSlack(list as readonly Figure[])));
  return found({ compared });
}

/** Losses and their printed sum, and the refund beside them. */
export function lossSums(one: PublishedCase, parts: readonly Part[], measures: readonly Measure[]): Findings {
  const losses = allFigures(figuresOf(one.amounts, 'loss'));
  const [total] = figuresOf(one.amounts, 'lossTotal').filter(isFigure);
  const refunds = measures.filter(({ kind, amount }) => kind === 'refund' && isFigure(amount)).map(({ amount }) => amount as Figure);
  const compared = losses && losses.length > 1 && total ? [compareFen('sum of losses', sumFen(losses), total, sumSlack(losses))] : [];
  const whole = losses ?? (total ? [total] : parts.length === 1 ? parts.map(({ base }) => base) : undefined);
  if (refunds.length === 0 || !whole || (refunds.length > 1 && parts.length !== 1)) return found({ compared });
  const refund = { fen: sumFen(refunds), slackFen: sumSlack(refunds), text: refunds.map(({ text }) => text).join(' + ') };
  // A page that names what was recovered beside the loss means it so: both may differ (domain.md 16.2).
  const recovered = losses && allFigures(figuresOf(one.amounts, 'recovered', 'recoveredTotal', 'refunded'));
  if (recovered && sumFen(recovered) > sumFen(whole)) return found({ compared: [...compared, compareFen('refund', sumFen(recovered), refund, sumSlack(recovered))], hints: ['REFUND.ABOVE_LOSS'] });
  // What goes back may be less than the loss where some went back before or was never paid (domain.md 16.2), never more.
  if (refund.fen < sumFen(whole) - sumSlack(whole) && toldApart(one, measures)) return found({ compared, hints: ['REFUND.BELOW_LOSS'] });
  return found({ compared: [...compared, compareFen('refund', sumFen(whole), refund, sumSlack(whole))] });
}

/** Whether the page itself tells the sum that goes back apart from the loss: recovered before, refused, reduced, or a base of its own. */
function toldApart(one: PublishedCase, measures: readonly Measure[]): boolean {
  const named = figuresOf(one.amounts, 'recovered', 'recoveredTotal', 'recoveredSoFar', 'refunded', 'refused', 'stoppedPayment', 'fineBase').length > 0;
  return named || measures.some(({ kind, text }) => kind === 'refuse' || kind === 'set-off' || /已(?:经)?(?:主动)?(?:退|追|缴)|剩余|尚未|余款|核减|扣减|拒付|already|remaining/i.test(text));
}

/** Fines by group of one article: each is the sum of its acts, or one item of the group. */
function grouped(parts: readonly Part[], ours: readonly number[], list: readonly Published[], slack: (part: Part) => number): Comparison[] {
  const articles = [...new Set(parts.map(({ acts }) => acts[0]?.article))];
  const groups = list.length === articles.length ? articles.map((article) => parts.map((part, index) => ({ part, fen: ours[index] ?? 0 })).filter(({ part }) => part.acts[0]?.article === article)) : list.length === 1 ? [parts.map((part, index) => ({ part, fen: ours[index] ?? 0 }))] : [];
  return groups.flatMap((group, index) => {
    const fine = list[index];
    if (!isFigure(fine)) return [];
    const byAct = compareFen('fine', group.reduce((sum, { fen }) => sum + fen, 0), fine, group.reduce((sum, { part }) => sum + slack(part), 0));
    const [first] = group;
    const whole = timesFen(group.reduce((sum, { part }) => sum + part.base.fen, 0), readDecimal(first?.part.multiple) ?? NO_MULTIPLE);
    return [byAct.result === 'different' && whole !== undefined && group.every(({ part }) => part.multiple === first?.part.multiple) ? compareFen('fine', whole, fine) : byAct];
  });
}

/** A multiple that a fine implies where none is printed; `exact` where it is a plain one (at most three places) and gives the fine to the 分. */
export interface Implied {
  readonly text: string;
  readonly exact: boolean;
}

/** What each fine, or the one fine of all acts, implies. */
export function impliedMultiples(parts: readonly Part[], { list, total }: Fines): readonly (Implied | undefined)[] {
  if (list.length === parts.length) return parts.map((part, index) => (part.multiple === undefined && isFigure(list[index]) ? implied(list[index] as Figure, part.base.fen) : undefined));
  const figures = allFigures(list);
  const fine = figures ? { fen: sumFen(figures), slackFen: sumSlack(figures), text: '' } : total;
  const whole = fine && parts.every(({ multiple }) => multiple === undefined) ? implied(fine, sumFen(parts.map((part) => part.base))) : undefined;
  return parts.map(() => whole);
}

function implied(fine: Figure, baseFen: number): Implied | undefined {
  if (baseFen === 0) return undefined;
  const plain = [1, 2, 3].map((places) => (fine.fen / baseFen).toFixed(places)).find((text) => timesFen(baseFen, readDecimal(text) ?? NO_MULTIPLE) === fine.fen);
  if (plain !== undefined) return { text: plain.replace(/\.?0+$/, ''), exact: true };
  const millionths = (2n * BigInt(fine.fen) * 1_000_000n + BigInt(baseFen)) / (2n * BigInt(baseFen));
  const digits = String(millionths).padStart(7, '0');
  const text = `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '');
  return { text, exact: false };
}

const NO_MULTIPLE = { units: 0n, scale: 0 };

/** The total that discretion counts, where the page prints one: once more, by the domain's own sum per item. */
export function fineCompared(fineTotalFen: number, parts: readonly Part[], { list, total }: Fines): Comparison[] {
  const figures = allFigures(list);
  const printed = total ?? (figures && figures.length > 0 ? { fen: sumFen(figures), slackFen: sumSlack(figures), text: figures.map(({ text }) => text).join(' + ') } : undefined);
  if (!printed) return [];
  return [compareFen('penalty', fineTotalFen, printed, parts.reduce((sum, { base, multiple }) => sum + base.slackFen * Number(multiple ?? 1), 0) + (figures && figures.length < parts.length ? parts.length : 0))];
}
