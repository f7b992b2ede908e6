import { isLegalDay, type LegalDay } from '@due-process/legal-time';
import type { GroundRule, HoldBaseRule, MeasureRule, Rank, Rule, RuleBook, RulePack } from './model';
import { RuleNotInForce } from './not-in-force';
import { appliesIn, versionOf } from './packs';

const RANKS: readonly Rank[] = ['law', 'regulation', 'order', 'paper'];

interface Entry {
  readonly rule: Rule;
  readonly pack: RulePack;
  readonly inForce: boolean;
}

/**
 * The rules that judge an act done in a region on a day. A pack applies where its region is a prefix of the division code, from
 * its first to its last day in force. Throws an Error when the day is none or when no pack applies.
 */
export function selectRules(packs: readonly RulePack[], { region, on }: { readonly region: string; readonly on: LegalDay }): RuleBook {
  const known = books.get(packs) ?? new Map<string, RuleBook>();
  const key = `${region} ${on}`;
  const book = known.get(key) ?? select(packs, region, on);
  if (known.size >= BOOKS_KEPT) known.clear();
  books.set(packs, known.set(key, book));
  return book;
}

/** Selections already made: the same packs, region and day always give the same book, and every act asks for one. */
const books = new WeakMap<readonly RulePack[], Map<string, RuleBook>>();
const BOOKS_KEPT = 500;

function select(packs: readonly RulePack[], region: string, on: LegalDay): RuleBook {
  if (!isLegalDay(on)) throw new Error(`Rules cannot be selected for "${String(on)}": not a day`);
  const local = packs.filter((pack) => appliesIn(pack, region));
  const inForce = local.filter((pack) => isInForce(pack.inForceFrom, pack.inForceUntil, on));
  if (inForce.length === 0) throw new Error(`No rules are in force in region ${region} on ${on}`);
  return new SelectedRules(region, on, inForce.map(versionOf), entriesOf(local, on));
}

function isInForce(from: LegalDay, until: LegalDay | undefined, on: LegalDay): boolean {
  return from <= on && (until === undefined || on <= until);
}

/** Every rule of the region once: the one in force where there is one, higher ranks first. */
function entriesOf(packs: readonly RulePack[], on: LegalDay): ReadonlyMap<string, Entry> {
  const entries = packs.flatMap((pack) =>
    pack.rules.map((rule) => ({ rule, pack, inForce: isInForce(later(pack.inForceFrom, rule.inForceFrom), pack.inForceUntil, on) })),
  );
  const rank = ({ rule, pack }: Entry): number => RANKS.indexOf(rule.rank ?? pack.rank);
  const byId = new Map<string, Entry>();
  for (const entry of entries.sort((a, b) => rank(a) - rank(b))) {
    if (entry.inForce || !byId.has(entry.rule.id)) byId.set(entry.rule.id, entry);
  }
  return byId;
}

function later(a: LegalDay, b: LegalDay | undefined): LegalDay {
  return b !== undefined && b > a ? b : a;
}

type OfKind<K extends Rule['kind']> = Extract<Rule, { readonly kind: K }>;

class SelectedRules implements RuleBook {
  constructor(
    readonly region: string,
    readonly on: LegalDay,
    readonly versions: readonly string[],
    private readonly entries: ReadonlyMap<string, Entry>,
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
    return this.all('measure');
  }

  ground(id: string): GroundRule | undefined {
    return this.find('ground', id);
  }

  grounds(): readonly GroundRule[] {
    return this.all('ground');
  }

  holdBase(id: string): HoldBaseRule | undefined {
    return this.find('hold-base', id);
  }

  gate(id: string): OfKind<'gate'> {
    return this.known('gate', id);
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
    if (!entry.inForce) throw new RuleNotInForce(id, entry.pack, this.on, later(entry.pack.inForceFrom, entry.rule.inForceFrom));
    return entry.rule as OfKind<K>;
  }

  /** All rules of a kind in force; throws RuleNotInForce when the region's only ones are out of force, never a silent empty list. */
  private all<K extends Rule['kind']>(kind: K): readonly OfKind<K>[] {
    const entries = [...this.entries.values()].filter((entry) => entry.rule.kind === kind);
    const inForce = entries.filter((entry) => entry.inForce);
    const [expired] = entries;
    if (inForce.length === 0 && expired) throw new RuleNotInForce(expired.rule.id, expired.pack, this.on);
    return inForce.map((entry) => entry.rule as OfKind<K>);
  }

  private unknown(kind: string, id: string): Error {
    return new Error(`No ${kind} "${id}" in the rules of region ${this.region} on ${this.on} (${this.versions.join(', ')})`);
  }
}
