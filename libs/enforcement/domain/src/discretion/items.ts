import { isLegalDay, type LegalDay } from '@due-process/legal-time';
import { refusal, type Refusal } from '@due-process/procedure';
import { DISCRETION_GRADES, FUND_ACCOUNTS, type AccountShare, type DiscretionChoice, type ViolationItem } from './model';

const says = (text: unknown): boolean => typeof text === 'string' && text.trim() !== '';
const isFen = (amount: unknown): boolean => typeof amount === 'number' && Number.isSafeInteger(amount) && amount >= 0;
export const sumOf = (shares: readonly AccountShare[] | undefined): number => (shares ?? []).reduce((sum, share) => sum + share.amountFen, 0);

/** Everything wrong with the facts of one act: amounts, accounts and days. `foundOn`: no act lies after the check that found it (domain.md 16.10). */
export function checkItem(item: ViolationItem, today: LegalDay, foundOn: LegalDay | undefined, pointer: string): Refusal[] {
  const missing = (field: string, zh: string, en: string) => refusal('INPUT.MISSING', `须写明${zh}。`, `${en} must be stated.`, [], { pointer: `${pointer}/${field}` });
  return [
    ...(says(item.id) ? [] : [missing('id', '编号', 'An id')]),
    ...(typeof item.intent === 'boolean' ? [] : [missing('intent', '是否以骗取基金为目的', 'Whether the aim was to defraud the fund')]),
    ...amounts(item, pointer),
    ...days(item, today, foundOn, pointer),
  ];
}

function amounts(item: ViolationItem, pointer: string): Refusal[] {
  const notFen = (field: string) => refusal('INPUT.NOT_FEN', '金额须为非负整数（分）。', 'The amount is an integer of 分, not negative.', [], { pointer: `${pointer}/${field}` });
  const problems = [
    ...(isFen(item.lossFen) ? [] : [notFen('lossFen')]),
    ...(item.violationFen === undefined || isFen(item.violationFen) ? [] : [notFen('violationFen')]),
    ...(item.illegalGainFen === undefined || isFen(item.illegalGainFen) ? [] : [notFen('illegalGainFen')]),
    ...shares(item.accounts, `${pointer}/accounts`),
    ...(item.refunded === undefined ? [] : shares(item.refunded, `${pointer}/refunded`)),
  ];
  if (problems.length > 0) return problems;
  if (item.violationFen !== undefined && item.lossFen > item.violationFen) {
    problems.push(refusal('DISCRETION.LOSS_ABOVE_VIOLATION', '基金损失不得大于违规金额。', 'The loss of the fund is part of the violation amount and never larger.', ['R735-38'], { pointer: `${pointer}/lossFen` }));
  }
  if (sumOf(item.accounts) !== item.lossFen) {
    problems.push(refusal('DISCRETION.ACCOUNTS_DO_NOT_ADD_UP', '各基金账户金额之和须等于基金损失。', 'The shares of the fund accounts must add up to the loss.', ['LZ-47', 'R735-45'], { pointer: `${pointer}/accounts` }));
  }
  const overpaid = (item.refunded ?? []).filter(({ account, amountFen }) => amountFen > sumOf(item.accounts.filter((share) => share.account === account)));
  if (overpaid.length > 0) {
    problems.push(refusal('DISCRETION.REFUNDED_MORE_THAN_LOST', '已退回金额不得大于该账户的损失。', 'More was refunded to an account than it lost.', ['LZ-47'], { pointer: `${pointer}/refunded` }));
  }
  return problems;
}

function shares(list: readonly AccountShare[], pointer: string): Refusal[] {
  const known = (share: AccountShare) => typeof share === 'object' && share !== null && FUND_ACCOUNTS.includes(share.account) && isFen(share.amountFen) && share.amountFen > 0;
  const ok = Array.isArray(list) && list.every(known) && new Set(list.map((share) => share.account)).size === list.length;
  return ok ? [] : [refusal('DISCRETION.ACCOUNT_SHARES_WRONG', '须按基金账户分列，每户一项，金额为正整数（分）。', 'Shares are stated by fund account, each account once, in positive integers of 分.', ['LZ-47'], { pointer })];
}

function days(item: ViolationItem, today: LegalDay, foundOn: LegalDay | undefined, pointer: string): Refusal[] {
  const problems = (['actFrom', 'actTo'] as const).filter((field) => !isLegalDay(item[field])).map((field) => refusal('DATE.INVALID', '日期不存在。', 'There is no such day.', [], { pointer: `${pointer}/${field}` }));
  if (problems.length > 0) return problems;
  if (item.actTo < item.actFrom) problems.push(refusal('DATE.BEFORE_ITS_CAUSE', '行为终了日不得早于开始日。', 'An act does not end before it begins.', [], { pointer: `${pointer}/actTo` }));
  if (item.actTo > today) problems.push(refusal('DATE.IN_FUTURE', `行为日期不得晚于今日（${today}）。`, `An act does not lie after today (${today}).`, [], { pointer: `${pointer}/actTo` }));
  else if (foundOn !== undefined && item.actTo > foundOn) problems.push(refusal('DISCRETION.ACT_AFTER_ITS_DISCOVERY', `行为日期不得晚于发现之日（${foundOn}）。`, `The act is dated after the day on which it was found (${foundOn}).`, ['APL-36'], { pointer: `${pointer}/actTo` }));
  return problems;
}

/** Every act has one choice, and every choice one act; a reason is always needed (LZ-41, APL-34). */
export function checkChoices(items: readonly ViolationItem[], choices: readonly DiscretionChoice[]): Refusal[] {
  const problems: Refusal[] = [];
  items.forEach((item, index) => {
    if (items.findIndex((other) => other.id === item.id) !== index) problems.push(refusal('DISCRETION.ID_TWICE', `违法行为编号 ${item.id} 重复。`, `The violation id ${item.id} occurs twice.`, [], { pointer: `/violations/${index}/id` }));
    if (choices.filter((choice) => choice.violation === item.id).length !== 1) {
      problems.push(refusal('DISCRETION.CHOICE_MISSING', `违法行为 ${item.id} 须有且只有一项裁量。`, `The act ${item.id} needs exactly one choice of discretion.`, ['APL-34'], { pointer: `/violations/${index}` }));
    }
  });
  choices.forEach((choice, index) => {
    const pointer = `/discretion/${index}`;
    if (!items.some((item) => item.id === choice.violation)) problems.push(refusal('DISCRETION.ACT_UNKNOWN', '裁量所指的违法行为不存在。', 'The choice names no act of this proposal.', [], { pointer: `${pointer}/violation` }));
    if (!DISCRETION_GRADES.includes(choice.grade)) problems.push(refusal('INPUT.UNKNOWN_VALUE', '裁量等次无效。', 'Unknown grade.', ['APL-34'], { pointer: `${pointer}/grade` }));
    if (!says(choice.reason)) problems.push(refusal('DISCRETION.REASON_MISSING', '须写明裁量理由。', 'A reason for the choice must be stated.', ['APL-34', 'R735-31'], { pointer: `${pointer}/reason` }));
  });
  return problems;
}
