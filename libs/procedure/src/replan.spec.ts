import { addDays, CALENDAR_FILES, dayOf, loadCalendars, weekday, type CalendarEntry, type CalendarFile, type CalendarSet } from '@due-process/legal-time';
import { PACKS, selectRules, type Rule, type RulePack } from '@due-process/rules';
import fc from 'fast-check';
import { catchUp, clockMoves, fold, openClock, perform, SYSTEM, type ActContext, type LawVersion } from '.';
import { CLERK, contextAt, LOAN, type Loan, type Period } from './testing/loan';

/* Law is changed at random: weeks of March and April 2026 are turned round, and periods get other lengths. */

const COUNTS = ['LZ-22', 'LZ-24.filing', 'O4-26', 'ACL-25', 'ACL-54'];

function calendarsOf(turned: readonly number[]): CalendarSet {
  const amendments = turned.map((first, n): CalendarFile => {
    const from = addDays('2026-03-02', first);
    const days = Array.from({ length: 4 }, (_, offset): CalendarEntry => {
      const day = addDays(from, offset);
      return { day, kind: weekday(day) > 5 ? 'make-up-working-day' : 'adjusted-rest-day', name: '调整' };
    });
    return { id: `T-${n}`, status: 'amendment', notice: `虚构${n}`, title: '虚构', issued: '2026-02-01', source: 'made for this test', coverage: { from, to: addDays(from, 4) }, days };
  });
  return loadCalendars([...CALENDAR_FILES, ...amendments]);
}

const packsOf = (change: number): readonly RulePack[] =>
  change === 0 ? PACKS : PACKS.map((pack) => ({ ...pack, rules: pack.rules.map((rule) => (COUNTS.includes(rule.id) && rule.kind === 'clock' && rule.count !== undefined ? ({ ...rule, count: Math.max(1, rule.count + change) } as Rule) : rule)) }));

/** Laws to choose from, made once. */
const LAWS = [[[], 0], [[1], 0], [[3, 20], 0], [[5], 2], [[8, 30], -2], [[12], 0], [[], -1], [[16, 40], 1]].map(([turned, change]) => ({
  calendars: calendarsOf(turned as number[]),
  rules: selectRules(packsOf(change as number), { region: '620102', on: '2026-03-02' }),
}));

const spec = (rule: string, more: Partial<Period['spec']> = {}): Period['spec'] => ({ rule, owner: 'party', remind: ['case-officer'], ...more });
const KINDS: readonly Omit<Period, 'start'>[] = [
  { id: 'window', spec: spec('LZ-22', { onExpiry: 'fall-due' }) },
  { id: 'demand', spec: spec('ACL-54', { onExpiry: 'sleep' }) },
  { id: 'filing', spec: spec('LZ-24.filing', { owner: 'authority' }) },
  { id: 'preservation', spec: spec('O4-26', { owner: 'authority', coercive: true }) },
  { id: 'sealing', spec: spec('ACL-25', { owner: 'authority', coercive: true }), options: { pauses: [{ from: '2026-03-20', to: '2026-03-24', reason: 'appraisal' }] } },
  { id: 'decision', spec: spec('O4-45', { owner: 'authority' }), options: { extensions: [{ approvedOn: '2026-03-10' }] } },
];
const periods = fc.array(fc.tuple(fc.integer({ min: 0, max: KINDS.length - 1 }), fc.integer({ min: 0, max: 4 })), { minLength: 1, maxLength: 4 }).map((list) =>
  list.map(([kind, day], n): Period => ({ ...(KINDS[kind] as Omit<Period, 'start'>), id: `${KINDS[kind]?.id}#${n}`, start: addDays('2026-03-02', day) })),
);
const laws = fc.array(fc.tuple(fc.integer({ min: 0, max: LAWS.length - 1 }), fc.integer({ min: 1, max: 900 })), { minLength: 1, maxLength: 3 });

/** Versions approved at these hours after the loan began. */
const versionsOf = (changes: readonly (readonly [number, number])[]): readonly LawVersion[] => [
  { version: 0, ...(LAWS[0] as (typeof LAWS)[number]) },
  ...[...changes].sort((a, b) => a[1] - b[1]).map(([law, hours], n) => ({ version: n + 1, since: new Date(Date.parse('2026-03-02T01:00:00Z') + hours * 3_600_000).toISOString(), ...(LAWS[law] as (typeof LAWS)[number]) })),
];

function under(versions: readonly LawVersion[], now: string): ActContext {
  const law = versions.filter(({ since }) => !since || since <= now);
  const { rules, calendars } = law.at(-1) as LawVersion;
  return { ...contextAt('2026-03-02 09:00'), now, today: dayOf(now), rules, calendars, ...(law.length > 1 ? { law } : {}) };
}

const BEGIN = '2026-03-02T01:00:00.000Z';
const lentUnder = (versions: readonly LawVersion[], list: readonly Period[]): Loan => perform(LOAN, undefined, { act: 'lend-under-rules', actor: CLERK, input: { periods: list } }, under(versions, BEGIN)).state as Loan;
const check = (property: (list: readonly Period[], changes: readonly (readonly [number, number])[]) => void, numRuns: number) => fc.assert(fc.property(periods, laws, property), { seed: 20_260_302, numRuns });

