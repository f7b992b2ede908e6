import { isLegalDay, type LegalDay } from '@due-process/legal-time';
import type { GroundRule, HoldBaseRule, MeasureRule, ParameterSetting, ParameterValueInForce, Rule, RuleBook, RulePack, TariffRule } from './model';
import { RuleNotInForce } from './not-in-force';
import { versionOf } from './packs';
import { applyParameters, parameterInForce, settingsVersion } from './parameters';
import { appliesIn, firstDayOf, lastDayOf, RANKS } from './places';

/** A rule of the region with its pack, and whether it holds on the day. */
export interface Entry {
  readonly rule: Rule;
  readonly pack: RulePack;
  readonly inForce: boolean;
}

/** For which act the rules are asked. */
export interface Occasion {
  /** Division code, e.g. `620102`. */
  readonly region: string;
  readonly on: LegalDay;
  /** Parameters that bureaus have set; the defaults of the packs where absent. */
  readonly settings?: readonly ParameterSetting[];
}

/**
 * The rules that judge an act done in a region on a day. A pack applies where its region is a prefix of the division code, from
 * its first to its last day in force; a bureau's own parameters replace the numbers they were made for. Throws an Error when the
 * day is none or when no pack applies.
 */
export function selectRules(packs: readonly RulePack[], { region, on, settings = NO_SETTINGS }: Occasion): RuleBook {
  const known = booksOf(packs, settings);
  const key = `${region} ${on}`;
  const book = known.get(key) ?? select(packs, region, on, settings);
  if (known.size >= BOOKS_KEPT) known.clear();
  known.set(key, book);
  return book;
}

const NO_SETTINGS: readonly ParameterSetting[] = [];

/** Selections already made: the same packs, parameters, region and day always give the same book, and every act asks for one. */
const books = new WeakMap<readonly RulePack[], WeakMap<readonly ParameterSetting[], Map<string, RuleBook>>>();
const BOOKS_KEPT = 500;

function booksOf(packs: readonly RulePack[], settings: readonly ParameterSetting[]): Map<string, RuleBook> {
  const bySettings = books.get(packs) ?? new WeakMap<readonly ParameterSetting[], Map<string, RuleBook>>();
  const known = bySettings.get(settings) ?? new Map<string, RuleBook>();
  books.set(packs, bySettings.set(settings, known));
  return known;
}

function select(packs: readonly RulePack[], region: string, on: LegalDay, settings: readonly ParameterSetting[]): RuleBook {
  if (!isLegalDay(on)) throw new Error(`Rules cannot be selected for "${String(on)}": not a day`);
  const local = packs.filter((pack) => appliesIn(pack, region));
  const inForce = local.filter((pack) => isInForce(pack.inForceFrom, pack.inForceUntil, on));
  if (inForce.length === 0) throw new Error(`No rules are in force in region ${region} on ${on}`);
  const set = settingsVersion(settings, { region, on });
  const versions = [...inForce.map(versionOf), ...(set === undefined ? [] : [set])];
  const entries = entriesOf(local, on);
  const parameters = [...entries.values()].flatMap(({ rule, inForce: holds }) => (rule.kind === 'parameter' && holds ? [rule] : []));
  return new SelectedRules(packs, region, on, versions, applyParameters(entries, parameters, settings, { region, on }), settings);
}

export function isInForce(from: LegalDay, until: LegalDay | undefined, on: LegalDay): boolean {
  return from <= on && (until === undefined || on <= until);
}

/** Every rule of the region once: the one in force where there is one, higher ranks first. */
function entriesOf(packs: readonly RulePack[], on: LegalDay): ReadonlyMap<string, Entry> {
  const entries = packs.flatMap((pack) =>
    pack.rules.map((rule) => ({ rule, pack, inForce: isInForce(firstDayOf(pack, rule), lastDayOf(pack, rule), on) })),
  );
  const rank = ({ rule, pack }: Entry): number => RANKS.indexOf(rule.rank ?? pack.rank);
  const byId = new Map<string, Entry>();
  for (const entry of entries.sort((a, b) => rank(a) - rank(b))) {
    if (entry.inForce || !byId.has(entry.rule.id)) byId.set(entry.rule.id, entry);
  }
  return byId;
}

