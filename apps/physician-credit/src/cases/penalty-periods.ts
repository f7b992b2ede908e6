import { physicianPenaltyPeriod, type PenaltyPeriod } from '@due-process/physician-credit-domain';
import type { CaseKind } from '@due-process/platform/rest';
import { REFUSALS } from './refusals';
import { ofTheRegion } from './whose-item';

/** Penalty periods (责罚期) as this service shows them: known at once to the person and to every site, which must block the code. */
export const PENALTY_PERIODS: CaseKind<PenaltyPeriod> = {
  procedure: physicianPenaltyPeriod,
  path: 'penalty-periods',
  one: 'penalty-period',
  example: 'QN-YS-2026-000123-P1',
  refusals: REFUSALS,
  codesOfEveryAct: ['PHYSICIAN.NOT_YOUR_STAFF'],
  knowable: ({ region, account, sites }) => ({
    region,
    alsoIn: sites.map((site) => site.region),
    told: [{ role: 'physician', code: account }, ...sites.map((site) => ({ role: 'institution' as const, code: site.institution }))],
  }),
  subject: ({ account, effect, firstDay, lastDay }) => ({ physician: account, effect, firstDay, lastDay }),
  staffFacts: ({ cause, basis, rule, tariff, window, windowOpened, sites, blockings, overOn }) => ({ cause, basis, rule, tariff, window, windowOpened, sites, blockings, overOn }),
  partyFacts: ({ cause, basis, rule, tariff, windowOpened, sites, blockings, overOn }) => ({ cause, basis, rule, tariff, windowOpened, sites, blockings, overOn }),
  /** The decision against one institution is not told to the others. */
  hiddenFrom: ({ role }, { cause }) => (role === 'institution' && cause === 'institution' ? ['basis'] : []),
  isForCaller: (caller, _item, state) => ofTheRegion(caller, state.region),
  isForParty: ({ role, employer }, { act, key }) => act !== 'record-blocking' || (role === 'institution' && key === `${act}@${employer}`),
  itemHead: ({ id, account }) => ({ physician: account, period: id }),
  /** Its length was decided with the points; the day of its end is in the record and is not counted again from a rule. */
  counting: () => undefined,
};