describe('dates under law that changes', () => {
  it('are the same whether somebody looks at every approval, every half day, or once', () => {
    const seen = new Set<string>();
    check((list, changes) => {
      const versions = versionsOf(changes);
      const end = '2026-06-01T00:00:00.000Z';
      const once = catchUp(LOAN, lentUnder(versions, list), under(versions, end));
      let often: Loan = lentUnder(versions, list);
      for (let at = Date.parse(BEGIN); at < Date.parse(end); at += 12 * 3_600_000) often = catchUp(LOAN, often, under(versions, new Date(at).toISOString())).state ?? often;
      expect(catchUp(LOAN, often, under(versions, end)).state).toEqual(once.state);
      for (const { type } of once.events) seen.add(type);
    }, 250);
    expect([...seen].sort()).toEqual(['DeadlineMoveHeld', 'DeadlinePassed', 'DeadlinesReplanned', 'FellDue']);
  });

  it('follow the law, and never by themselves against a party that was told one', () => {
    const how = new Map<string, number>();
    check((list, changes) => {
      const [first, second] = versionsOf(changes.slice(0, 1)) as [LawVersion, LawVersion];
      const before = lentUnder([first], list);
      const context = under([first, second], second.since as string);
      for (const { clock, next, counted, favour, how: moved } of clockMoves(before, context)) {
        const period = list.find(({ id }) => id === clock.id) as Period;
        expect(counted).toEqual(openClock(period.id, period.spec, period.start, context, period.options).deadline);
        const takes = clock.owner === 'party' ? next.deadline.endsAt < clock.deadline.endsAt : clock.coercive && next.deadline.endsAt > clock.deadline.endsAt;
        expect(takes ?? false).toBe(false);
        expect(moved === 'held').toBe(favour === 'authority' && (clock.owner === 'party' || clock.coercive === true));
        if (moved === 'held') expect([next.deadline, next.held?.deadline]).toEqual([clock.deadline, counted]);
        else expect(next.deadline).toEqual(counted);
        how.set(moved, (how.get(moved) ?? 0) + 1);
      }
    }, 300);
    expect(how.get('held')).toBeGreaterThan(30);
    expect(how.get('moved')).toBeGreaterThan(100);
  });

  it('are moved once: asked again, the same law finds nothing to do', () => {
    check((list, changes) => {
      const versions = versionsOf(changes);
      const context = under(versions, '2026-03-02T06:00:00.000Z');
      const act = (state: Loan) => perform(LOAN, state, { act: 'replan-deadlines', actor: SYSTEM, input: { all: true } }, context);
      const moved = act(lentUnder(versions, list)).state as Loan;
      expect(act(moved).events).toEqual([]);
      const stored = asStored(moved) as Loan;
      expect(act(stored).events).toEqual([]);
    }, 150);
  });
});

/** As a database gives JSON back: members in an order of its own. */
function asStored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asStored);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1)).map(([name, member]) => [name, asStored(member)]));
}

describe('a re-planned clock', () => {
  const period: Period = { id: 'sealing#0', spec: spec('ACL-25', { owner: 'authority', coercive: true }), start: '2026-03-02', options: { pauses: [{ from: '2026-03-20', to: '2026-03-24', reason: 'appraisal' }], extensions: [{ approvedOn: '2026-03-25', count: 10 }] } };
  const longer = { version: 1, since: '2026-03-03T00:00:00.000Z', calendars: loadCalendars(CALENDAR_FILES), rules: selectRules(packsOf(-5), { region: '620102', on: '2026-03-02' }) };

  it('keeps its pauses and its extension, and a shorter ceiling on coercion holds at once', () => {
    // 30 days end on 1 April, four of appraisal make it 5 April, ten more 15 April; 25 days make it five less (ACL-25).
    const before = lentUnder(versionsOf([]), [period]);
    expect(before.clocks['sealing#0']?.deadline.lastDay).toBe('2026-04-15');
    const { state } = catchUp(LOAN, before, under([...versionsOf([]), longer], '2026-03-26T00:00:00.000Z'));
    expect(state?.clocks['sealing#0']).toMatchObject({ deadline: { lastDay: '2026-04-10' }, law: 1, coercive: true, counted: { options: period.options } });
  });

  it('keeps the reminders that were given for a day that stays', () => {
    const one: Period = { id: 'window#0', spec: spec('LZ-22'), start: '2026-03-02' };
    const reminded = perform(LOAN, lentUnder(versionsOf([]), [one]), { act: 'remind-deadline', actor: SYSTEM, input: { clock: 'window#0', step: 'two-days' } }, under(versionsOf([]), '2026-03-05T01:00:00.000Z')).state as Loan;
    const [event] = catchUp(LOAN, reminded, under(versionsOf([[1, 1]]), '2026-03-05T02:00:00.000Z')).events;
    expect(event?.type).toBe('DeadlinesReplanned');
    expect(fold(LOAN, reminded, event as never).clocks['window#0']?.reminded).toEqual([]);
    const same = { ...event, opens: event?.opens?.map((opened) => ({ ...opened, deadline: reminded.clocks['window#0']?.deadline, reminders: reminded.clocks['window#0']?.reminders })) };
    expect(fold(LOAN, reminded, same as never).clocks['window#0']?.reminded).toEqual(['two-days']);
  });
});
