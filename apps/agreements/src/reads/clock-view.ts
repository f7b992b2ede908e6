import { rulesFor } from '@due-process/agreements-data';
import { CALENDARS, explainDeadline, type Bilingual, type DayVerdict, type Duration, type Instant, type LegalDay } from '@due-process/legal-time';
import { hasEnded, type CaseBase, type Clock } from '@due-process/procedure';

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
  /** The last day as counted now, by the rules of the case and the calendars of this release. */
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
  readonly explanation?: ClockExplanation;
}

/** The running clock whose last day comes first. */
export function nextClock(clocks: Readonly<Record<string, Clock>>): Clock | undefined {
  return Object.values(clocks)
    .filter((clock) => clock.status === 'running')
    .sort((a, b) => (a.deadline.lastDay < b.deadline.lastDay ? -1 : 1))[0];
}

export function deadlineView(state: CaseBase, clock: Clock, duration?: Duration): DeadlineView {
  const { lastDay, endsAt, article, status } = clock.deadline;
  return { clock: clock.id, title: clock.title, lastDay, endsAt, article, owner: clock.owner, status, short: explained(state, clock, duration)?.short ?? sentence(clock) };
}

export function dueOf(clock: Clock | undefined, today: LegalDay): Due {
  if (!clock) return 'none';
  const { lastDay } = clock.deadline;
  return lastDay > today ? 'future' : lastDay === today ? 'today' : 'past';
}

/** A clock with its date, and every day of it counted again. `duration`: of a sanction, whose length the decision fixes. */
export function clockView(state: CaseBase, clock: Clock, now: Instant, duration?: Duration): ClockView {
  const { deadline } = clock;
  const explanation = explained(state, clock, duration);
  return {
    id: clock.id,
    rule: clock.rule,
    title: clock.title,
    article: deadline.article,
    owner: clock.owner,
    state: clock.status,
    overdue: clock.status === 'running' && hasEnded(clock, now),
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
    ...(explanation ? { explanation } : {}),
  };
}

/** Counts again from the recorded start day under the rules of the case. */
function explained(state: CaseBase, clock: Clock, duration: Duration | undefined): ClockExplanation | undefined {
  const rule = rulesFor(state.region, state.openedOn).clock(clock.rule);
  const inDays = duration && 'days' in duration;
  const count = duration ? ('days' in duration ? duration.days : duration.months) : undefined;
  const result = explainDeadline(inDays ? { ...rule, unit: 'calendar-days' } : rule, { day: clock.deadline.startDay }, CALENDARS, rule.count === undefined && count !== undefined ? { count } : {});
  if (!result.ok) return undefined;
  const { short, days, deadline } = result.value;
  const matches = deadline.lastDay === clock.deadline.lastDay;
  return { short: matches ? short : sentence(clock), days, recomputedLastDay: deadline.lastDay, matches, ...(matches ? {} : { note: difference(clock, deadline.lastDay) }) };
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
