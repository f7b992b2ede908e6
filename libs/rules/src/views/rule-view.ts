import type { Bilingual, LegalDay } from '@due-process/legal-time';
import { clockOfRule } from '../deadline/dated-rules';
import { nearestIds } from '../deadline/nearest';
import { explainSelection, type Candidate } from '../explain-selection';
import type { ParameterValueInForce, Rule, RuleBook, RulePack } from '../model';
import { RuleNotInForce } from '../not-in-force';
import { appliesIn } from '../packs';
import { lastDayOf } from '../places';
import { bookIn, lineOf, packInForce, type Place, type RuleLine } from './rule-line';

/** One rule as it stands in a place on a day. */
export interface RuleView extends RuleLine {
  readonly region: string;
  readonly on: LegalDay;
  readonly inForce: boolean;
  /** Number and name of the paper it stands in. */
  readonly source: string;
  /** Everything that the rule says; numbers that a bureau has set are in it. */
  readonly rule: Rule;
  /** Whether `POST /deadlines` answers for it. */
  readonly givesDates: boolean;
  /** Value of a parameter, the bureau's own or the default. */
  readonly parameter?: ParameterValueInForce;
  /** Rules of higher rank behind it, and rules that give the same clock another length; those in force on the day. */
  readonly basedOn: readonly RuleLine[];
  readonly alternatives: readonly RuleLine[];
  /** Why this rule and no other. */
  readonly selection: readonly Candidate[];
  /** Packs and parameters in force on the day. */
  readonly versions: readonly string[];
  /** Only out of force: the reason, and the rules of higher rank that remain. */
  readonly notInForce?: { readonly reason: Bilingual; readonly remaining: readonly RuleLine[] };
}

export type RuleAnswer =
  | { readonly is: 'rule'; readonly view: RuleView }
  /** It is law elsewhere only. */
  | { readonly is: 'other-region'; readonly regions: readonly string[] }
  | { readonly is: 'unknown'; readonly nearest: readonly string[] };

/** A rule by its id, or by the one rule that has that entry of the reference in it (`LZ-22(3)`, `O3-39`). */
export function ruleView(packs: readonly RulePack[], written: string, place: Place): RuleAnswer {
  const all = packs.flatMap((pack) => pack.rules.map((rule) => ({ rule, pack })));
  const id = idOf(all.map(({ rule }) => rule), written);
  if (id === undefined) return { is: 'unknown', nearest: nearest(all.map(({ rule }) => rule), written) };
  const having = all.filter(({ rule }) => rule.id === id);
  const local = having.filter(({ pack }) => appliesIn(pack, place.region));
  if (local.length === 0) return { is: 'other-region', regions: [...new Set(having.map(({ pack }) => pack.region))] };
  const pack = packInForce(packs, id, place);
  const book = bookIn(packs, place);
  // Out of force it is shown as it stood last: the latest text that was law before the day, or the first that will be.
  const shown = pack ? having.find((one) => one.pack === pack)! : (local.filter(({ rule, pack: of }) => (lastDayOf(of, rule) ?? '9999') < place.on).at(-1) ?? local[0]!);
  const rule = pack && book ? book.rule(id) : shown.rule;
  const lines = (ids: readonly string[] = []): readonly RuleLine[] => ids.flatMap((one) => lineInForce(packs, one, place));
  return {
    is: 'rule',
    view: {
      ...lineOf(rule, shown.pack),
      region: place.region,
      on: place.on,
      inForce: pack !== undefined,
      source: rule.source ?? shown.pack.source,
      rule,
      givesDates: clockOfRule(rule) !== undefined,
      ...(rule.kind === 'parameter' && pack && book ? { parameter: book.parameter(rule.name) } : {}),
      basedOn: lines(rule.basedOn),
      alternatives: rule.kind === 'clock' ? lines(rule.alternatives) : [],
      selection: explainSelection(packs, id, place),
      versions: book?.versions ?? [],
      ...(pack ? {} : { notInForce: { reason: reasonOf(book, id, shown, place), remaining: lines(rule.basedOn) } }),
    },
  };
}

function idOf(rules: readonly Rule[], written: string): string | undefined {
  if (rules.some((rule) => rule.id === written)) return written;
  const covering = new Set(rules.filter((rule) => rule.covers?.includes(written)).map((rule) => rule.id));
  return covering.size === 1 ? [...covering][0] : undefined;
}

function nearest(rules: readonly Rule[], written: string): readonly string[] {
  const covering = rules.filter((rule) => rule.covers?.includes(written)).map((rule) => rule.id);
  return [...new Set([...covering, ...nearestIds(written, [...new Set(rules.map((rule) => rule.id))])])].slice(0, 5);
}

function lineInForce(packs: readonly RulePack[], id: string, place: Place): readonly RuleLine[] {
  const pack = packInForce(packs, id, place);
  const rule = pack?.rules.find((one) => one.id === id);
  return pack && rule ? [lineOf(rule, pack)] : [];
}

function reasonOf(book: RuleBook | undefined, id: string, { rule, pack }: { readonly rule: Rule; readonly pack: RulePack }, { on }: Place): Bilingual {
  try {
    book?.rule(id);
  } catch (error) {
    if (error instanceof RuleNotInForce) return error.text;
    throw error;
  }
  return new RuleNotInForce(rule.id, pack, on).text;
}
