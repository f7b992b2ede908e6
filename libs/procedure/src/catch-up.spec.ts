import { catchUp, planOf, SYSTEM, wakeInput, workItems } from '.';
import { CLERK, codes, contextAt, does, lent, LOAN, typesOf } from './testing/loan';

/** Facts decide, timers only wake: what has happened by itself is there whenever somebody looks. */
describe('catching up', () => {
  const caught = (state: ReturnType<typeof lent>, when: string) => catchUp(LOAN, state, contextAt(when));

  it('performs what is due, each at its own moment, the earliest first', () => {
    const { state, events } = caught(lent(['b', '2026-03-05', 'fall-due'], ['a', '2026-03-04', 'fall-due']), '2026-03-09 09:00');
    expect(state?.notes).toEqual(['FellDue a', 'FellDue b']);
    expect(events.map((one) => one.effectiveAt.slice(0, 10))).toEqual(['2026-03-04', '2026-03-05']);
  });

  it('takes two of the same moment in the order of their names', () => {
    expect(caught(lent(['z', '2026-03-04', 'fall-due'], ['m', '2026-03-04', 'fall-due']), '2026-03-09 09:00').state?.notes).toEqual(['FellDue m', 'FellDue z']);
  });

  it('is not held up by an end that does nothing', () => {
    expect(caught(lent(['a', '2026-03-04', 'sleep'], ['b', '2026-03-05', 'fall-due']), '2026-03-09 09:00').state?.notes).toEqual(['FellDue b']);
  });

  it('goes on with a clock that such an end has opened', () => {
    expect(caught(lent(['chain', '2026-03-04', 'fall-due']), '2026-03-05 09:00').state?.notes).toEqual(['FellDue chain']);
    expect(caught(lent(['chain', '2026-03-04', 'fall-due']), '2026-03-09 09:00').state?.notes).toEqual(['FellDue chain', 'FellDue chained']);
  });

  it('escalates an authority’s own deadline that nobody kept', () => {
    const { state, events } = caught(lent(['return', '2026-03-04']), '2026-03-05 09:00');
    expect(typesOf(events)).toEqual(['DeadlinePassed']);
    expect(state?.clocks['return']?.status).toBe('expired');
    expect(workItems(LOAN, state!)).toMatchObject([{ level: 1, dueOn: '2026-03-04', roles: ['case-officer', 'agency-head'] }]);
  });

  it('changes nothing before the end, nor in a closed case', () => {
    const open = lent(['return', '2026-03-04', 'fall-due']);
    expect(caught(open, '2026-03-04 23:59').events).toEqual([]);
    expect(caught({ ...open, closed: true }, '2026-04-01 09:00').events).toEqual([]);
    expect(catchUp(LOAN, undefined, contextAt('2026-04-01 09:00'))).toEqual({ state: undefined, events: [] });
  });

  it('leaves a clock alone whose last day no calendar has fixed', () => {
    const open = lent(['return', '2026-03-04', 'fall-due']);
    const clock = open.clocks['return']!;
    const provisional = { ...open, clocks: { return: { ...clock, deadline: { ...clock.deadline, status: 'provisional' as const } } } };
    expect(caught(provisional, '2026-06-01 09:00').events).toEqual([]);
    expect(planOf(LOAN, provisional, '').wakes.map((wake) => wake.act)).toEqual(['remind-deadline']);
  });
});

describe('acts of the timer', () => {
  it('are done once, whoever was faster', () => {
    const passed = does(lent(['return', '2026-03-04']), '2026-03-05 09:00', SYSTEM, 'escalate-overdue', { clock: 'return' });
    expect(typesOf(passed.events)).toEqual(['DeadlinePassed']);
    expect(typesOf(does(passed.state, '2026-03-06 09:00', SYSTEM, 'escalate-overdue', { clock: 'return' }).events)).toEqual([]);
    expect(codes(does(lent(['return', '2026-03-04']), '2026-03-04 09:00', SYSTEM, 'escalate-overdue', { clock: 'return' }))).toEqual(['CLOCK.NOT_ENDED']);
  });

  it('never escalate what has an end of its own, and know no other clock', () => {
    expect(typesOf(does(lent(['return', '2026-03-04', 'sleep']), '2026-03-05 09:00', SYSTEM, 'escalate-overdue', { clock: 'return' }).events)).toEqual([]);
    expect(typesOf(does(lent(), '2026-03-05 09:00', SYSTEM, 'remind-deadline', { clock: 'other', step: 'last-day' }).events)).toEqual([]);
  });

  it('are asked for by the plan, in order, and by nobody else', () => {
    const plan = planOf(LOAN, lent(['return', '2026-03-04', 'fall-due'], ['filing', '2026-03-05']), '借出');
    expect(plan.wakes.map((wake) => `${wake.key} ${wake.act}`)).toEqual([
      'filing/two-days remind-deadline', 'return/last-day remind-deadline', 'filing/last-day remind-deadline', 'return/expiry fall-due', 'filing/expiry escalate-overdue',
    ]);
    expect(plan.nextDeadline).toBe('2026-03-04');
    expect(wakeInput('defence-window#1/two-days')).toEqual({ clock: 'defence-window#1', step: 'two-days' });
    expect(codes(does(lent(['return', '2026-03-04', 'fall-due']), '2026-03-05 09:00', CLERK, 'fall-due', { clock: 'return' }))).toEqual(['ACT.ROLE_NOT_ALLOWED']);
  });
});
