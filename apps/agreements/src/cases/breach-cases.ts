import { breachHandling, type BreachCase } from '@due-process/agreements-domain';
import { NUMBERING } from '@due-process/agreements-data';
import type { CaseKind } from '@due-process/platform/rest';
import { partyFacts, staffFacts } from './breach-case-facts';
import { REFUSALS } from './refusals';
import { isForCaller } from './whose-item';

/** Clocks that only service of a notice opens; they stay in the case for good, whatever round follows. */
const OPENED_BY_NOTICE = 'defence-window#';

/** Breach cases (违约处理案件) as this service shows them. */
export const BREACH_CASES: CaseKind<BreachCase> = {
  procedure: breachHandling,
  path: 'breach-cases',
  one: 'breach-case',
  example: 'LZ-2026-000123',
  numbering: NUMBERING,
  refusals: REFUSALS,
  codesOfEveryAct: ['BREACH.NOT_YOUR_AGENCY'],
  knowable: ({ region, institution, clocks }) => ({
    region,
    told: Object.keys(clocks).some((id) => id.startsWith(OPENED_BY_NOTICE)) ? [{ role: 'institution', code: institution.id }] : [],
  }),
  toldStages: ['NOTICE_SERVED', 'DEFENCE_RECEIVED', 'REEXAMINED', 'WAIVED', 'DECISION_SERVED', 'PERFORMED', 'CLOSED', 'NO_BREACH'],
  innerFields: ['gates', 'panel'],
  subject({ institution, agreement: { id, kind, termFrom, termTo } }) {
    return { institution, agreement: { id, kind, termFrom, termTo } };
  },
  staffFacts,
  partyFacts,
  isForCaller,
  itemHead: ({ agency, institution: { id, name } }) => ({ agency: agency.code, institution: { id, name } }),
};
