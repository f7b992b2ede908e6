import { physicianScoring, type PhysicianScoring } from '@due-process/physician-credit-domain';
import type { CaseKind, Party } from '@due-process/platform/rest';
import { REFUSALS } from './refusals';
import { ofTheRegion } from './whose-item';

/** Notices of points (记分处理通知) as this service shows them. */
export const POINT_NOTICES: CaseKind<PhysicianScoring> = {
  procedure: physicianScoring,
  path: 'point-notices',
  one: 'point-notice',
  example: 'QN-YS-2026-000123-S1',
  refusals: REFUSALS,
  codesOfEveryAct: ['PHYSICIAN.OUT_OF_AREA', 'PHYSICIAN.NOT_YOUR_STAFF'],
  knowable: (state) => ({ region: state.region, told: told(state) }),
  subject: ({ account, institution, kind }) => ({ physician: account, institution, kind }),
  staffFacts: ({ parent, reasons, tariff, chain, documentRef, madeOn, institutionServedOn, toldOn, talks, objection, late, finalOn, corrects }) => ({
    parent, reasons, tariff, chain, documentRef, madeOn, institutionServedOn, toldOn, talks, objection, late, finalOn, corrects,
  }),
  partyFacts: ({ parent, reasons, tariff, documentRef, madeOn, institutionServedOn, toldOn, talks, objection, finalOn }) => ({ parent, reasons, tariff, documentRef, madeOn, institutionServedOn, toldOn, talks, objection, finalOn }),
  isForCaller: (caller, _item, state) => ofTheRegion(caller, state.region),
  itemHead: ({ id, account, institution }) => ({ physician: account, notice: id, institution }),
};

/** From the receipt of the institution on the notice is known to both: in Qiannan the person's time to object runs from it (QN-3.objection). */
function told({ account, institution, institutionServedOn, toldOn }: PhysicianScoring): readonly Party[] {
  if (institutionServedOn === undefined && toldOn === undefined) return [];
  return [{ role: 'institution', code: institution }, { role: 'physician', code: account }];
}
