import type { RuleKind } from './model';
import { bilingual, day, decimal, fromOne, isTrue, listOf, may, monthDay, must, objectOf, oneOf, region, scalar, text, whole, yesNo, type Shape } from './shapes';

const KIND_NAMES: readonly RuleKind[] = [
  'clock', 'threshold', 'band', 'measure', 'ground', 'hold-base', 'gate', 'provision', 'duty', 'violation', 'checklist', 'points', 'tariff', 'money', 'plan-item', 'parameter',
];
const RANKS = oneOf('law', 'regulation', 'order', 'paper');
const VERIFICATIONS = oneOf('read-in-full', 'reported', 'from-memory');

/** Procedures that rules wait for; a rule that no code consumes yet names one of them. */
export const PROCEDURES_TO_COME = [
  'designation', 'fee-audit', 'mediation', 'inspection', 'evidence-preservation', 'sealing', 'penalty-case', 'tips', 'flight-inspection',
  'physician-credit', 'plans', 'reporting', 'transfer', 'prevention', 'parameters',
] as const;

/** What the law lets a period stand still for (行政强制法第25条第3款、医疗保障行政处罚程序暂行规定第45条 and others). */
export const PAUSE_REASONS = ['testing', 'inspection', 'appraisal', 'hearing', 'announcement', 'expert-review', 'expert-appraisal', 'additions', 'suspension'] as const;

/** What every rule says of itself. */
export const EVERY_RULE: Shape = {
  id: must(text),
  kind: must(oneOf(...KIND_NAMES)),
  article: must(text),
  title: must(bilingual),
  verification: must(VERIFICATIONS),
  pendingFor: may(oneOf(...PROCEDURES_TO_COME)),
  carriedOutBy: may(listOf(text)),
  informational: may(bilingual),
  rank: may(RANKS),
  inForceFrom: may(day),
  inForceUntil: may(day),
  source: may(text),
  chapter: may(bilingual),
  basedOn: may(listOf(text)),
  worked: may(listOf(text)),
  readings: may(listOf(objectOf({ id: must(text), text: must(bilingual), default: may(isTrue) }))),
  remark: may(bilingual),
  covers: may(listOf(text)),
};

const TARIFF_STEP = objectOf({
  id: must(text),
  title: must(bilingual),
  trigger: must(oneOf('reach', 'at-once', 'each-year')),
  threshold: must(text),
  counter: may(oneOf('cycle', 'year')),
  years: may(whole),
  effect: must(oneOf('talk', 'suspend', 'end', 'blacklist')),
  by: must(oneOf('institution', 'agency', 'bureau')),
  clock: may(text),
  lengths: may(listOf(objectOf({ points: must(whole), months: must(text) }))),
  insteadOf: may(listOf(text)),
  circulation: may(oneOf('pooling-area', 'province')),
  crime: may(isTrue),
});

