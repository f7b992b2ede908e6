import { addDays, type CalendarSet, type Extension, type Instant, type LegalDay } from '@due-process/legal-time';
import { countClock, openClock, refusal, type ActContext, type Clock, type ClockSpec, type NewEvent, type OpenedClock, type Refusal } from '@due-process/procedure';
import { pausesOf, type Sealing } from './model';

/**
 * | clock | opened by | rule | at its end |
 * |---|---|---|---|
 * | approval 补办批准 | emergency sealing, from its minute | ACL-19 (O4-29): 24 hours | release due |
 * | sealing 封存期限 | the sealing; dated anew by the told extension and by appraisals | ACL-25 (O4-31, LZ-36): 30 days, no roll | release due |
 * | release-overdue#n 逾期未解除 | the moment from which it is unlawful, then each day | SEALING.alarm: 24 hours | the alarm goes up a level |
 */
const SPECS = {
  approval: { rule: 'ACL-19', owner: 'authority', coercive: true, remind: ['bureau-head', 'case-officer'], onExpiry: 'declare-release-due' },
  sealing: { rule: 'ACL-25', owner: 'authority', coercive: true, remind: ['case-officer', 'bureau-head'], onExpiry: 'declare-release-due' },
  'release-overdue': { rule: 'SEALING.alarm', owner: 'authority', remind: ['case-officer', 'bureau-head'], onExpiry: 'raise-release-alarm' },
} as const satisfies Record<string, ClockSpec>;

export const openApproval = (sealedAt: Instant, context: ActContext): OpenedClock => openClock('approval', SPECS.approval, { at: sealedAt }, context);

/** What was decided about the term so far. */
type Term = Pick<Sealing, 'appraisals' | 'extension'>;

const NOTHING_YET: Term = { appraisals: [] };

/** The term from the day of sealing, with the extension that was told and the appraisals (ACL-25). */
export function openTerm(sealedOn: LegalDay, context: ActContext, term: Term = NOTHING_YET): OpenedClock {
  return fromSteerDay(openClock('sealing', SPECS.sealing, sealedOn, context, { pauses: pausesOf(term), extensions: extensionsOf(term) }), context);
}

/**
 * The term after an examination that took less than fixed. What was granted on the strength of the longer one falls with it: an extension
 * that then came too late, a later examination outside the term (coercion uses the earlier end, domain.md 1.12).
 */
export function openShorterTerm(sealedOn: LegalDay, context: ActContext, term: Term): OpenedClock {
  let lawful = term;
  while (refusedTerm(sealedOn, context, lawful, '')) lawful = lawful.extension ? { appraisals: lawful.appraisals } : { appraisals: lawful.appraisals.slice(0, -1) };
  return openTerm(sealedOn, context, lawful);
}

const extensionsOf = ({ extension }: Pick<Sealing, 'extension'>): readonly Extension[] =>
  extension?.state === 'told' && extension.approvedOn !== undefined ? [{ approvedOn: extension.approvedOn, count: extension.days }] : [];

/** Why the law does not count the term like this: an extension too late or too long, an appraisal outside the term. */
export function refusedTerm(sealedOn: LegalDay, context: ActContext, term: Term, pointer: string): Refusal | undefined {
  const counted = countClock(SPECS.sealing.rule, sealedOn, context, { pauses: pausesOf(term), extensions: extensionsOf(term) });
  return counted.ok ? undefined : refusal(counted.refusal.code, counted.refusal.message.zh, counted.refusal.message.en, ['ACL-25', counted.refusal.article], { pointer });
}

/** A term that ends in a holiday is steered by the last working day before it, so the reminders start from there (domain.md 10 no. 7). */
function fromSteerDay(clock: OpenedClock, { rules, calendars }: ActContext): OpenedClock {
  const { steerDay, startDay } = clock.deadline;
  const early = workingDaysBefore(steerDay, rules.threshold('REMIND.lead').value, calendars);
  return { ...clock, reminders: [...(early && early > startDay ? [{ step: 'two-days' as const, on: early }] : []), { step: 'last-day', on: steerDay }] };
}

function workingDaysBefore(day: LegalDay, count: number, calendars: CalendarSet): LegalDay | undefined {
  let found: LegalDay | undefined = day;
  for (let n = 0; n < count && found; n += 1) found = calendars.lastWorkingDayOnOrBefore(addDays(found, -1));
  return found;
}

/** The alarm of level n: it rings for a day, and then louder. It needs no reminder, it is one. */
export const openAlarm = (level: number, since: Instant, context: ActContext): OpenedClock => ({ ...openClock(`release-overdue#${level}`, SPECS['release-overdue'], { at: since }, context), reminders: [] });

type Closes = NonNullable<NewEvent['closes']>;

export function closing(state: Pick<Sealing, 'clocks'>, how: Closes[number]['how'], which: (clock: Clock) => boolean = () => true): Closes {
  return Object.values(state.clocks).filter((clock) => clock.status === 'running' && which(clock)).map((clock) => ({ clock: clock.id, how }));
}

