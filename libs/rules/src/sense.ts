import type { ClockRule, MoneyRule, ParameterRule, Rule, TariffRule } from './model';
import { parameterValueProblem } from './parameter-value';

/** What is well formed and yet makes no sense in law. */
export function senseProblems(rule: Rule): readonly string[] {
  return [...readingProblems(rule), ...timeProblems(rule), ...useProblems(rule), ...ofKind(rule)];
}

function useProblems({ pendingFor, carriedOutBy, informational }: Rule): readonly string[] {
  const said = [pendingFor, carriedOutBy, informational].filter((one) => one !== undefined);
  return said.length > 1 ? ['a rule is "pendingFor" a procedure, "carriedOutBy" others or "informational", and one of them only'] : [];
}

function readingProblems({ readings }: Rule): readonly string[] {
  if (readings === undefined) return [];
  const problems = readings.length < 2 ? ['"readings" names at least two'] : [];
  return readings.filter((reading) => reading.default).length === 1 ? problems : [...problems, 'exactly one reading is the default'];
}

function timeProblems({ inForceFrom, inForceUntil }: Rule): readonly string[] {
  return inForceFrom !== undefined && inForceUntil !== undefined && inForceUntil < inForceFrom ? ['"inForceUntil" is before "inForceFrom"'] : [];
}

function ofKind(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case 'clock':
      return clockProblems(rule);
    case 'band':
      return rule.bands.filter((b) => b.minMonths > b.maxMonths).map((b) => `band "${b.id}" ends before it begins`);
    case 'ground':
      return rule.nationalBarYears > 0 && !rule.nationalBarRule ? ['a bar needs "nationalBarRule"'] : [];
    case 'money':
      return moneyProblems(rule);
    case 'points':
      return rule.minPoints > rule.maxPoints ? ['"minPoints" is above "maxPoints"'] : [];
    case 'tariff':
      return tariffProblems(rule);
    case 'plan-item':
      return [rule.due, rule.yearly, rule.continuous].filter((date) => date !== undefined).length === 1 ? [] : ['a task has "due", "yearly" or "continuous", and one of them only'];
    case 'checklist':
      return new Set(rule.items.map((item) => item.id)).size === rule.items.length ? [] : ['an item is listed twice'];
    case 'parameter':
      return parameterProblems(rule);
    case 'threshold':
    case 'measure':
    case 'hold-base':
    case 'gate':
    case 'provision':
    case 'duty':
    case 'violation':
      return [];
  }
}

function clockProblems(rule: ClockRule): readonly string[] {
  const problems: string[] = [];
  if (rule.count === undefined && rule.mode !== 'sanction') problems.push('only a sanction may leave "count" to the decision');
  if ((rule.mode === 'backward') !== (rule.backward !== undefined)) problems.push('"backward" belongs to "mode": "backward" and to nothing else');
  if (rule.unit === 'hours' && rule.roll !== 'none') problems.push('hours never roll');
  if (rule.count !== undefined && (rule.minCount !== undefined || rule.maxCount !== undefined)) problems.push('"minCount" and "maxCount" belong to a length that the decision fixes');
  if ((rule.minCount ?? 0) > (rule.maxCount ?? Infinity)) problems.push('"minCount" is above "maxCount"');
  if (rule.count === 0 && rule.mode !== 'plan-date') problems.push('"count" is at least 1');
  if (rule.finds !== undefined && rule.backward !== 'opens-window') problems.push('"finds" belongs to "backward": "opens-window" and to nothing else');
  if (rule.bound !== undefined && rule.matter === undefined) problems.push('"bound" needs the "matter" that it bounds');
  return [...problems, ...coercionProblems(rule)];
}

/** Ends that set free what an authority holds, or that take a right from a party: nothing about them is left unsaid. */
const ENDS_WITH_A_MATTER: readonly (string | undefined)[] = ['release-due', 'lapses', 'deemed-waived'];
/** 检测、检验、技术鉴定: nothing else makes coercion stand still (行政强制法第25条第3款). */
const PAUSES_OF_COERCION: readonly string[] = ['testing', 'inspection', 'appraisal'];

function coercionProblems({ atExpiry, matter, roll, pauseReasons = [] }: ClockRule): readonly string[] {
  const problems = ENDS_WITH_A_MATTER.includes(atExpiry) && matter === undefined ? [`"atExpiry": "${atExpiry}" needs the "matter" by which rules of higher rank bound it`] : [];
  if (atExpiry !== 'release-due') return problems;
  const foreign = pauseReasons.filter((reason) => !PAUSES_OF_COERCION.includes(reason));
  return [
    ...problems,
    ...(roll === 'none' ? [] : ['coercion ends on its last day: "roll" must be "none" where the end is "release-due"']),
    ...(foreign.length === 0 ? [] : [`coercion stands still for ${PAUSES_OF_COERCION.join(', ')} only, not for ${foreign.join(', ')}`]),
  ];
}

function tariffProblems({ steps }: TariffRule): readonly string[] {
  const ids = steps.map((step) => step.id);
  return steps.flatMap((step) => [
    ...(ids.indexOf(step.id) === ids.lastIndexOf(step.id) ? [] : [`step "${step.id}" is listed twice`]),
    ...((step.trigger === 'reach') === (step.counter !== undefined) ? [] : [`step "${step.id}": "counter" belongs to "reach" and to nothing else`]),
    ...((step.trigger === 'each-year') === (step.years !== undefined) ? [] : [`step "${step.id}": "years" belongs to "each-year" and to nothing else`]),
    ...(step.effect !== 'talk' && step.clock === undefined ? [`step "${step.id}" needs the "clock" of its length`] : []),
    ...(step.insteadOf ?? []).filter((id) => !ids.includes(id)).map((id) => `step "${step.id}" comes instead of "${id}", which there is not`),
  ]);
}

const MONEY_KEYS: Readonly<Record<MoneyRule['form'], readonly (keyof MoneyRule)[]>> = {
  multiple: ['minTimes', 'maxTimes', 'base'],
  range: ['minFen', 'maxFen'],
  'rate-per-day': ['perMille', 'capPerMille', 'base'],
  route: ['to'],
  order: ['order'],
  confiscation: ['base'],
};

function moneyProblems(rule: MoneyRule): readonly string[] {
  const missing = MONEY_KEYS[rule.form].filter((key) => rule[key] === undefined).map((key) => `"form": "${rule.form}" needs "${key}"`);
  const reversed = (rule.minFen ?? 0) > (rule.maxFen ?? Infinity) || Number(rule.minTimes ?? 0) > Number(rule.maxTimes ?? Infinity);
  return reversed ? [...missing, 'the range ends before it begins'] : missing;
}

function parameterProblems(rule: ParameterRule): readonly string[] {
  if (rule.type === 'choice' && rule.choices === undefined) return ['"type": "choice" needs "choices"'];
  const problem = rule.default === null ? undefined : parameterValueProblem(rule, rule.default);
  return problem === undefined ? [] : [`"default" ${problem.en}`];
}
