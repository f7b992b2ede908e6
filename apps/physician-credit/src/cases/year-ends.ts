import { yearEndReset, type YearEndReset } from '@due-process/physician-credit-domain';
import type { CaseKind } from '@due-process/platform/rest';
import { REFUSALS } from './refusals';
import { ofTheRegion } from './whose-item';

/** Runs of the year end (年度清零) as this service shows them: one for a region and year, of no person. */
export const YEAR_ENDS: CaseKind<YearEndReset> = {
  procedure: yearEndReset,
  path: 'year-ends',
  one: 'year-end',
  example: 'YE-522700-2026',
  refusals: REFUSALS,
  knowable: ({ region }) => ({ region, told: [] }),
  subject: ({ year }) => ({ year }),
  staffFacts: ({ progress: { looked, closedYears }, doneOn }) => ({ looked, closedYears, doneOn }),
  isForCaller: (caller, _item, state) => ofTheRegion(caller, state.region),
  itemHead: ({ id }) => ({ yearEnd: id }),
};