/** What each kind says besides. */
export const KINDS: Readonly<Record<RuleKind, Shape>> = {
  clock: {
    unit: must(oneOf('working-days', 'calendar-days', 'months', 'years', 'hours')),
    count: may(whole),
    minCount: may(fromOne),
    maxCount: may(fromOne),
    roll: must(oneOf('forward', 'none')),
    mode: may(oneOf('period', 'sanction', 'backward', 'validity', 'plan-date')),
    backward: may(oneOf('opens-window', 'clear-days')),
    startEvent: must(text),
    pauseReasons: may(listOf(oneOf(...PAUSE_REASONS))),
    extensions: may(listOf(objectOf({ count: must(fromOne), kind: must(oneOf('exactly', 'at-most')), approver: must(text), repeats: may(yesNo) }))),
    atExpiry: may(text),
    alternatives: may(listOf(text)),
    matter: may(text),
    bound: may(objectOf({ is: must(oneOf('ceiling', 'floor')), count: may(fromOne) })),
    finds: may(oneOf('window-start', 'latest-beginning')),
  },
  threshold: { value: must(whole), unit: must(oneOf('fen', 'count', 'working-days', 'per-mille', 'points', 'years')), inclusive: must(yesNo) },
  band: { bands: must(listOf(objectOf({ id: must(text), minMonths: must(whole), maxMonths: must(whole), title: must(bilingual) }))) },
  measure: {
    subjects: must(listOf(oneOf('institution', 'department', 'person'))),
    needs: must(listOf(oneOf('amount', 'duration', 'ground', 'target'))),
  },
  ground: { for: must(listOf(oneOf('medical-institution', 'pharmacy'))), nationalBarYears: must(whole), nationalBarRule: may(text) },
  'hold-base': { approver: must(oneOf('principal-head', 'agency-head')), requires: must(listOf(text)) },
  gate: { who: must(text) },
  provision: {},
  duty: { actor: must(text), rhythm: must(oneOf('standing', 'yearly', 'quarterly', 'monthly', 'on-event', 'in-time')), artifact: may(text) },
  violation: {
    who: must(listOf(oneOf('medical-institution', 'pharmacy', 'individual', 'agency'))),
    class: must(oneOf('fraud', 'general')),
    group: must(bilingual),
    leadsTo: may(listOf(text)),
  },
  checklist: { items: must(listOf(objectOf({ id: must(text), title: must(bilingual) }))) },
  points: { minPoints: must(whole), maxPoints: must(whole) },
  tariff: {
    scale: must(oneOf('per-case', 'by-class')),
    yearOf: must(oneOf('act', 'decision')),
    atOnce: must(oneOf('act', 'decision')),
    kinds: must(listOf(text)),
    full: must(text),
    restarts: must(yesNo),
    bonus: may(objectOf({ cap: must(text), kinds: must(listOf(text)), offsets: must(whole), tell: must(text) })),
    steps: must(listOf(TARIFF_STEP)),
    chain: must(objectOf({ notice: may(text), service: may(text), tell: may(text), objection: must(text), objectionFrom: must(oneOf('institution', 'person')), stamped: must(yesNo), answer: must(text) })),
    restoration: must(objectOf({ window: may(text), training: must(yesNo), decision: must(text) })),
    block: must(objectOf({ rule: must(text), exceptions: must(listOf(text)) })),
  },
  money: {
    form: must(oneOf('multiple', 'range', 'rate-per-day', 'route', 'order', 'confiscation')),
    minTimes: may(decimal),
    maxTimes: may(decimal),
    minFen: may(whole),
    maxFen: may(whole),
    perMille: may(whole),
    capPerMille: may(whole),
    base: may(oneOf('fund-loss', 'fine', 'case-value', 'illegal-gain', 'fraud-amount')),
    to: may(oneOf('treasury', 'fund-account-and-treasury')),
    order: may(listOf(text)),
  },
  'plan-item': { lead: must(text), support: may(listOf(text)), from: may(day), due: may(day), yearly: may(monthDay), continuous: may(isTrue) },
  parameter: {
    name: must(text),
    type: must(oneOf('working-days', 'fen', 'count', 'months', 'per-mille', 'choice', 'yes-no', 'text')),
    default: must(scalar),
    min: may(whole),
    max: may(whole),
    choices: may(listOf(text)),
    target: may(objectOf({ rule: must(text), key: must(oneOf('count', 'value')) })),
  },
};

const HEAD: Shape = {
  id: must(text),
  version: must(text),
  title: must(bilingual),
  source: must(text),
  rank: must(RANKS),
  region: must(region),
  inForceFrom: must(day),
  inForceUntil: may(day),
  whenNotInForce: may(bilingual),
};

const ANYTHING = { expected: 'a list of rules', schema: {}, check: (value: unknown, path: readonly (string | number)[]) => (Array.isArray(value) ? [] : [{ path, what: '"rules" must be a list of rules' }]) };

/** A whole pack; its rules are checked one by one by their kind. */
export const PACK: Shape = { $schema: may(text), ...HEAD, rules: must(ANYTHING) };

/** A chapter file: what its rules have in common is said once at the top. */
export const CHAPTER: Shape = {
  /** For editors only. */
  $schema: may(text),
  pack: must(text),
  title: must(bilingual),
  source: may(text),
  rank: may(RANKS),
  inForceFrom: may(day),
  inForceUntil: may(day),
  verification: must(VERIFICATIONS),
  rules: must(ANYTHING),
};
