import { addMonths, addYears, isLegalDay, type LegalDay } from '@due-process/legal-time';
import { refusal, type Refusal } from '@due-process/procedure';
import type { RuleBook } from '@due-process/rules';
import { endOf } from './durations';
import type { AssessmentFacts, MeasureDuration, StatedMeasure, ViolationItem } from './model';

const says = (text: unknown): boolean => typeof text === 'string' && text.trim() !== '';
/** `R735-40.fine` and `R735-40.suspend` are of one article. */
const articleOf = (rule: string): string => rule.split('.')[0] ?? rule;

export interface MeasureContext {
  readonly rules: RuleBook;
  readonly today: LegalDay;
  readonly items: readonly ViolationItem[];
  readonly facts: AssessmentFacts;
}

/** Everything wrong with the measures that the officer states beside the acts (R735-38 to 43, APL-28). */
export function checkStated(measures: readonly StatedMeasure[], context: MeasureContext): Refusal[] {
  const ids = new Set<string>();
  return measures.flatMap((measure, index) => {
    const pointer = `/measures/${index}`;
    const twice = ids.has(measure.id);
    ids.add(measure.id);
    return [
      ...(says(measure.id) && !twice ? [] : [refusal('DISCRETION.ID_TWICE', '措施编号缺失或者重复。', 'The id of a measure is missing or occurs twice.', [], { pointer: `${pointer}/id` })]),
      ...checkBasis(measure, context.rules, pointer),
      ...checkKind(measure, pointer, context),
    ];
  });
}

/** A basis is a rule that is in force: no free text, no clause of an agreement (domain.md 16.10). */
function checkBasis({ basis }: StatedMeasure, rules: RuleBook, pointer: string): Refusal[] {
  if (rules.all().some((rule) => rule.id === basis)) return [];
  return [refusal('DISCRETION.CITATION_UNKNOWN', `没有“${String(basis)}”这一现行条款；条款只能从规则中选取。`, `There is no provision "${String(basis)}" in force; provisions are picked from the rules.`, ['APL-38'], { pointer: `${pointer}/basis` })];
}

function checkKind(measure: StatedMeasure, pointer: string, context: MeasureContext): Refusal[] {
  switch (measure.kind) {
    case 'suspend-department':
      return suspendDepartment(measure, pointer, context);
    case 'suspend-networked-settlement':
      return [...onlyFor(measure.person, context.facts.party.kind === 'individual', pointer), ...ofAnAct(measure.basis, context, pointer), ...inBand(measure.duration, ['R735-41.settlement'], measure.basis, pointer, context)];
    case 'ban':
      return [...onlyFor(measure.person, true, pointer), ...banLength(measure.duration, pointer, context)];
    case 'termination-by-agency':
      return says(measure.agreementId) ? [] : [missing('agreementId', '服务协议', 'The agreement', 'R735-40', pointer)];
    case 'order-to-correct':
      return measure.until === undefined || (isLegalDay(measure.until) && measure.until >= context.today) ? [] : [refusal('DATE.INVALID', '改正期限须为今日及以后的日期。', 'The day by which to correct is today or later.', ['APL-28'], { pointer: `${pointer}/until` })];
    case 'warning':
    case 'interview':
      return [];
    default:
      return [refusal('DISCRETION.MEASURE_UNKNOWN', '处罚措施无效；罚款、退回、没收由违法行为得出。', 'Unknown measure; fine, refund and confiscation follow from the acts.', ['APL-38'], { pointer: `${pointer}/kind` })];
  }
}

const missing = (field: string, zh: string, en: string, article: string, pointer: string): Refusal => refusal('INPUT.MISSING', `须写明${zh}。`, `${en} must be stated.`, [article], { pointer: `${pointer}/${field}` });

