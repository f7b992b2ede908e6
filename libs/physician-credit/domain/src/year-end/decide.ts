import type { Act, Procedure, RecordedEvent } from '@due-process/procedure';
import { beginYearEnd, completeYearEnd, openYearEnd, recordYearEndPart } from './acts';
import { YEAR_END_STAGES, type YearEndReset } from './model';

function evolve(state: YearEndReset | undefined, event: RecordedEvent): YearEndReset {
  const data: any = event.data;
  if (event.type === 'YearEndPlanned') {
    const { runId, region, year, openedOn, ruleVersions } = data;
    return { id: runId, region, version: 0, stage: 'WAITING', closed: false, openedOn, ruleVersions, clocks: {}, duties: {}, year, progress: { looked: 0, closedYears: 0 } };
  }
  if (!state) throw new Error(`A year end cannot begin with ${event.type}.`);
  switch (event.type) {
    case 'YearEndBegun':
      return { ...state, stage: 'RUNNING' };
    case 'YearEndPartDone':
      return { ...state, progress: { cursor: data.cursor, looked: state.progress.looked + data.looked, closedYears: state.progress.closedYears + data.closedYears } };
    case 'YearEndDone':
      return { ...state, stage: 'DONE', closed: true, doneOn: data.on };
    default:
      return state;
  }
}

const ACTS: readonly Act<YearEndReset, any, any>[] = [openYearEnd, beginYearEnd, recordYearEndPart, completeYearEnd];

/** Year end (跨年清零): one durable run for a region and year. */
export const yearEndReset: Procedure<YearEndReset, { readonly caseId?: string }> = {
  name: 'year-end-reset',
  label: '年度清零',
  workflow: 'yearEndReset',
  opening: openYearEnd.name,
  superior: 'agency-head',
  acts: Object.fromEntries(ACTS.map((act) => [act.name, act])),
  stages: YEAR_END_STAGES,
  office: (state) => `agency-${state.region}`,
  evolve,
  tasks: () => [],
  gate: () => undefined,
};
