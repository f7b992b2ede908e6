import { addDays, endOfDay, type LegalDay } from '@due-process/legal-time';
import type { RecordedEvent } from '@due-process/procedure';
import fc from 'fast-check';
import { ACCOUNT, at, HEAD, HOSPITAL, LANZHOU, OFFICER, ofClass, QIANNAN, SYSTEM, ToldWorld } from '../../physician-scoring/scenarios/told-world';
import { parentOf, settles, smallPoints } from '../../physician-account/scenarios/told-points';
import { longestEnd, openPeriods } from '../../physician-account/standing';
import type { QualificationRestoration } from '../../qualification-restoration';
import type { PenaltyPeriod } from '..';

fc.configureGlobal({ seed: 20_260_403 });

const DAY_ONE: LegalDay = '2026-01-05';
const TURNS = 26;

const CLASSES = ['PQ.class-1-3', 'PQ.class-4-6', 'PQ.class-7-9', 'PQ.class-10-12'];

interface Turn {
  readonly wait: number;
  readonly move: number;
  readonly pick: number;
  /** The next step of the law instead of the random move, so that lives get far. */
  readonly lawful: boolean;
}

type Move = (world: ToldWorld, today: LegalDay, pick: number, when: string) => unknown;

const openRestoration = (world: ToldWorld): string => world.account().restorations.find((one) => !one.done)?.id ?? '';

function onTheRestoration(world: ToldWorld, when: string, actor: typeof HEAD, act: string, input: object): unknown {
  const id = openRestoration(world);
  return id && world.act(when, id, world.by(actor), act, input);
}

const actsOf = (world: ToldWorld, today: LegalDay, pick: number): readonly object[] => (world.region === QIANNAN ? [smallPoints(4 + pick, today)] : [ofClass(CLASSES[pick % 4] ?? '', today)]);

const score: Move = (world, today, pick, when) =>
  world.act(when, ACCOUNT, world.by(OFFICER), 'record-points', { parent: parentOf(`决定-${world.account().notices + 1}`, today), acts: actsOf(world, today, pick), reasons: '违规属实', ...(world.region === QIANNAN ? {} : { responsibility: (['general', 'important', 'main'] as const)[pick % 3] }) });
const train: Move = (world, today, _pick, when) => onTheRestoration(world, when, HOSPITAL, 'record-training', { trainedOn: today, examinedOn: today, passed: true, ref: '考核' });
const apply: Move = (world, today, _pick, when) => onTheRestoration(world, when, HOSPITAL, 'apply-for-restoration', { applicationRef: '申请', commitment: { signedOn: today, ref: '承诺' }, site: { institution: 'inst-2', region: world.region } });
const evaluate: Move = (world, today, _pick, when) => onTheRestoration(world, when, OFFICER, 'evaluate-restoration', { on: today, findings: '符合条件', recommended: true });
const restore: Move = (world, _today, _pick, when) => onTheRestoration(world, when, HEAD, 'decide-restoration', { result: 'restored', reasons: '符合条件', documentRef: '恢复' });

/** What the law has next for the person: points, then the end of the last period, then the steps of the restoration. */
function lawfulMove(world: ToldWorld): Move {
  const restoration = world.lines.get(openRestoration(world))?.state as QualificationRestoration | undefined;
  if (!restoration) return score;
  if (restoration.stage === 'APPLIED') return evaluate;
  if (restoration.stage === 'EVALUATED') return restore;
  return restoration.trainingNeeded && !restoration.training ? train : apply;
}

/** Nobody is scored again and again who only waits for the end. */
const waitsUntil = (world: ToldWorld): LegalDay | undefined => (openRestoration(world) ? undefined : longestEnd(openPeriods(world.account())));

/** What anybody could do to a person, as it comes. */
const MOVES: readonly Move[] = [
  score, train, apply, evaluate, restore,
  (world, _today, _pick, when) => onTheRestoration(world, when, HEAD, 'decide-restoration', { result: 'refused', reasons: '不符合条件', documentRef: '不予恢复' }),
  (world, _today, pick, when) => world.act(when, ACCOUNT, world.by(HEAD), 'annul-parent-decision', { decisionRef: `决定-${1 + (pick % (world.account().notices + 1))}`, reasons: '撤销' }),
  (world, today, pick, when) => world.act(when, ACCOUNT, world.by(HEAD), 'correct-points', { scoring: `${ACCOUNT}-S${1 + (pick % (world.account().notices + 1))}`, how: 'correct', acts: actsOf(world, today, pick + 1), reasons: '误记', documentRef: '更正' }),
  (world, today, pick, when) => world.act(when, ACCOUNT, SYSTEM, 'follow-institution', { decisionRef: `机构-${pick % 3}`, institution: 'inst-1', measure: 'suspended', firstDay: addDays(today, 1), lastDay: addDays(today, 30 + pick) }),
  (world, today, pick, when) => world.act(when, ACCOUNT, SYSTEM, 'release-institution', { decisionRef: `机构-${pick % 3}`, from: addDays(today, pick % 2) }),
  (world, _today, pick, when) => world.act(when, ACCOUNT, world.by(HEAD), 'repair-period', { period: `${ACCOUNT}-P${1 + (pick % (world.account().periods.length + 1))}`, months: 1 + (pick % 3), reasons: '修复', base: '省局文件' }),
];

const life = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 45 }), move: fc.nat(MOVES.length - 1), pick: fc.nat(8), lawful: fc.boolean() }), { minLength: 10, maxLength: TURNS });

