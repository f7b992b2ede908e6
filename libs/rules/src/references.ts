import type { Rule, RuleKind, RulePack, TariffRule } from './model';

/** A rule that another names, and the kinds that make sense in that place. */
interface Reference {
  readonly id: string;
  /** Where in the naming rule it stands: `steps.ban clock`. */
  readonly place: string;
  /** Absent: a rule of any kind. */
  readonly kinds?: readonly RuleKind[];
}

/** What is wrong with one rule in the light of the others. */
export interface CrossProblem {
  readonly pack: RulePack;
  readonly rule: string;
  readonly what: string;
}

/** `Pack lanzhou, rule LZ-20.1: nationalBarRule: no rule O2-99`. */
export function tellCrossProblem({ pack, rule, what }: CrossProblem): string {
  return `Pack ${pack.id}, rule ${rule}: ${what}`;
}

/** Every id that a rule names and that no pack has, or that is a rule of a kind which cannot stand there: a step counts with a clock, never with a gate. */
export function brokenReferences(packs: readonly RulePack[]): readonly CrossProblem[] {
  const kinds = new Map<string, Set<RuleKind>>();
  for (const { id, kind } of packs.flatMap((pack) => pack.rules)) kinds.set(id, (kinds.get(id) ?? new Set()).add(kind));
  return packs.flatMap((pack) => pack.rules.flatMap((rule) => referencesOf(rule).flatMap((reference) => problemOf(reference, kinds).map((what) => ({ pack, rule: rule.id, what })))));
}

function problemOf({ id, place, kinds }: Reference, known: ReadonlyMap<string, ReadonlySet<RuleKind>>): readonly string[] {
  const found = known.get(id);
  if (found === undefined) return [`${place}: no rule ${id}`];
  return kinds === undefined || kinds.some((kind) => found.has(kind)) ? [] : [`${place}: ${id} is a ${[...found].join(', ')}, not a ${kinds.join(' or ')}`];
}

/** Ids of the rules that a rule works with: whoever reads the rule reads them. What it only rests on is not among them. */
export function rulesWorkedWith(rule: Rule): readonly string[] {
  return operative(rule).map((reference) => reference.id);
}

function referencesOf(rule: Rule): readonly Reference[] {
  return [...all(rule.basedOn, 'basedOn'), ...all(rule.carriedOutBy, 'carriedOutBy'), ...operative(rule)];
}

const one = (id: string | undefined, place: string, kinds?: readonly RuleKind[]): readonly Reference[] => (id === undefined ? [] : [{ id, place, ...(kinds ? { kinds } : {}) }]);
const all = (ids: readonly string[] | undefined, place: string, kinds?: readonly RuleKind[]): readonly Reference[] => (ids ?? []).flatMap((id) => one(id, place, kinds));

function operative(rule: Rule): readonly Reference[] {
  switch (rule.kind) {
    case 'ground':
      return one(rule.nationalBarRule, 'nationalBarRule', ['clock']);
    case 'clock':
      return all(rule.alternatives, 'alternatives', ['clock']);
    case 'violation':
      return all(rule.leadsTo, 'leadsTo');
    case 'parameter':
      return one(rule.target?.rule, 'target', [rule.target?.key === 'value' ? 'threshold' : 'clock']);
    case 'tariff':
      return ofTariff(rule);
    default:
      return [];
  }
}

function ofTariff({ kinds, full, bonus, steps, chain, restoration, block }: TariffRule): readonly Reference[] {
  return [
    ...all(kinds, 'kinds', ['points']),
    ...one(full, 'full', ['threshold']),
    ...one(bonus?.cap, 'bonus cap', ['threshold']),
    ...all(bonus?.kinds, 'bonus kinds', ['points']),
    ...one(bonus?.tell, 'bonus tell', ['clock']),
    ...steps.flatMap((step) => [
      ...one(step.threshold, `step ${step.id} threshold`, ['threshold']),
      ...one(step.clock, `step ${step.id} clock`, ['clock']),
      ...all(step.lengths?.map((length) => length.months), `step ${step.id} lengths`, ['threshold']),
    ]),
    ...(['notice', 'service', 'tell', 'objection', 'answer'] as const).flatMap((link) => one(chain[link], `chain ${link}`, ['clock'])),
    ...one(restoration.window, 'restoration window', ['clock']),
    ...one(restoration.decision, 'restoration decision', ['clock']),
    ...one(block.rule, 'block'),
  ];
}
