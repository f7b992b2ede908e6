import { CALENDARS, dayOf, endOfDay, instantOf, type DeadlineOptions, type LegalDay } from '@due-process/legal-time';
import { PACKS, selectRules } from '@due-process/rules';
import {
  accepted, clockOf, hasEnded, openClock, perform, refusal, unless,
  type Act, type ActContext, type Actor, type CaseBase, type ClockSpec, type ExpiryInput, type NewEvent, type OpenedClock, type Performance, type Procedure, type RecordedEvent,
} from '..';

/* The smallest procedure that has everything: a file is lent, falls due, is returned; whoever lends does not approve. */
export interface Loan extends CaseBase {
  readonly stage: 'LENT' | 'DUE' | 'BACK';
  readonly notes: readonly string[];
}

const person = (code: string, role: Actor['role']): Actor => ({ person: code, role, region: '620102', employer: 'archive' });
export const CLERK = person('clerk', 'case-officer');
export const HEAD = person('head', 'agency-head');

const event = (type: string, context: Pick<ActContext, 'now'>, more: Partial<NewEvent> = {}): NewEvent => ({ type, label: type, data: {}, effectiveAt: context.now, partyVisible: false, ...more });

/** A clock that is counted by a rule. */
export interface Period {
  readonly id: string;
  readonly spec: ClockSpec;
  readonly start: LegalDay;
  readonly options?: DeadlineOptions;
}

/** A clock that ends on a day, with an automatic act or without. */
export function until(id: string, lastDay: LegalDay, context: ActContext, onExpiry?: string): OpenedClock {
  const opened = openClock(id, { rule: 'LZ-24.filing', owner: onExpiry ? 'party' : 'authority', remind: ['case-officer'], ...(onExpiry ? { onExpiry } : {}) }, context.today, context);
  const deadline = { ...opened.deadline, lastDay, endsAt: endOfDay(lastDay) };
  return clockOf(id, { rule: 'LZ-24.filing', owner: opened.owner, remind: opened.remind, ...(onExpiry ? { onExpiry } : {}) }, { id: 'LZ-24.filing' }, opened.title, deadline, context);
}

const act = <I>(name: string, more: Partial<Act<Loan, I>> & Pick<Act<Loan, I>, 'decide'>): Act<Loan, I> => ({ name, label: name, article: 'X-1', roles: ['case-officer'], ...more });

const lend = act<{ clocks: readonly [string, LegalDay, string?][] }>('lend', {
  duty: 'officer',
  decide: (_state, input, context) => accepted([event('Lent', context, { opens: input.clocks.map(([id, day, then]) => until(id, day, context, then)) })]),
});
/** Periods that rules count, as procedures open them. */
const lendUnder = act<{ periods: readonly Period[] }>('lend-under-rules', {
  opens: true,
  duty: 'officer',
  decide: (_state, { periods }, context) => accepted([event('Lent', context, { opens: periods.map(({ id, spec, start, options }) => openClock(id, spec, start, context, options)) })]),
});
/** A deliberate sleeper: its end does nothing, which is lawful. */
const sleep = act<ExpiryInput>('sleep', { roles: ['system'], decide: () => accepted([]) });
const fallDue = act<ExpiryInput>('fall-due', {
  roles: ['system'],
  decide(state, input, context) {
    const clock = state.clocks[input.clock];
    if (!clock || !hasEnded(clock, context.now)) return unless([refusal('CLOCK.NOT_ENDED', '未届满', 'Not ended', [])], () => accepted([]));
    return accepted([event('FellDue', context, { data: { clock: clock.id }, effectiveAt: clock.deadline.endsAt, closes: [{ clock: clock.id, how: 'expired' }], opens: input.clock === 'chain' ? [until('chained', '2026-03-06', context, 'fall-due')] : [] })]);
  },
});
const giveBack = act('give-back', { roles: ['case-officer', 'agency-head'], from: ['LENT', 'DUE'], duty: 'officer', decide: (_state, _input, context) => accepted([event('GivenBack', context)]) });
const approve = act<{ with?: readonly string[] }>('approve', {
  roles: ['agency-head', 'case-officer'],
  duty: 'approver',
  decide: (_state, input, context) => accepted([event('Approved', context, { duties: Object.fromEntries((input.with ?? []).map((one) => [one, 'approver' as const])) })]),
});
const askOld = act('ask-an-old-rule', { decide: (_state, _input, context) => accepted([event('Noted', context, { data: context.rules.clock('LZ-22') })]) });

export const LOAN: Procedure<Loan> = {
  name: 'loan', label: '借阅', workflow: 'loan', opening: 'lend',
  acts: Object.fromEntries([lend, lendUnder, sleep, fallDue, giveBack, approve, askOld].map((one) => [one.name, one as Act<Loan>])),
  stages: { LENT: { zh: '借出中', en: 'lent' }, DUE: { zh: '已到期', en: 'due' }, BACK: { zh: '已还', en: 'back' } },
  evolve(state, recorded) {
    if (!state) return { id: 'L-1', region: '620102', version: 0, stage: 'LENT', closed: false, openedOn: dayOf(recorded.effectiveAt), ruleVersions: [], clocks: {}, duties: {}, notes: [] };
    const note = `${recorded.type} ${(recorded.data as { clock?: string }).clock ?? ''}`.trim();
    const stage = recorded.type === 'FellDue' ? 'DUE' : recorded.type === 'GivenBack' ? 'BACK' : state.stage;
    return { ...state, stage, closed: stage === 'BACK', notes: [...state.notes, note] };
  },
  tasks: (state) => [{ key: 'give-back', act: 'give-back', label: { zh: '归还', en: 'give back' }, roles: ['case-officer'], level: 0, ...(state.clocks['return'] ? { clock: 'return' } : {}) }],
  gate: () => undefined,
};

export function contextAt(when: string, on: LegalDay = '2026-03-02'): ActContext {
  const now = instantOf(`${when.replace(' ', 'T')}:00+08:00`);
  return { now, today: dayOf(now), rules: selectRules(PACKS, { region: '620102', on }), calendars: CALENDARS, references: {} };
}

/** A loan of Mon 2 March 2026 with these clocks. */
export function lent(...clocks: [string, LegalDay, string?][]): Loan {
  const done = does(undefined, '2026-03-02 09:00', CLERK, 'lend', { clocks });
  if (!done.state) throw new Error('nothing was lent');
  return done.state;
}

export const does = (state: Loan | undefined, when: string, actor: Actor, name: string, input: object = {}): Performance<Loan> => perform(LOAN, state, { act: name, actor, input }, contextAt(when));

export function codes(done: Performance<Loan>): string[] {
  return done.outcome.kind === 'refused' ? done.outcome.refusals.map((one) => one.code) : [];
}

export const typesOf = (events: readonly RecordedEvent[]): string[] => events.map((one) => one.type);
