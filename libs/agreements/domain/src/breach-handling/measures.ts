import { addDays, addMonths, type Duration, type LegalDay } from '@due-process/legal-time';
import { refusal, type Refusal } from '@due-process/procedure';
import type { MeasureRule, RuleBook } from '@due-process/rules';
import { FUND_ACCOUNTS, type AgreementFacts, type BreachCase, type BreachReferences, type Measure } from './model';

/** Measures whose amounts count for the threshold of LZ-21(1): 不予支付违规费用、追回违规费用. */
const COUNTED_FOR_THRESHOLD = ['LZ-18.refuse-payment', 'LZ-18.recover'];

/** Measures that stop somebody's settlement or qualification for a time, or for good (LZ-21(1) 中止…等处理). */
const SUSPENDING = ['LZ-18.suspend-settlement', 'LZ-18.suspend-person-or-department', 'LZ-18.suspend-agreement', 'LZ-18.suspend-physician', 'LZ-18.staff-suspend', 'LZ-18.staff-cancel'];

export const TERMINATION = 'LZ-18.terminate-agreement';

/** Suspensions that live and end with the agreement (O2-42); those of persons and departments do not. */
const ENDS_WITH_AGREEMENT = ['LZ-18.suspend-agreement', 'LZ-18.suspend-settlement'];

const OF_THE_AGREEMENT = [...ENDS_WITH_AGREEMENT, TERMINATION];

/** Measures that move fund money back and are performed by postings (LZ-23, LZ-47). */
const PAYABLE = ['LZ-18.refuse-allocation', 'LZ-18.refuse-payment', 'LZ-18.recover', 'LZ-18.contractual-penalty'];

/** Sum of refused and recovered amounts in one decision, 分 (LZ-21(1), domain.md 14). */
export function thresholdSum(measures: readonly Measure[]): number {
  return measures.filter((measure) => COUNTED_FOR_THRESHOLD.includes(measure.kind)).reduce((sum, measure) => sum + (measure.amountFen ?? 0), 0);
}

export const suspends = (measure: Measure): boolean => SUSPENDING.includes(measure.kind);
export const terminates = (measures: readonly Measure[]): boolean => measures.some((measure) => measure.kind === TERMINATION);
export const payable = (measure: Measure): boolean => PAYABLE.includes(measure.kind) && (measure.amountFen ?? 0) > 0;
export const endsWithAgreement = (measure: Measure): boolean => ENDS_WITH_AGREEMENT.includes(measure.kind);
/** Suspensions with a length run as a process of their own; cancelling a qualification has no end. */
export const runsForATime = (measure: Measure): boolean => suspends(measure) && measure.duration !== undefined;

/** What the measures are judged by beside the rules: the agreement and the institution as they stand. */
export type MeasureFacts = Pick<AgreementFacts, 'institution' | 'agreement'>;

/** Everything wrong with a list of measures, all at once (LZ-18, LZ-19, LZ-20). */
export function checkMeasures(measures: readonly Measure[], rules: RuleBook, facts: MeasureFacts, on: LegalDay): Refusal[] {
  const problems: Refusal[] = [];
  if (!Array.isArray(measures) || measures.length === 0) {
    return [refusal('BREACH.NO_MEASURE', '未选择处理措施。', 'No measure was chosen.', [rules.article('LZ-18.reminder')], { pointer: '/measures' })];
  }
  const ids = new Set<string>();
  const unread = measures.flatMap((measure, index) => (typeof measure === 'object' && measure !== null ? [] : [refusal('BREACH.MEASURE_UNKNOWN', '处理措施无效。', 'This is no measure.', ['LZ-18'], { pointer: `/measures/${index}` })]));
  if (unread.length > 0) return unread;
  measures.forEach((measure, index) => {
    if (ids.has(measure.id)) problems.push(refusal('BREACH.MEASURE_ID_TWICE', `措施编号 ${measure.id} 重复。`, `Measure id ${measure.id} occurs twice.`, [], { pointer: `/measures/${index}/id` }));
    ids.add(measure.id);
    problems.push(...checkMeasure(measure, `/measures/${index}`, rules, facts, on));
  });
  return [...problems, ...checkTogether(measures, rules)];
}

