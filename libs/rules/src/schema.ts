import { isLegalDay } from '@due-process/legal-time';
import type { Rule, RulePack } from './model';

/**
 * The form of a pack, key by key. Unknown keys are refused: a misspelt key in a rule of law must never be silently ignored.
 * Each check answers what it expected, or `undefined` when the value is right.
 */
type Check = (value: unknown) => string | undefined;
interface Field {
  readonly check: Check;
  readonly optional?: true;
}
type Shape = Readonly<Record<string, Field>>;

const text: Check = (v) => (typeof v === 'string' && v.trim() !== '' ? undefined : 'a text');
const day: Check = (v) => (isLegalDay(v) ? undefined : 'a day YYYY-MM-DD');
const whole: Check = (v) => (Number.isSafeInteger(v) && (v as number) >= 0 ? undefined : 'a whole number from 0');
const yesNo: Check = (v) => (typeof v === 'boolean' ? undefined : 'true or false');
const oneOf =
  (...values: readonly string[]): Check =>
  (v) =>
    values.includes(v as string) ? undefined : `one of ${values.join(', ')}`;
const listOf =
  (item: Check): Check =>
  (v) => {
    if (!Array.isArray(v)) return 'a list';
    const wrong = v.map(item).find((answer) => answer !== undefined);
    return wrong === undefined ? undefined : `a list of ${wrong}`;
  };
const shaped =
  (shape: Shape): Check =>
  (v) => {
    const [problem] = problemsOf(v, shape);
    return problem === undefined ? undefined : `an object (${problem})`;
  };

const must = (check: Check): Field => ({ check });
const may = (check: Check): Field => ({ check, optional: true });

const bilingual = shaped({ zh: must(text), en: must(text) });

const EVERY_RULE: Shape = {
  id: must(text),
  kind: must(oneOf('clock', 'threshold', 'band', 'measure', 'ground', 'hold-base', 'gate')),
  article: must(text),
  title: must(bilingual),
  verification: must(oneOf('read-in-full', 'reported', 'from-memory')),
  pendingFor: may(text),
  rank: may(oneOf('law', 'regulation', 'order', 'paper')),
  inForceFrom: may(day),
};

const KINDS: Readonly<Record<Rule['kind'], Shape>> = {
  clock: {
    unit: must(oneOf('working-days', 'calendar-days', 'months', 'years', 'hours')),
    count: may(whole),
    roll: must(oneOf('forward', 'none')),
    mode: may(oneOf('period', 'sanction', 'backward', 'validity', 'plan-date')),
    backward: may(oneOf('opens-window', 'clear-days')),
    startEvent: must(text),
    pauseReasons: may(listOf(text)),
    extensions: may(listOf(shaped({ count: must(whole), kind: must(oneOf('exactly', 'at-most')), approver: must(text), repeats: may(yesNo) }))),
    atExpiry: may(text),
  },
  threshold: { value: must(whole), unit: must(oneOf('fen', 'count', 'working-days', 'per-mille')), inclusive: must(yesNo) },
  band: { bands: must(listOf(shaped({ id: must(text), minMonths: must(whole), maxMonths: must(whole), title: must(bilingual) }))) },
  measure: {
    subjects: must(listOf(oneOf('institution', 'department', 'person'))),
    needs: must(listOf(oneOf('amount', 'duration', 'ground', 'target'))),
  },
  ground: { for: must(listOf(oneOf('medical-institution', 'pharmacy'))), nationalBarYears: must(whole), nationalBarRule: may(text) },
  'hold-base': { approver: must(oneOf('principal-head', 'agency-head')), requires: must(listOf(text)) },
  gate: { who: must(text) },
};

const PACK: Shape = {
  id: must(text),
  version: must(text),
  title: must(bilingual),
  source: must(text),
  rank: must(oneOf('law', 'regulation', 'order', 'paper')),
  region: must((v) => (typeof v === 'string' && /^(CN|\d{2,12})$/.test(v) ? undefined : 'CN or a division code')),
  inForceFrom: must(day),
  inForceUntil: may(day),
  whenNotInForce: may(bilingual),
  rules: must((v) => (Array.isArray(v) ? undefined : 'a list of rules')),
};

function problemsOf(value: unknown, shape: Shape): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return ['not an object'];
  const given = value as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(given)
    .filter((key) => !Object.hasOwn(shape, key))
    .map((key) => `unknown key "${key}"`);
  const wrong = Object.entries(shape).flatMap(([key, field]) => {
    if (given[key] === undefined) return field.optional ? [] : [`"${key}" is missing`];
    const expected = field.check(given[key]);
    return expected === undefined ? [] : [`"${key}" must be ${expected}`];
  });
  return [...unknown, ...wrong];
}

/** Everything wrong with one pack, all at once: `Pack lanzhou, rule LZ-22: "count" must be a whole number from 0`. */
export function packProblems(pack: unknown): readonly string[] {
  const name = nameOf(pack);
  const head = problemsOf(pack, PACK).map((problem) => `Pack ${name}: ${problem}`);
  const rules = (pack as Partial<RulePack> | null)?.rules;
  if (!Array.isArray(rules)) return head;
  const { inForceFrom, inForceUntil } = pack as RulePack;
  if (inForceUntil !== undefined && inForceUntil < inForceFrom) head.push(`Pack ${name}: "inForceUntil" is before "inForceFrom"`);
  const seen = new Set<string>();
  const inRules = rules.flatMap((rule: unknown, index) => {
    const id = nameOf(rule, `number ${index + 1}`);
    const twice = seen.has(id) ? ['the id is used twice'] : [];
    seen.add(id);
    return [...twice, ...ruleProblems(rule)].map((problem) => `Pack ${name}, rule ${id}: ${problem}`);
  });
  return [...head, ...inRules];
}

function ruleProblems(rule: unknown): readonly string[] {
  const kind = (rule as Partial<Rule> | null)?.kind;
  const shape = kind !== undefined && Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (!shape) return ['"kind" must be ' + EVERY_RULE['kind']!.check(undefined)];
  const problems = problemsOf(rule, { ...EVERY_RULE, ...shape });
  return problems.length > 0 ? problems : senseProblems(rule as Rule);
}

/** What is well formed and yet makes no sense in law. */
function senseProblems(rule: Rule): readonly string[] {
  if (rule.kind === 'band') return rule.bands.filter((b) => b.minMonths > b.maxMonths).map((b) => `band "${b.id}" ends before it begins`);
  if (rule.kind === 'ground') return rule.nationalBarYears > 0 && !rule.nationalBarRule ? ['a bar needs "nationalBarRule"'] : [];
  if (rule.kind !== 'clock') return [];
  const problems: string[] = [];
  if (rule.count === undefined && rule.mode !== 'sanction') problems.push('only a sanction may leave "count" to the decision');
  if ((rule.mode === 'backward') !== (rule.backward !== undefined)) problems.push('"backward" belongs to "mode": "backward" and to nothing else');
  if (rule.unit === 'hours' && rule.roll !== 'none') problems.push('hours never roll');
  return problems;
}

function nameOf(value: unknown, otherwise = 'without id'): string {
  const id = (value as { readonly id?: unknown } | null)?.id;
  return typeof id === 'string' && id !== '' ? id : otherwise;
}
