import { NUMBERING } from '@due-process/physician-credit-data';
import { physicianAccount, type PhysicianAccount } from '@due-process/physician-credit-domain';
import type { CaseKind } from '@due-process/platform/rest';
import type { Actor } from '@due-process/procedure';
import { REFUSALS } from './refusals';
import { ofTheRegion } from './whose-item';

/** Accounts of persons (医保相关人员账户) as this service shows them. No name and no identity number is in any of it. */
export const PHYSICIANS: CaseKind<PhysicianAccount> = {
  procedure: physicianAccount,
  path: 'physicians',
  one: 'physician',
  example: 'QN-YS-2026-000123',
  numbering: NUMBERING,
  refusals: REFUSALS,
  codesOfEveryAct: ['PHYSICIAN.OUT_OF_AREA', 'PHYSICIAN.NOT_YOUR_STAFF'],
  knowable: ({ id, region, sites }) => ({
    region,
    alsoIn: sites.map((site) => site.region),
    told: [{ role: 'physician', code: id }, ...sites.filter((site) => site.until === undefined).map((site) => ({ role: 'institution' as const, code: site.institution }))],
  }),
  innerFields: ['recordedBy'],
  subject: ({ profession, sites }) => ({ profession, institutions: [...new Set(sites.filter((site) => site.until === undefined).map((site) => site.institution))] }),
  staffFacts: ({ registeredOn, training, commitment, sites, optOut, optedOut, findings, firings, periods, restorations, closedYears, blacklistNoted, circulations, crimesJudged }) => ({
    registeredOn, training, commitment, sites, optOut, optedOut, findings, firings, periods, restorations, closedYears, blacklistNoted, circulations, crimesJudged,
  }),
  partyFacts: ({ registeredOn, training, commitment, sites, optOut, optedOut, firings, periods, restorations }) => ({ registeredOn, training, commitment, sites, optOut, optedOut, firings, periods, restorations }),
  hiddenFrom: hiddenFromInstitutions,
  isForCaller: (caller, item, state) => ofTheRegion(caller, regionOfItem(item.key, state)),
  itemHead: ({ id, sites }) => ({ physician: id, institution: sites.find((site) => site.until === undefined)?.institution }),
};

/** What a person has done at one institution is none of the others' business; that points block the code everywhere is. */
const DETAILS: readonly string[] = ['parent', 'lines', 'reasons', 'basis', 'follows'];

function hiddenFromInstitutions({ role }: Actor): readonly string[] {
  return role === 'institution' ? DETAILS : [];
}

/** A finding is scored by the agency of the institution concerned (QN-2(3)); everything else belongs to the area of the account. */
function regionOfItem(key: string, state: PhysicianAccount): string {
  const finding = state.findings.find((one) => key === `record-points@${one.id}`);
  return [...state.sites].reverse().find((site) => site.institution === finding?.parent.institution)?.region ?? state.region;
}
