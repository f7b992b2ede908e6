import { addDays, dayOf } from '@due-process/legal-time';
import { catchUp, fold, replay, workItems, type RecordedEvent } from '@due-process/procedure';
import fc from 'fast-check';
import { breachHandling, WAYS_BACK, WAYS_FORWARD, type BreachCase } from '..';
import { Dice } from './dice';
import { RandomLife } from './random-life';
import { randomCalendars } from './random-law';
import { wrongs } from './witness';

/*
 * Random people act on random days; whatever they try, the record that comes of it stands before the witness. The seed is fixed, so
 * that the lives are the same in every run, and the counts at the end prove that decisions and terminations were really reached.
 */
const LIVES = 220;
const lives = fc.tuple(fc.nat(), fc.array(fc.nat(), { minLength: 40, maxLength: 110 }));
const counted = new Map<string, number>();
const walked = new Set<string>();

function lived([birth, steps]: [number, number[]], after?: (life: RandomLife) => void): RandomLife {
  const life = new RandomLife(new Dice(birth));
  for (const step of steps) {
    life.step(new Dice(step));
    after?.(life);
  }
  return life;
}

const check = (property: (input: [number, number[]]) => void, numRuns: number) => fc.assert(fc.property(lives, property), { seed: 20_260_226, numRuns });

describe('random lives of breach cases', () => {
  it('never go round a gate, a window, a duty or a ceiling', () => {
    check((input) => {
      const { told } = lived(input);
      count(told.events);
      expect(wrongs(told.events)).toEqual([]);
    }, LIVES);
  });

  it('reached what they are about, often', () => {
    const seen = Object.fromEntries(counted);
    expect(seen['DecisionMade']).toBeGreaterThan(LIVES / 3);
    expect(seen['DefenceWaived']).toBeGreaterThan(LIVES / 4);
    expect(seen['ReExamined']).toBeGreaterThan(LIVES / 3);
    expect(seen['AgreementTerminated']).toBeGreaterThan(LIVES / 10);
    expect(seen['TimelyDefenceAfterDecision']).toBeGreaterThan(LIVES / 20);
    for (const type of ['AgencyDiscussed', 'CityAgencyDiscussed', 'BureauDiscussed', 'LegalReviewed', 'DecisionRevoked', 'CorrectionReferred', 'LateDefenceNoted', 'DeadlinePassed', 'PerformanceDecisionServed', 'SuspensionOver', 'BreachCaseClosed', 'NoBreachFound', 'DeadlinesReplanned', 'DeadlineMoveHeld', 'DeadlineMoveDecided']) {
      expect([type, (seen[type] ?? 0) >= 5]).toEqual([type, true]);
    }
  });

  it('walked the ways of the diagram, and no other', () => {
    const ways = (of: typeof WAYS_FORWARD) => of.map(({ act, from, to }) => `${from} -${act}-> ${to}`);
    expect([...walked].filter((way) => ![...ways(WAYS_FORWARD), ...ways(WAYS_BACK)].includes(way))).toEqual([]);
    expect(ways(WAYS_FORWARD).filter((way) => !walked.has(way))).toEqual([]);
  });

  it('are the fold of their events, also after they were stored as JSON', () => {
    check((input) => {
      const { told } = lived(input);
      expect(replay(breachHandling, told.events)).toEqual(told.state);
      const stored = told.events.reduce<BreachCase | undefined>((state, event) => JSON.parse(JSON.stringify(fold(breachHandling, state, event))), undefined);
      expect(stored).toEqual(JSON.parse(JSON.stringify(told.state)));
    }, 40);
  });

  it('forget nobody: an open case has a task, a clock or a suspension that runs, and every task is possible where the case stands', () => {
    check((input) => {
      lived(input, ({ told, when }) => {
        const state = told.seen(when);
        if (state.closed) return;
        const items = workItems(breachHandling, state);
        const runs = Object.values(state.clocks).some((clock) => clock.status === 'running') || state.suspensions.some((one) => !one.over);
        if (items.length === 0 && !runs) throw new Error(`nobody is waited for in ${state.stage}`);
        const dead = items.filter((item) => !(breachHandling.acts[item.act]?.from ?? [state.stage]).includes(state.stage));
        expect(dead).toEqual([]);
      });
    }, 40);
  });

  it('come to the same state whether somebody looks every day or once', () => {
    check((input) => {
      const { told, when } = lived(input);
      const today = when.slice(0, 10);
      let daily = told.seen(when);
      const dice = new Dice(input[0]);
      for (const changed of [2, 10, 40].map((day) => addDays(today, day + dice.below(8)))) told.lawChanges(`${changed} 15:30`, { calendars: randomCalendars(dice, changed) });
      const atOnce = told.seen(`${addDays(today, 420)} 12:00`);
      for (let day = 1; day <= 420; day += 1) {
        const context = told.context(`${addDays(today, day)} ${day % 2 ? '00:00' : '12:00'}`);
        daily = (catchUp(breachHandling, daily, context).state ?? daily) as BreachCase;
      }
      expect(daily).toEqual(atOnce);
    }, 20);
  });
});

function count(events: readonly RecordedEvent[]): void {
  let state: BreachCase | undefined;
  for (const event of events) {
    const next = fold(breachHandling, state, event) as BreachCase;
    if (state && state.stage !== next.stage) walked.add(`${state.stage} -${event.act}-> ${next.stage}`);
    counted.set(event.type, (counted.get(event.type) ?? 0) + 1);
    state = next;
  }
  expect(dayOf(events[0]?.recordedAt ?? '')).toBe(state?.openedOn);
}