function onlyFor(person: string, fits: boolean, pointer: string): Refusal[] {
  if (!says(person)) return [missing('person', '人员代码', 'The person', 'R735-41', pointer)];
  return fits ? [] : [refusal('DISCRETION.NOT_THIS_PARTY', '联网结算的暂停只适用于参保个人。', 'Networked settlement is suspended for insured persons only.', ['R735-41'], { pointer: `${pointer}/kind` })];
}

/** The responsible department, 6 to 12 months; under R735-38 only after a refusal to correct or serious consequences. */
function suspendDepartment(measure: Extract<StatedMeasure, { kind: 'suspend-department' }>, pointer: string, context: MeasureContext): Refusal[] {
  const problems = says(measure.department) ? [] : [missing('department', '责任部门', 'The responsible department', 'R735-38', pointer)];
  const general = measure.basis === 'R735-38.suspend' && !context.items.some((item) => articleOf(item.article) === 'R735-38' && (item.correction === 'refused' || item.grave === true));
  if (general) problems.push(refusal('DISCRETION.SUSPENSION_WITHOUT_GROUND', '依第38条暂停责任部门须拒不改正或者造成严重后果。', 'Under Article 38 the department is suspended only after a refusal to correct or serious consequences.', ['R735-38.suspend'], { pointer }));
  return [...problems, ...ofAnAct(measure.basis, context, pointer), ...inBand(measure.duration, ['R735-38.suspend', 'R735-40.suspend'], measure.basis, pointer, context)];
}

/** A measure rests on an act of the same article. */
function ofAnAct(basis: string, { items }: MeasureContext, pointer: string): Refusal[] {
  if (items.some((item) => articleOf(item.article) === articleOf(basis))) return [];
  return [refusal('DISCRETION.MEASURE_WITHOUT_ACT', '该措施没有对应的违法行为。', 'No act of this proposal carries the measure.', [basis], { pointer: `${pointer}/basis` })];
}

/** The length lies within the band of its article, both ends included; a suspension without a length is none (domain.md 16.10). */
function inBand(duration: MeasureDuration | undefined, allowed: readonly string[], basis: string, pointer: string, { rules, today }: MeasureContext): Refusal[] {
  if (!allowed.includes(basis)) return [refusal('DISCRETION.CITATION_UNKNOWN', `该措施的依据应为${allowed.join('或者')}。`, `The measure rests on ${allowed.join(' or ')}.`, allowed, { pointer: `${pointer}/basis` })];
  const at = { pointer: `${pointer}/duration` };
  const rule = rules.all().find((known) => known.id === basis);
  const [band] = rule?.kind === 'band' ? rule.bands : [];
  const end = endOf(duration, today);
  if (end === undefined) return [refusal('DISCRETION.DURATION_MISSING', '暂停须写明期限。', 'A suspension needs a length.', [rules.article(basis)], at)];
  // A band that is not in force is refused as a basis.
  if (!band || (end >= addMonths(today, band.minMonths) && end <= addMonths(today, band.maxMonths))) return [];
  return [refusal('DISCRETION.DURATION_OUTSIDE_RANGE', `期限须在${band.minMonths}至${band.maxMonths}个月之内。`, `The length must lie within ${band.minMonths} to ${band.maxMonths} months.`, [rules.article(basis)], at)];
}

/** The ban has the one length that the law gives it (R735-43). */
function banLength(duration: MeasureDuration | undefined, pointer: string, { rules, today }: MeasureContext): Refusal[] {
  const rule = rules.all().find((known) => known.id === 'R735-43');
  if (rule?.kind !== 'clock') return [];
  const { count, article } = rule;
  const end = endOf(duration, today);
  const at = { pointer: `${pointer}/duration` };
  if (end === undefined) return [refusal('DISCRETION.DURATION_MISSING', '禁止从业须写明期限。', 'A ban needs its length.', [article], at)];
  return count !== undefined && end === addYears(today, count) ? [] : [refusal('DISCRETION.DURATION_OUTSIDE_RANGE', `禁止从业的期限为${count}年。`, `The ban lasts ${count} years.`, [article], at)];
}
