import { addDays, addMonths, type Duration, type LegalDay } from '@due-process/legal-time';
import { refusal, type Refusal } from '@due-process/procedure';
import type { RuleBook } from '@due-process/rules';
import type { AgreementFacts, Measure } from './model';

/** Measures whose amounts count for the threshold of LZ-21(1): 不予支付违规费用、追回违规费用. */
const COUNTED_FOR_THRESHOLD = ['LZ-18.refuse-payment', 'LZ-18.recover'];

/** Measures that stop somebody's settlement or qualification for a time, or for good (LZ-21(1) 中止…等处理). */
const SUSPENDING = ['LZ-18.suspend-settlement', 'LZ-18.suspend-person-or-department', 'LZ-18.suspend-agreement', 'LZ-18.suspend-physician', 'LZ-18.staff-suspend', 'LZ-18.staff-cancel'];

export const TERMINATION = 'LZ-18.terminate-agreement';

/** Measures that move fund money back and are performed by postings (LZ-23, LZ-47). */
const PAYABLE = ['LZ-18.refuse-allocation', 'LZ-18.refuse-payment', 'LZ-18.recover', 'LZ-18.contractual-penalty'];

/** Sum of refused and recovered amounts in one decision, 分 (LZ-21(1), domain.md 14). */
export function thresholdSum(measures: readonly Measure[]): number {
  return measures.filter((measure) => COUNTED_FOR_THRESHOLD.includes(measure.kind)).reduce((sum, measure) => sum + (measure.amountFen ?? 0), 0);
}

export const suspends = (measure: Measure): boolean => SUSPENDING.includes(measure.kind);
export const terminates = (measures: readonly Measure[]): boolean => measures.some((measure) => measure.kind === TERMINATION);
export const payable = (measure: Measure): boolean => PAYABLE.includes(measure.kind) && (measure.amountFen ?? 0) > 0;
/** Suspensions with a length run as a process of their own; cancelling a qualification has no end. */
export const runsForATime = (measure: Measure): boolean => suspends(measure) && measure.duration !== undefined;

/** Everything wrong with a list of measures, all at once (LZ-18, LZ-19, LZ-20). */
export function checkMeasures(measures: readonly Measure[], rules: RuleBook, facts: AgreementFacts | undefined, on: LegalDay): Refusal[] {
  const problems: Refusal[] = [];
  if (measures.length === 0) problems.push(refusal('BREACH.NO_MEASURE', '未选择处理措施。', 'No measure was chosen.', [rules.article('LZ-18.reminder')], { pointer: '/measures' }));
  const ids = new Set<string>();
  measures.forEach((measure, index) => {
    if (ids.has(measure.id)) problems.push(refusal('BREACH.MEASURE_ID_TWICE', `措施编号 ${measure.id} 重复。`, `Measure id ${measure.id} occurs twice.`, [], { pointer: `/measures/${index}/id` }));
    ids.add(measure.id);
    problems.push(...checkMeasure(measure, `/measures/${index}`, rules, facts, on));
  });
  return problems;
}

function checkMeasure(measure: Measure, pointer: string, rules: RuleBook, facts: AgreementFacts | undefined, on: LegalDay): Refusal[] {
  const rule = rules.measures().find((known) => known.id === measure.kind);
  if (!rule) return [refusal('BREACH.MEASURE_UNKNOWN', `没有“${measure.kind}”这一处理措施。`, `There is no measure "${measure.kind}".`, ['LZ-18'], { pointer: `${pointer}/kind` })];
  const problems: Refusal[] = [];
  const need = (field: string, zh: string, en: string) =>
    problems.push(refusal('BREACH.MEASURE_INCOMPLETE', `${rule.title.zh}须写明${zh}。`, `"${rule.title.en}" needs ${en}.`, [rule.article], { pointer: `${pointer}/${field}` }));
  if (rule.needs.includes('amount')) {
    if (!isPositiveFen(measure.amountFen)) need('amountFen', '金额（分，正整数）', 'an amount in 分 (a positive integer)');
    if (!measure.account) need('account', '基金账户', 'the fund account');
  } else if (measure.amountFen !== undefined) {
    problems.push(refusal('BREACH.MEASURE_HAS_NO_AMOUNT', `${rule.title.zh}不涉及金额。`, `"${rule.title.en}" has no amount.`, [rule.article], { pointer: `${pointer}/amountFen` }));
  }
  if (rule.needs.includes('target') && !measure.target) need('target', '对象', 'its target');
  if (measure.target && measure.target.kind !== 'agreement' && !rule.subjects.includes(measure.target.kind)) {
    problems.push(refusal('BREACH.MEASURE_WRONG_SUBJECT', `${rule.title.zh}不适用于该对象。`, `"${rule.title.en}" cannot have this target.`, [rule.article], { pointer: `${pointer}/target` }));
  }
  if (rule.needs.includes('duration')) problems.push(...checkDuration(measure, pointer, rules, on));
  if (rule.needs.includes('ground')) problems.push(...checkGround(measure, pointer, rules, facts));
  return problems;
}