/** What each measure alone would allow, but not all of them together. */
function checkTogether(measures: readonly Measure[], rules: RuleBook): Refusal[] {
  const problems: Refusal[] = [];
  const ended = measures.some((measure) => measure.kind === TERMINATION);
  const objects = new Set<string>();
  measures.forEach((measure, index) => {
    const at = { pointer: `/measures/${index}` };
    if (ended && ENDS_WITH_AGREEMENT.includes(measure.kind)) {
      problems.push(refusal('BREACH.MEASURES_CONTRADICT', '同一服务协议不得既中止又解除。', 'One agreement cannot be both suspended and terminated.', [rules.article('LZ-19.bands'), 'LZ-20'], at));
    }
    if (!suspends(measure) && measure.kind !== TERMINATION) return;
    const object = `${measure.kind}/${objectOf(measure)}`;
    if (objects.has(object)) problems.push(refusal('BREACH.MEASURE_TWICE', '同一对象的同一措施只能有一项。', 'The same measure on the same object can be taken once.', [rules.article('LZ-19.bands')], at));
    objects.add(object);
  });
  return problems;
}

function checkMeasure(measure: Measure, pointer: string, rules: RuleBook, facts: MeasureFacts, on: LegalDay): Refusal[] {
  const rule = rules.measures().find((known) => known.id === measure.kind);
  if (!rule) return [refusal('BREACH.MEASURE_UNKNOWN', `没有“${measure.kind}”这一处理措施。`, `There is no measure "${measure.kind}".`, ['LZ-18'], { pointer: `${pointer}/kind` })];
  return [
    ...checkFields(measure, rule, pointer),
    ...checkTarget(measure, rule, pointer, facts),
    ...(rule.needs.includes('duration') ? checkDuration(measure, pointer, rules, on) : []),
    ...(rule.needs.includes('ground') ? checkGround(measure, pointer, rules, facts) : []),
    ...(OF_THE_AGREEMENT.includes(measure.kind) ? checkAgreementStands(pointer, facts) : []),
  ];
}

/** What the measure needs is there, and nothing that it does not have: a field that nothing checks must not have an effect. */
function checkFields(measure: Measure, rule: MeasureRule, pointer: string): Refusal[] {
  const problems: Refusal[] = [];
  const need = (field: string, zh: string, en: string) =>
    problems.push(refusal('BREACH.MEASURE_INCOMPLETE', `${rule.title.zh}须写明${zh}。`, `"${rule.title.en}" needs ${en}.`, [rule.article], { pointer: `${pointer}/${field}` }));
  const hasNot = (code: string, field: string, zh: string, en: string) =>
    problems.push(refusal(code, `${rule.title.zh}不涉及${zh}。`, `"${rule.title.en}" has no ${en}.`, [rule.article], { pointer: `${pointer}/${field}` }));
  if (!says(measure.id)) need('id', '措施编号', 'an id');
  if (!says(measure.clause)) need('clause', '所依据的协议条款', 'the clause of the agreement that carries it');
  if (rule.needs.includes('amount')) {
    if (!isPositiveFen(measure.amountFen)) need('amountFen', '金额（分，正整数）', 'an amount in 分 (a positive integer)');
    if (!measure.account || !FUND_ACCOUNTS.includes(measure.account)) need('account', '基金账户', 'the fund account');
  } else {
    if (measure.amountFen !== undefined) hasNot('BREACH.MEASURE_HAS_NO_AMOUNT', 'amountFen', '金额', 'amount');
    if (measure.account !== undefined) hasNot('BREACH.MEASURE_HAS_NO_AMOUNT', 'account', '基金账户', 'fund account');
  }
  if (!rule.needs.includes('duration')) {
    if (measure.duration !== undefined) hasNot('BREACH.MEASURE_HAS_NO_DURATION', 'duration', '期限', 'length');
    if (measure.band !== undefined) hasNot('BREACH.MEASURE_HAS_NO_DURATION', 'band', '幅度', 'band');
  }
  if (!rule.needs.includes('ground') && measure.ground !== undefined) hasNot('BREACH.MEASURE_HAS_NO_GROUND', 'ground', '解除情形', 'ground');
  return problems;
}

