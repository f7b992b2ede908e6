import { compareDecimals, readDecimal, refusal, shifted, timesFen, type Decimal, type Refusal } from '@due-process/procedure';
import type { MoneyRule, Rule } from '@due-process/rules';
import type { DiscretionChoice, DiscretionTableItem, FineItem, Hint, ViolationItem } from './model';

/** A fine as counted, or what the law says against it. */
export interface CountedFine {
  readonly fine?: FineItem;
  readonly problems: readonly Refusal[];
  readonly hints: readonly Hint[];
}

const NOTHING: CountedFine = { problems: [], hints: [] };

/** Whether the article has a fine at all: R735-41 has none without intent, R735-42 confiscates. */
export const hasFine = (rule: Rule): rule is MoneyRule => rule.kind === 'money' && (rule.form === 'multiple' || rule.form === 'range');

/** The fine for one act: exact, half up to the 分, inside the legal range unless a recorded ground reduces it (APL-32). */
export function countFine(item: ViolationItem, choice: DiscretionChoice, rule: Rule, line: DiscretionTableItem | undefined, pointer: string): CountedFine {
  if (!hasFine(rule)) return choice.multiple === undefined && choice.fixedFen === undefined ? NOTHING : refuse('DISCRETION.ARTICLE_HAS_NO_FINE', '该条没有罚款。', 'This article has no fine.', [rule.article], pointer);
  if (choice.grade === 'none') {
    return choice.multiple === undefined && choice.fixedFen === undefined ? NOTHING : refuse('DISCRETION.NO_PENALTY_HAS_NO_FINE', '不予处罚的不得罚款。', 'Where there is no penalty there is no fine.', ['APL-33'], pointer);
  }
  if (rule.id === 'R735-39.fine' && item.correction !== 'refused') {
    return refuse('DISCRETION.NOT_REFUSED_TO_CORRECT', '第39条罚款以拒不改正为前提，应先责令改正。', 'A fine under Article 39 needs a refusal to correct: the order comes first.', [rule.article], `${pointer}/correction`);
  }
  return rule.form === 'range' ? byAmount(item, choice, rule, line, pointer) : byMultiple(item, choice, rule, line, pointer);
}

function byMultiple(item: ViolationItem, choice: DiscretionChoice, rule: MoneyRule, line: DiscretionTableItem | undefined, pointer: string): CountedFine {
  const multiple = readDecimal(choice.multiple);
  const [min, max] = [readDecimal(rule.minTimes), readDecimal(rule.maxTimes)];
  if (!min || !max) throw new Error(`${rule.id} has no range of multiples.`);
  if (item.lossFen === 0) return refuse('DISCRETION.NO_LOSS', '未造成基金损失，不适用按损失倍数罚款。', 'Without a loss of the fund there is no multiple of it.', [rule.article], `${pointer}/lossFen`);
  if (choice.fixedFen !== undefined || !multiple) return refuse('DISCRETION.MULTIPLE_MISSING', '须写明罚款倍数（十进制数）。', 'The multiple must be stated as a decimal.', [rule.article], `${pointer}/multiple`);
  const amount = timesFen(item.lossFen, multiple);
  const range = { minFen: timesFen(item.lossFen, min), maxFen: timesFen(item.lossFen, max) };
  if (amount === undefined || range.minFen === undefined || range.maxFen === undefined) return refuse('DISCRETION.AMOUNT_TOO_LARGE', '金额过大。', 'The amount is too large to be counted.', [], `${pointer}/lossFen`);
  const inTable = line === undefined || (within(multiple, readDecimal(line.minTimes), readDecimal(line.maxTimes)) && within(fen(amount), optional(line.minFen), optional(line.maxFen)));
  return judged({ item, choice, rule, pointer, value: multiple, min, max, amountFen: amount, range: { minFen: range.minFen, maxFen: range.maxFen }, inTable, line });
}

/** Between two amounts: R735-39, SIA-57. */
function byAmount(item: ViolationItem, choice: DiscretionChoice, rule: MoneyRule, line: DiscretionTableItem | undefined, pointer: string): CountedFine {
  const { fixedFen } = choice;
  if (rule.minFen === undefined || rule.maxFen === undefined) throw new Error(`${rule.id} has no range of amounts.`);
  if (choice.multiple !== undefined || fixedFen === undefined || !Number.isSafeInteger(fixedFen) || fixedFen <= 0) {
    return refuse('DISCRETION.AMOUNT_MISSING', '须写明罚款数额（分，正整数）。', 'The fine must be stated in 分 (a positive integer).', [rule.article], `${pointer}/fixedFen`);
  }
  const range = { minFen: rule.minFen, maxFen: rule.maxFen };
  const inTable = line === undefined || within(fen(fixedFen), optional(line.minFen), optional(line.maxFen));
  return judged({ item, choice, rule, pointer, value: fen(fixedFen), min: fen(range.minFen), max: fen(range.maxFen), amountFen: fixedFen, range, inTable, line });
}

