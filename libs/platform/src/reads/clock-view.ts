import { deadlineInForce, explainDeadline, type Bilingual, type DayVerdict, type Instant, type LegalDay } from '@due-process/legal-time';
import { hasEnded, type CaseBase, type Clock } from '@due-process/procedure';
import type { CaseKind } from './case-kind';
import type { Effective } from './effective';

/** Where the nearest deadline stands: three different things, none of which is another (none, to come, past). */
export type Due = 'none' | 'future' | 'today' | 'past';

/** The next deadline of a case with its reason. */
export interface DeadlineView {
  readonly clock: string;
  readonly title: Bilingual;
  readonly lastDay: LegalDay;
  readonly endsAt: Instant;
  readonly article: string;
  readonly owner: Clock['owner'];
  readonly status: 'final' | 'provisional';
  readonly short: Bilingual;
}

interface ClockExplanation {
  readonly short: Bilingual;
  readonly days: readonly DayVerdict[];
  /** The last day as counted now, by the rules of the case and the calendars in force. */
  readonly recomputedLastDay: LegalDay;
  /** The recorded date is the one that counts; a difference is shown and explained, never corrected silently. */
  readonly matches: boolean;
  readonly note?: Bilingual;
}

export interface ClockView {
  readonly id: string;
  readonly rule: string;
  readonly title: Bilingual;
  readonly article: string;
  readonly owner: Clock['owner'];
  readonly state: Clock['status'];
  /** Running although its end has passed: an authority's own deadline that was missed. */
  readonly overdue: boolean;
  readonly startDay: LegalDay;
  readonly nominalDay: LegalDay;
  readonly lastDay: LegalDay;
  readonly endsAt: Instant;
  readonly firstDayAfter: LegalDay;
  readonly steerDay: LegalDay;
  readonly status: 'final' | 'provisional';
  readonly provisional?: Clock['deadline']['provisional'];
  readonly ruleVersions: readonly string[];
  readonly calendars: readonly string[];
  readonly reminders: Clock['reminders'];
  readonly reminded: Clock['reminded'];
  /** Version of the law under which it was counted last; absent: that of the release. */
  readonly law?: number;
  /** What changed law would make of it: against the party, so that an officer decides (`decide-moved-deadline`). */
  readonly held?: { readonly lastDay: LegalDay; readonly endsAt: Instant };
  readonly explanation?: ClockExplanation;
}

/** The running clock whose last day comes first. */
export function nextClock(clocks: Readonly<Record<string, Clock>>): Clock | undefined {
  return Object.values(clocks)
    .filter((clock) => clock.status === 'running')
    .sort((a, b) => (a.deadline.lastDay < b.deadline.lastDay ? -1 : 1))[0];
}

type File = Effective<CaseBase>;

export function deadlineView(kind: CaseKind, file: File, clock: Clock): DeadlineView {
  const { lastDay, endsAt, article, status } = clock.deadline;
  return { clock: clock.id, title: clock.title, lastDay, endsAt, article, owner: clock.owner, status, short: explained(kind, file, clock)?.short ?? sentence(clock) };
}

export function dueOf(clock: Clock | undefined, today: LegalDay): Due {
  if (!clock) return 'none';
  const { lastDay } = clock.deadline;
  return lastDay > today ? 'future' : lastDay === today ? 'today' : 'past';
}

/** A clock with its date, and every day of it counted again. */
export function clockView(kind: CaseKind, file: File, clock: Clock): ClockView {
  const { deadline } = clock;
  const explanation = explained(kind, file, clock);
  return {
    id: clock.id,
    rule: clock.rule,
    title: clock.title,
    article: deadline.article,
    owner: clock.owner,
    state: clock.status,
    overdue: clock.status === 'running' && hasEnded(clock, file.asOf),
    startDay: deadline.startDay,
    nominalDay: deadline.nominalDay,
    lastDay: deadline.lastDay,
    endsAt: deadline.endsAt,
    firstDayAfter: deadline.firstDayAfter,
    steerDay: deadline.steerDay,
    status: deadline.status,
    ...(deadline.provisional ? { provisional: deadline.provisional } : {}),
    ruleVersions: clock.ruleVersions,
    calendars: deadline.calendars,
    reminders: clock.reminders,
    reminded: clock.reminded,
    ...(clock.law ? { law: clock.law } : {}),
    ...(clock.held ? { held: { lastDay: clock.held.deadline.lastDay, endsAt: clock.held.deadline.endsAt } } : {}),
    ...(explanation ? { explanation } : {}),
  };
}

/** Counts again from the recorded start under the rules of the case, with what was decided about the period. */
function explained(kind: CaseKind, { state, judging: { rules, calendars } }: File, clock: Clock): ClockExplanation | undefined {
  const known = rules.rule(clock.rule);
  // A span that a rule names without counting it, as the natural year, is its own explanation.
  if (known.kind !== 'clock') return undefined;
  const { rule: fixed, start, options } = { ...clock.counted, ...kind.counting?.(state, clock) };
  const rule = { ...known, ...fixed };
  const { count, ...decided } = options ?? {};
  const result = explainDeadline(rule, start ?? { day: clock.deadline.startDay }, calendars, rule.count === undefined && count !== undefined ? { ...decided, count } : decided);
  if (!result.ok) return undefined;
  const { short, days, deadline } = result.value;
  const { lastDay } = deadlineInForce(deadline);
  const matches = lastDay === clock.deadline.lastDay;
  return { short: matches ? short : sentence(clock), days, recomputedLastDay: lastDay, matches, ...(matches ? {} : { note: difference(clock, lastDay) }) };
}

function sentence(clock: Clock): Bilingual {
  const { lastDay, article } = clock.deadline;
  return { zh: `${clock.title.zh}至 ${lastDay} 24:00（${article}）。`, en: `${clock.title.en}: until 24:00 on ${lastDay} (${article}).` };
}

function difference(clock: Clock, recomputed: LegalDay): Bilingual {
  const { lastDay } = clock.deadline;
  return {
    zh: `记录的届满日为 ${lastDay}，现按本案规则和已公布的放假安排计算为 ${recomputed}；以记录为准，差异须查明。`,
    en: `The record says ${lastDay}; counted again under the rules of the case and the calendars announced it is ${recomputed}. The record governs; the difference needs an explanation.`,
  };
}