/** The object: a person or department of the party, or the case's own institution and agreement — never anybody else's. */
function checkTarget(measure: Measure, rule: MeasureRule, pointer: string, facts: MeasureFacts): Refusal[] {
  const { target } = measure;
  const at = { pointer: `${pointer}/target` };
  if (!target) return rule.needs.includes('target') ? [refusal('BREACH.MEASURE_INCOMPLETE', `${rule.title.zh}须写明对象。`, `"${rule.title.en}" needs its target.`, [rule.article], at)] : [];
  if (!says(target.ref)) return [refusal('BREACH.MEASURE_INCOMPLETE', `${rule.title.zh}须写明对象。`, `"${rule.title.en}" needs its target.`, [rule.article], at)];
  if (!rule.subjects.includes(target.kind === 'agreement' ? 'institution' : target.kind)) {
    return [refusal('BREACH.MEASURE_WRONG_SUBJECT', `${rule.title.zh}不适用于该对象。`, `"${rule.title.en}" cannot have this target.`, [rule.article], at)];
  }
  const own = target.kind === 'agreement' ? facts.agreement.id : target.kind === 'institution' ? facts.institution.id : target.ref;
  if (own === target.ref) return [];
  return [refusal('BREACH.NOT_OF_THIS_CASE', '措施只能针对本案的机构和服务协议；其他协议另行立案。', 'A measure concerns the institution and agreement of this case; another agreement is a case of its own.', [rule.article], at)];
}

/** What is terminated already can neither be suspended nor terminated again. */
function checkAgreementStands(pointer: string, facts: MeasureFacts): Refusal[] {
  const problem = alreadyTerminated(facts);
  return problem ? [{ ...problem, pointer }] : [];
}

/** `BREACH.AGREEMENT_TERMINATED`: another case was faster. */
export function alreadyTerminated(facts: MeasureFacts): Refusal | undefined {
  const { terminatedOn } = facts.agreement;
  return terminatedOn === undefined ? undefined : refusal('BREACH.AGREEMENT_TERMINATED', `服务协议已于 ${terminatedOn} 解除。`, `The agreement was terminated on ${terminatedOn}.`, ['LZ-20']);
}

/** Measures that need an agreement that stands. */
export const concernsAgreement = (measure: Measure): boolean => OF_THE_AGREEMENT.includes(measure.kind);

/** The facts of the case's agreement as they stand now, or as they stood when the case was opened. */
export function factsOf(state: Pick<BreachCase, 'institution' | 'agreement'>, references: BreachReferences): MeasureFacts {
  return references.facts ?? { institution: state.institution, agreement: state.agreement };
}

/** The person or department that a measure hits, or nothing where it hits the institution with its agreement. */
export const objectOf = ({ target }: Measure): string => (target?.kind === 'person' || target?.kind === 'department' ? `${target.kind}/${target.ref}` : '');

const says = (text: string | undefined): boolean => typeof text === 'string' && text.trim() !== '';

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

/** The day on which a length beginning now would end; a length has one unit. */
function endOf(duration: Duration, on: LegalDay): LegalDay | undefined {
  if (Object.keys(duration).length !== 1) return undefined;
  if ('months' in duration) return isLength(duration.months, 120) ? addMonths(on, duration.months) : undefined;
  return isLength(duration.days, 3660) ? addDays(on, duration.days) : undefined;
}

const isLength = (units: number, most: number): boolean => Number.isInteger(units) && units > 0 && units <= most;

/** LZ-20 and the national grounds; the ground of two suspensions is counted, not believed (LZ-20(1), O2-43(1)). */
function checkGround(measure: Measure, pointer: string, rules: RuleBook, facts: MeasureFacts): Refusal[] {
  const ground = measure.ground ? rules.ground(measure.ground) : undefined;
  const at = { pointer: `${pointer}/ground` };
  if (!ground) return [refusal('BREACH.TERMINATION_GROUND_MISSING', '解除服务协议须写明法定或者约定情形。', 'A termination needs one of the grounds.', ['LZ-20'], at)];
  if (!ground.for.includes(facts.institution.kind)) {
    return [refusal('BREACH.GROUND_NOT_FOR_THIS_KIND', '该情形不适用于此类机构。', 'The ground does not apply to this kind of institution.', [ground.article], at)];
  }
  const wanted = rules.threshold('LZ-20.suspensions').value;
  if (COUNTED_GROUNDS.includes(ground.id) && facts.agreement.suspensionsInTerm < wanted) {
    return [
      refusal('BREACH.GROUND_NOT_ESTABLISHED', `协议有效期内被中止${facts.agreement.suspensionsInTerm}次，未达${wanted}次。`, `The agreement was suspended ${facts.agreement.suspensionsInTerm} times within its term, not ${wanted}.`, [ground.article], at),
    ];
  }
  return [];
}

const COUNTED_GROUNDS = ['LZ-20.1', 'O2-43.1a'];