interface Judged {
  readonly item: ViolationItem;
  readonly choice: DiscretionChoice;
  readonly rule: MoneyRule;
  readonly pointer: string;
  readonly value: Decimal;
  readonly min: Decimal;
  readonly max: Decimal;
  readonly amountFen: number;
  readonly range: FineItem['range'];
  readonly inTable: boolean;
  readonly line: DiscretionTableItem | undefined;
}

function judged({ item, choice, rule, pointer, value, min, max, amountFen, range, inTable, line }: Judged): CountedFine {
  const at = `${pointer}/${choice.multiple === undefined ? 'fixedFen' : 'multiple'}`;
  const below = compareDecimals(value, min) < 0;
  const reduced = choice.grade === 'reduced';
  const hints = [...looksLikeSlip(value, min, max, at), ...oddGrade(choice, value, min, max, at)];
  const problems = [
    value.units === 0n && problem('DISCRETION.FINE_IS_ZERO', '罚款须大于零；不予处罚应另作认定。', 'A fine is more than nothing; no penalty is a grade of its own.', [rule.article], at),
    compareDecimals(value, max) > 0 && problem('DISCRETION.ABOVE_RANGE', `超出法定上限（${top(rule)}）。`, `Above the legal maximum (${top(rule)}).`, [rule.article], at),
    below && !reduced && problem('DISCRETION.BELOW_RANGE', `低于法定下限（${bottom(rule)}）；减轻处罚须记录其情形。`, `Below the legal minimum (${bottom(rule)}); a reduced penalty must be recorded with its ground.`, [rule.article, 'APL-32'], at),
    reduced && !below && problem('DISCRETION.NOT_REDUCED', `减轻处罚须低于法定下限（${bottom(rule)}）。`, `A reduced penalty lies below the legal minimum (${bottom(rule)}).`, ['APL-32'], at),
    !inTable && !reduced && problem('DISCRETION.OUTSIDE_TABLE', `超出裁量基准“${line?.id ?? ''}”的幅度。`, `Outside the band "${line?.id ?? ''}" of the discretion table.`, ['APL-34'], at),
  ].filter((one): one is Refusal => Boolean(one));
  if (problems.length > 0) return { problems, hints };
  const { multiple, grade, grounds } = choice;
  return { fine: { id: `f-${item.id}`, violation: item.id, act: item.act, article: item.article, grade, grounds, ...(multiple === undefined ? {} : { multiple }), baseFen: item.lossFen, amountFen, range }, problems, hints };
}

/** A value far outside the range that would lie in it with the decimal point moved (domain.md 16.3). */
function looksLikeSlip(value: Decimal, min: Decimal, max: Decimal, pointer: string): Hint[] {
  if (within(value, min, max) || value.units === 0n) return [];
  const moved = [1, 2, -1, -2].map((places) => shifted(value, places)).find((other) => within(other, min, max));
  if (!moved) return [];
  return [{ code: 'DISCRETION.LOOKS_LIKE_DECIMAL_SLIP', message: { zh: '数值移动小数点后在法定幅度之内，请核对是否笔误。', en: 'With the decimal point moved the figure would lie in the legal range: please check it for a slip.' }, articles: ['APL-32'], pointer }];
}

/** A lighter penalty belongs into the lower half of the range, a heavier one into the upper half. */
function oddGrade({ grade }: DiscretionChoice, value: Decimal, min: Decimal, max: Decimal, pointer: string): Hint[] {
  const twice = { units: value.units * 2n, scale: value.scale };
  const side = compareDecimals(twice, plus(min, max));
  if (!((grade === 'lighter' && side > 0) || (grade === 'heavier' && side < 0))) return [];
  return [{ code: 'DISCRETION.GRADE_AND_FIGURE_DISAGREE', message: { zh: '裁量等次与所选幅度不一致。', en: 'The grade and the chosen figure do not agree.' }, articles: ['APL-34'], pointer }];
}

const plus = (a: Decimal, b: Decimal): Decimal => ({ units: a.units * 10n ** BigInt(b.scale) + b.units * 10n ** BigInt(a.scale), scale: a.scale + b.scale });
const fen = (amount: number): Decimal => ({ units: BigInt(amount), scale: 0 });
const optional = (amount: number | undefined): Decimal | undefined => (amount === undefined ? undefined : fen(amount));
const within = (value: Decimal, min: Decimal | undefined, max: Decimal | undefined): boolean => (!min || compareDecimals(value, min) >= 0) && (!max || compareDecimals(value, max) <= 0);
const bottom = (rule: MoneyRule): string => (rule.form === 'multiple' ? `${rule.minTimes}x` : `${rule.minFen} 分`);
const top = (rule: MoneyRule): string => (rule.form === 'multiple' ? `${rule.maxTimes}x` : `${rule.maxFen} 分`);
const problem = (code: string, zh: string, en: string, articles: readonly string[], pointer: string): Refusal => refusal(code, zh, en, articles, { pointer });
const refuse = (code: string, zh: string, en: string, articles: readonly string[], pointer: string): CountedFine => ({ problems: [problem(code, zh, en, articles, pointer)], hints: [] });