type OfKind<K extends Rule['kind']> = Extract<Rule, { readonly kind: K }>;

class SelectedRules implements RuleBook {
  constructor(
    private readonly packs: readonly RulePack[],
    readonly region: string,
    readonly on: LegalDay,
    readonly versions: readonly string[],
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly settings: readonly ParameterSetting[],
  ) {}

  clock(id: string): OfKind<'clock'> {
    return this.known('clock', id);
  }

  threshold(id: string): OfKind<'threshold'> {
    return this.known('threshold', id);
  }

  band(id: string): OfKind<'band'> {
    return this.known('band', id);
  }

  measure(id: string): MeasureRule {
    return this.known('measure', id);
  }

  measures(): readonly MeasureRule[] {
    return this.allOf('measure');
  }

  ground(id: string): GroundRule | undefined {
    return this.find('ground', id);
  }

  grounds(): readonly GroundRule[] {
    return this.allOf('ground');
  }

  holdBase(id: string): HoldBaseRule | undefined {
    return this.find('hold-base', id);
  }

  gate(id: string): OfKind<'gate'> {
    return this.known('gate', id);
  }

  tariffs(): readonly TariffRule[] {
    const own = ({ pack }: Entry): number => (pack.region === 'CN' ? 0 : pack.region.length);
    const entries = [...this.entries.values()].filter((entry) => entry.rule.kind === 'tariff' && entry.inForce);
    return entries.sort((a, b) => own(b) - own(a)).map((entry) => entry.rule as TariffRule);
  }

  asOf(day: LegalDay, region: string = this.region): RuleBook {
    return day === this.on && region === this.region ? this : selectRules(this.packs, { region, on: day, settings: this.settings });
  }

  rule(id: string): Rule {
    const entry = this.entries.get(id);
    if (!entry) throw this.unknown('rule', id);
    return this.holding(entry).rule;
  }

  all(): readonly Rule[] {
    return [...this.entries.values()].filter((entry) => entry.inForce).map((entry) => entry.rule);
  }

  parameter(name: string): ParameterValueInForce {
    const rule = this.known('parameter', `PARAM.${name}`);
    return parameterInForce(rule, this.settings, { region: this.region, on: this.on });
  }

  article(id: string): string {
    const entry = this.entries.get(id);
    if (!entry) throw this.unknown('rule', id);
    return entry.rule.article;
  }

  private known<K extends Rule['kind']>(kind: K, id: string): OfKind<K> {
    const rule = this.find(kind, id);
    if (!rule) throw this.unknown(kind, id);
    return rule;
  }

  /** The rule if it is known; throws RuleNotInForce when the region has it, but not on this day. */
  private find<K extends Rule['kind']>(kind: K, id: string): OfKind<K> | undefined {
    const entry = this.entries.get(id);
    if (!entry || entry.rule.kind !== kind) return undefined;
    return this.holding(entry).rule as OfKind<K>;
  }

  private holding(entry: Entry): Entry {
    if (!entry.inForce) throw this.notInForce(entry);
    return entry;
  }

  private notInForce({ rule, pack }: Entry): RuleNotInForce {
    const remaining = (rule.basedOn ?? []).filter((id) => this.entries.get(id)?.inForce);
    return new RuleNotInForce(rule.id, pack, this.on, firstDayOf(pack, rule), lastDayOf(pack, rule), remaining);
  }

  /** Every rule of a kind in force; throws RuleNotInForce when the region's only ones are out of force, never a silent empty list. */
  private allOf<K extends Rule['kind']>(kind: K): readonly OfKind<K>[] {
    const entries = [...this.entries.values()].filter((entry) => entry.rule.kind === kind);
    const inForce = entries.filter((entry) => entry.inForce);
    const [expired] = entries;
    if (inForce.length === 0 && expired) throw this.notInForce(expired);
    return inForce.map((entry) => entry.rule as OfKind<K>);
  }

  private unknown(kind: string, id: string): Error {
    return new Error(`No ${kind} "${id}" in the rules of region ${this.region} on ${this.on} (${this.versions.join(', ')})`);
  }
}
