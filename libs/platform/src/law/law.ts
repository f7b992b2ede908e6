import { CALENDARS, loadCalendars, type CalendarSet, type Instant, type LegalDay } from '@due-process/legal-time';
import type { ActContext, LawVersion } from '@due-process/procedure';
import { RELEASED_LAW, selectRules, type LawContent, type RuleBook } from '@due-process/rules';

/** What judges an act of a case: rules, calendars, and how the law came to be what it is. */
export type Judging = Pick<ActContext, 'rules' | 'calendars' | 'law'>;

/** One version of the law (法源版本): what acts are judged by and days are counted by from its approval on. Immutable, shared by all cases. */
export class Law {
  readonly #calendars = new Map<string, CalendarSet>();

  constructor(
    readonly version: number,
    readonly content: LawContent,
    /** Instant of approval; absent: the law of the release. */
    readonly since?: Instant,
    /** The version before this one. */
    readonly former?: Law,
  ) {}

  /** The rules of a region on a day: the day on which a case was opened, or today for a new one (domain.md 0.3). */
  rulesFor(region: string, on: LegalDay): RuleBook {
    return selectRules(this.content.packs, { region, on, settings: this.content.settings });
  }

  /** The calendars of a region, with the holidays of its autonomous area (HOL-4) where they are to count. */
  calendarsFor(region: string, rules: Pick<RuleBook, 'parameter'>): CalendarSet {
    const local = this.content.files.filter((file) => file.region !== undefined && region.startsWith(file.region));
    const counted = local.length > 0 && rules.parameter('holidays.local').value !== false;
    const key = counted ? local.map((file) => file.id).join() : '';
    const known = this.#calendars.get(key) ?? this.#load(counted ? region : undefined);
    this.#calendars.set(key, known);
    return known;
  }

  /** How this version judges a case of a region that was opened on a day, with the versions before it. */
  judging(region: string, openedOn: LegalDay): Judging {
    const rules = this.rulesFor(region, openedOn);
    const law = this.version === 0 ? undefined : this.#versions().map((one) => new JudgedVersion(one, region, openedOn));
    return { rules, calendars: this.calendarsFor(region, rules), ...(law ? { law } : {}) };
  }

  /** The version that was in force at an instant. */
  asOf(at: Instant): Law {
    return this.since !== undefined && at < this.since && this.former ? this.former.asOf(at) : this;
  }

  /** All versions up to this one, oldest first. */
  #versions(): readonly Law[] {
    return [...(this.former ? this.former.#versions() : []), this];
  }

  #load(region: string | undefined): CalendarSet {
    const { files } = this.content;
    return files === RELEASED_LAW.files && region === undefined ? CALENDARS : loadCalendars(files, region);
  }
}

/** A version as it judges one case; earlier ones are worked out only for cases that have not seen their successors yet. */
class JudgedVersion implements LawVersion {
  readonly version: number;
  readonly since?: Instant;

  constructor(
    private readonly of: Law,
    private readonly region: string,
    private readonly openedOn: LegalDay,
  ) {
    this.version = of.version;
    if (of.since !== undefined) this.since = of.since;
  }

  get rules(): RuleBook {
    return this.of.rulesFor(this.region, this.openedOn);
  }

  get calendars(): CalendarSet {
    return this.of.calendarsFor(this.region, this.rules);
  }
}

/** The law that this release brings, before anything was approved. */
export const RELEASED = new Law(0, RELEASED_LAW);

/** The rules of the release for a region on a day, for tools and tests that know no database. */
export const rulesFor = (region: string, on: LegalDay): RuleBook => RELEASED.rulesFor(region, on);