/** The life of a person; what is due by itself happens first thing on every day on which something is done. */
function live(region: string, turns: readonly Turn[]): { readonly world: ToldWorld; readonly today: LegalDay } {
  const world = new ToldWorld({ region, registeredOn: DAY_ONE });
  let today: LegalDay = DAY_ONE;
  turns.forEach(({ wait, move, pick, lawful }, turn) => {
    const end = lawful ? waitsUntil(world) : undefined;
    today = end && end >= today ? addDays(end, 1) : addDays(today, lawful ? wait % 4 : wait);
    world.until(`${today} 00:00`);
    const next = lawful ? lawfulMove(world) : MOVES[move];
    next?.(world, today, pick, `${today} ${10 + Math.floor(turn / 6)}:${String((turn % 6) * 10).padStart(2, '0')}`);
  });
  today = addDays(today, 40);
  return { world: world.until(`${today} 00:00`), today };
}

const records = <S>(world: ToldWorld, procedure: string): readonly S[] => [...world.lines.values()].filter((line) => line.procedure === procedure).map((line) => line.state as unknown as S);

interface Restored {
  readonly from: LegalDay;
  readonly periods: readonly string[];
}

/** Whether a period blocks a day, told from the records of periods and restorations alone. */
function blocks(period: PenaltyPeriod, restorations: readonly Restored[], day: LegalDay): boolean {
  if (period.stage === 'ANNULLED' || day < period.firstDay) return false;
  if (period.cause === 'institution') return day <= period.lastDay;
  const restored = restorations.find((one) => one.periods.includes(period.id));
  return restored === undefined || day < restored.from;
}

/** The account settles as the records of periods say, to more than a year ahead; each third day, so that every weekday and month end comes up. */
function blockedWherePeriodsSaySo(world: ToldWorld, periods: readonly PenaltyPeriod[], restorations: readonly Restored[], today: LegalDay): void {
  for (let day = DAY_ONE; day <= addDays(today, 400); day = addDays(day, 3)) {
    const blocked = periods.filter((period) => blocks(period, restorations, day)).map((period) => period.id);
    expect({ day, blocked, payable: settles(world, day).payable }).toEqual({ day, blocked, payable: blocked.length === 0 });
  }
}

/** It runs to 24:00 of the last day that the account knows, and is over once, in that moment. */
function runsToItsLastMinute(world: ToldWorld, period: PenaltyPeriod, today: LegalDay): void {
  const ended = at(`${today} 00:00`) >= endOfDay(period.lastDay);
  const clock = period.clocks['period'];
  expect([period.id, period.stage, clock?.deadline.lastDay, clock?.status]).toEqual([period.id, ended ? 'OVER' : 'RUNNING', period.lastDay, ended ? 'expired' : 'running']);
  expect(world.account().periods.find((one) => one.id === period.id)).toMatchObject({ firstDay: period.firstDay, ...(ended ? { over: true } : { lastDay: period.lastDay }) });
  expect(world.types(period.id).filter((type) => type === 'PeriodEnded')).toHaveLength(ended ? 1 : 0);
}

/** A head, upon an application that was evaluated, from the day after the last day that each period had then. */
function restoredByAHead(world: ToldWorld, decision: RecordedEvent): void {
  const { from, periods } = decision.data as Restored;
  const restoration = [...world.lines.keys()].find((id) => world.lines.get(id)?.events.includes(decision)) ?? '';
  const types = world.types(restoration);
  expect(decision.actor.role).toBe('agency-head');
  expect(types.lastIndexOf('RestorationApplied')).toBeGreaterThan(-1);
  expect(types.lastIndexOf('RestorationEvaluated')).toBeGreaterThan(types.lastIndexOf('RestorationApplied'));
  for (const id of periods) {
    const then = (world.lines.get(id)?.events ?? []).filter((event) => event.recordedAt <= decision.recordedAt);
    const lastDay = then.reduce((day, event) => (event.data as { lastDay?: LegalDay }).lastDay ?? day, '');
    expect(from > lastDay).toBe(true);
  }
}

describe.each([['of Qiannan', QIANNAN], ['of the national tariff', LANZHOU]])('in every life under the points %s', (_name, region) => {
  const seen = { periods: 0, restored: 0, annulled: 0, over: 0 };

  afterAll(() => {
    // Lives that never get anywhere would prove nothing.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(5);
  });

  it('a day is blocked exactly where a period has begun that nobody was restored from, a period is over in its last minute, and only a head restores', () => {
    fc.assert(
      fc.property(life, (turns) => {
        const { world, today } = live(region, turns);
        const periods = records<PenaltyPeriod>(world, 'physician-penalty-period');
        const decided = [...world.lines.values()].flatMap((line) => line.events.filter((event) => event.type === 'RestorationDecided'));
        seen.periods += periods.length;
        seen.restored += decided.length;
        seen.annulled += periods.filter((period) => period.stage === 'ANNULLED').length;
        seen.over += periods.filter((period) => period.stage === 'OVER').length;
        blockedWherePeriodsSaySo(world, periods, decided.map((event) => event.data as Restored), today);
        periods.filter((period) => period.stage !== 'ANNULLED').forEach((period) => runsToItsLastMinute(world, period, today));
        decided.forEach((event) => restoredByAHead(world, event));
        // Two restorations never run beside each other, and none but those that were decided restores.
        expect(records<QualificationRestoration>(world, 'qualification-restoration').filter((one) => !one.closed).length).toBeLessThanOrEqual(1);
        expect(world.types(ACCOUNT).filter((type) => type === 'Restored')).toHaveLength(decided.length);
      }),
      { numRuns: 60 },
    );
  });
});