const isPositiveFen = (amount: number | undefined): boolean => amount !== undefined && Number.isSafeInteger(amount) && amount > 0;

/** LZ-19: 1–3 months, graver 3–6 months, both ends inclusive; days are compared by the day on which they would end. */
function checkDuration(measure: Measure, pointer: string, rules: RuleBook, on: LegalDay): Refusal[] {
  const bands = rules.band(measure.kind === 'LZ-18.suspend-agreement' ? 'LZ-19.bands' : 'LZ-19.person-bands');
  const band = bands.bands.find((known) => known.id === measure.band);
  const problem = (field: string, zh: string, en: string) => [refusal('BREACH.DURATION_OUTSIDE_BAND', zh, en, [bands.article], { pointer: `${pointer}/${field}` })];
  if (!band) return problem('band', `须写明幅度：${bands.bands.map((known) => known.title.zh).join('、')}。`, `A band is needed: ${bands.bands.map((known) => known.id).join(', ')}.`);
  if (!measure.duration) return problem('duration', '中止须写明期限。', 'A suspension needs a length.');
  const end = endOf(measure.duration, on);
  if (end === undefined || end < addMonths(on, band.minMonths) || end > addMonths(on, band.maxMonths)) {
    return problem('duration', `期限须在${band.minMonths}至${band.maxMonths}个月之内。`, `The length must lie within ${band.minMonths} to ${band.maxMonths} months.`);
  }
  return [];
}

function endOf(duration: Duration, on: LegalDay): LegalDay | undefined {
  if ('months' in duration) return Number.isInteger(duration.months) && duration.months > 0 ? addMonths(on, duration.months) : undefined;
  return Number.isInteger(duration.days) && duration.days > 0 ? addDays(on, duration.days) : undefined;
}

/** LZ-20 and the national grounds; the ground of two suspensions is counted, not believed (LZ-20(1), O2-43(1)). */
function checkGround(measure: Measure, pointer: string, rules: RuleBook, facts: AgreementFacts | undefined): Refusal[] {
  const ground = measure.ground ? rules.ground(measure.ground) : undefined;
  const at = { pointer: `${pointer}/ground` };
  if (!ground) return [refusal('BREACH.TERMINATION_GROUND_MISSING', '解除服务协议须写明法定或者约定情形。', 'A termination needs one of the grounds.', ['LZ-20'], at)];
  if (facts && !ground.for.includes(facts.institution.kind)) {
    return [refusal('BREACH.GROUND_NOT_FOR_THIS_KIND', '该情形不适用于此类机构。', 'The ground does not apply to this kind of institution.', [ground.article], at)];
  }
  const wanted = rules.threshold('LZ-20.suspensions').value;
  if (facts && COUNTED_GROUNDS.includes(ground.id) && facts.agreement.suspensionsInTerm < wanted) {
    return [
      refusal('BREACH.GROUND_NOT_ESTABLISHED', `协议有效期内被中止${facts.agreement.suspensionsInTerm}次，未达${wanted}次。`, `The agreement was suspended ${facts.agreement.suspensionsInTerm} times within its term, not ${wanted}.`, [ground.article], at),
    ];
  }
  return [];
}

const COUNTED_GROUNDS = ['LZ-20.1', 'O2-43.1a'];

/**
 * Which measures of `next` are heavier than what the party was told (加重), LZ-22(2) with APL-45: a new kind or target, a
 * larger amount, a longer or graver suspension. Compared measure by measure; a milder substitute needs a new notice.
 */
export function heavierThan(told: readonly Measure[], next: readonly Measure[], on: LegalDay): readonly Measure[] {
  const byAmount = (a: Measure, b: Measure) => (b.amountFen ?? 0) - (a.amountFen ?? 0);
  const left = [...told].sort(byAmount);
  return [...next].sort(byAmount).filter((measure) => {
    const at = left.findIndex((other) => sameObject(other, measure) && !heavier(other, measure, on));
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}

function sameObject(a: Measure, b: Measure): boolean {
  return a.kind === b.kind && a.target?.kind === b.target?.kind && a.target?.ref === b.target?.ref && a.account === b.account && a.ground === b.ground;
}

function heavier(told: Measure, next: Measure, on: LegalDay): boolean {
  if ((next.amountFen ?? 0) > (told.amountFen ?? 0)) return true;
  if (!next.duration) return Boolean(told.duration);
  if (!told.duration) return true;
  const [before, after] = [endOf(told.duration, on), endOf(next.duration, on)];
  return before === undefined || after === undefined || after > before || (next.band === 'graver' && told.band === 'ordinary');
}
