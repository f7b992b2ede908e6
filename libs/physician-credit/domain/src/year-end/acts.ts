import { accepted, event, hasEnded, refusal, refused, unless, type Act, type ActContext, type ExpiryInput, type Spawn } from '@due-process/procedure';
import { ofTheArea } from '../gates';
import { isDivision } from '../physician-account/acts/registration';
import { yearClock } from './clocks';
import { yearEndId, type YearEndReset } from './model';

export interface OpenYearEnd {
  readonly year: number;
  /** Division code whose accounts it closes, or `CN`. */
  readonly region: string;
}

/** The first run of a region is asked for by an administrator; every later one waits as soon as its predecessor is done. A year that is over is closed at once. */
export const openYearEnd: Act<YearEndReset, OpenYearEnd, { readonly caseId?: string }> = {
  name: 'open-year-end',
  label: '安排年度清零',
  article: 'PQ.scale',
  roles: ['administrator', 'system'],
  opens: true,
  decide(_state, input, context, actor) {
    const thisYear = Number(context.today.slice(0, 4));
    return unless(
      [
        !(Number.isSafeInteger(input.year) && input.year >= FIRST_YEAR && input.year <= thisYear) && refusal('YEAR.NOT_YET', `年度须在 ${FIRST_YEAR} 至 ${thisYear} 之间。`, `The year lies between ${FIRST_YEAR} and ${thisYear}.`, ['PQ.scale'], { pointer: '/year' }),
        (input.region === 'CN' || isDivision(input.region)) && ofTheArea(actor, input.region),
        !(input.region === 'CN' || isDivision(input.region)) && refusal('INPUT.UNKNOWN_VALUE', '区划代码无效。', 'Unknown division.', [], { pointer: '/region' }),
      ],
      () => accepted([opened(input.region, input.year, context)]),
    );
  },
};

/** The first year of any tariff of points that is in the packs. */
const FIRST_YEAR = 2020;

function opened(region: string, year: number, context: ActContext<any>) {
  return event('YearEndPlanned', '安排年度清零', context, { runId: yearEndId(region, year), region, year, openedOn: context.today, ruleVersions: context.rules.versions }, { opens: [yearClock(year, context)] });
}

/** 00:00 of 1 January: the run begins (QN-3, PQ.scale). */
export const beginYearEnd: Act<YearEndReset, ExpiryInput> = {
  name: 'begin-year-end',
  label: '年度清零开始',
  article: 'PQ.scale',
  roles: ['system'],
  from: ['WAITING'],
  decide(state, input, context) {
    const clock = state.clocks[input.clock];
    if (!clock || clock.status !== 'running') return accepted([]);
    if (!hasEnded(clock, context.now)) return refused([refusal('CLOCK.NOT_ENDED', '该年度尚未结束。', 'The year is not over.', ['PQ.scale'])]);
    return accepted([event('YearEndBegun', '年度清零开始', context, { year: state.year }, { effectiveAt: clock.deadline.endsAt, closes: [{ clock: input.clock, how: 'expired' }] })]);
  },
};

export interface RecordYearEndPart {
  /** Code of the last account of the part; absent where nothing was left. */
  readonly cursor?: string;
  readonly looked: number;
  readonly closedYears: number;
}

/** A part is done: the cursor moves forward, never back, so that a part that is told twice counts once. */
export const recordYearEndPart: Act<YearEndReset, RecordYearEndPart> = {
  name: 'record-year-end-part',
  label: '清零进度',
  article: 'PQ.scale',
  roles: ['system'],
  from: ['RUNNING'],
  decide(state, input, context) {
    if (input.cursor === undefined || (state.progress.cursor !== undefined && input.cursor <= state.progress.cursor)) return accepted([]);
    const counts = [input.looked, input.closedYears];
    if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0) || input.closedYears > input.looked) return refused([refusal('YEAR.COUNTS', '进度数字无效。', 'The counts make no sense.', ['PQ.scale'])]);
    return accepted([event('YearEndPartDone', '清零进度', context, { cursor: input.cursor, looked: input.looked, closedYears: input.closedYears })]);
  },
};

/** Every account was looked at: the year is closed, and the run of the next one waits. */
export const completeYearEnd: Act<YearEndReset, object> = {
  name: 'complete-year-end',
  label: '年度清零完成',
  article: 'PQ.scale',
  roles: ['system'],
  from: ['RUNNING'],
  decide(state, _input, context) {
    const { year, region, progress } = state;
    return accepted([event('YearEndDone', '年度清零完成', context, { year, looked: progress.looked, closedYears: progress.closedYears, on: context.today })], { spawns: [nextYear(region, year + 1, context)] });
  },
};

function nextYear(region: string, year: number, context: ActContext<any>): Spawn {
  return { procedure: 'year-end-reset', id: yearEndId(region, year), events: [opened(region, year, context)] };
}
