import { addDays } from '@due-process/legal-time';
import { catchUp, decide, fold, replay, workItems, type RecordedEvent } from '@due-process/procedure';
import fc from 'fast-check';
import { penaltyCase, PENALTY_WAYS_BACK, PENALTY_WAYS_FORWARD, type PenaltyCase } from '..';
import { PRINCIPAL } from '../scenarios/told-case';
import { Dice } from './dice';
import { RandomLife } from './random-life';
import { wrongs } from './witness';

/*
 * Random people act on random days; whatever they try, the record that comes of it stands before the witness. The seed is fixed, so
 * that the lives are the same in every run, and the counts at the end prove that what they are about was really reached.
 */
const LIVES = 160;
const lives = fc.tuple(fc.nat(), fc.array(fc.nat(), { minLength: 60, maxLength: 120 }));
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

const check = (property: (input: [number, number[]]) => void, numRuns: number) => fc.assert(fc.property(lives, property), { seed: 20_260_225, numRuns });

describe('random lives of penalty cases', () => {
  it('never reach a decision round a gate, a window, a duty, a withdrawal or a ceiling', () => {
    check((input) => {
      const { told } = lived(input);
      count(told.events);
      expect(wrongs(told.events)).toEqual([]);
    }, LIVES);
  });

  it('reached what they are about, often', () => {
    const seen = Object.fromEntries(counted);
    expect(seen['DecisionMade']).toBeGreaterThan(LIVES / 3);
    for (const type of [
      'RightLapsed', 'RightsWaived', 'DefenceRecorded', 'ReExamined', 'HearingHeld', 'ReviewPassed', 'ReviewReturned', 'DraftDiscussed', 'RecusalDecided', 'DecisionRevoked', 'DecisionServed', 'DecisionPublished', 'CaseClosed',
      'CaseArchived', 'DeadlinePassed', 'LateDefenceNoted', 'CrimeReported', 'ExclusionEnded', 'RemedyDecided',
    ]) {
      expect([type, (seen[type] ?? 0) >= 3]).toEqual([type, true]);
    }
  });

  it('walked the ways of the diagram, and no other', () => {
    const known = [...PENALTY_WAYS_FORWARD, ...PENALTY_WAYS_BACK].map(({ act, from, to }) => `${from} -${act}-> ${to}`);
    expect([...walked].filter((way) => !known.includes(way))).toEqual([]);
    expect(walked.size).toBeGreaterThan(30);
  });

  it('are the fold of their events, also after they were stored as JSON', () => {
    check((input) => {
      const { told } = lived(input);
      expect(replay(penaltyCase, told.events)).toEqual(told.state);
      const stored = told.events.reduce<PenaltyCase | undefined>((state, event) => JSON.parse(JSON.stringify(fold(penaltyCase, state, event))), undefined);
      expect(stored).toEqual(JSON.parse(JSON.stringify(told.state)));
    }, 30);
  });

  it('forget nobody: an open case has a task or a clock that runs, and every task is possible where the case stands', () => {
    check((input) => {
      lived(input, ({ told, when }) => {
        const state = told.seen(when);
        if (state.closed) return;
        const items = workItems(penaltyCase, state);
        if (items.length === 0 && !Object.values(state.clocks).some(({ status }) => status === 'running')) throw new Error(`nobody is waited for in ${state.stage}`);
        expect(items.filter((item) => !(penaltyCase.acts[item.act]?.from ?? [state.stage]).includes(state.stage) && item.act !== 'remind-deadline')).toEqual([]);
      });
    }, 30);
  });

  it('answer everybody who leaves everything out: what is missing is refused, never a fault', () => {
    let refusedActs = 0;
    check((input) => {
      lived(input, ({ told, when }) => {
        const context = told.context(when);
        const state = told.seen(when);
        for (const act of Object.keys(penaltyCase.acts).filter((name) => name !== penaltyCase.opening)) {
          for (const role of penaltyCase.acts[act]?.roles ?? []) if (decide(penaltyCase, state, { act, actor: { ...PRINCIPAL, role }, input: {} }, context).kind === 'refused') refusedActs += 1;
        }
      });
    }, 12);
    expect(refusedActs).toBeGreaterThan(10_000);
  });

  it('come to the same state whether somebody looks every day or once', () => {
    check((input) => {
      const { told, when } = lived(input);
      let daily = told.seen(when);
      const today = when.slice(0, 10);
      const atOnce = told.seen(`${addDays(today, 240)} 12:00`);
      for (let day = 1; day <= 240; day += 1) daily = (catchUp(penaltyCase, daily, told.context(`${addDays(today, day)} ${day % 2 ? '00:00' : '12:00'}`)).state ?? daily) as PenaltyCase;
      expect(daily).toEqual(atOnce);
    }, 12);
  });
});

function count(events: readonly RecordedEvent[]): void {
  let state: PenaltyCase | undefined;
  for (const event of events) {
    const next = fold(penaltyCase, state, event) as PenaltyCase;
    if (state && state.stage !== next.stage) walked.add(`${state.stage} -${event.act}-> ${next.stage}`);
    counted.set(event.type, (counted.get(event.type) ?? 0) + 1);
    state = next;
  }
}
