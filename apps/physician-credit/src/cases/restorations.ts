import { qualificationRestoration, type QualificationRestoration } from '@due-process/physician-credit-domain';
import type { CaseKind } from '@due-process/platform/rest';
import { REFUSALS } from './refusals';
import { ofTheRegion } from './whose-item';

/** Restorations (恢复支付资格) as this service shows them: the institutions train and apply, the person applies. */
export const RESTORATIONS: CaseKind<QualificationRestoration> = {
  procedure: qualificationRestoration,
  path: 'restorations',
  one: 'restoration',
  example: 'QN-YS-2026-000123-R1',
  refusals: REFUSALS,
  codesOfEveryAct: ['PHYSICIAN.OUT_OF_AREA', 'PHYSICIAN.NOT_YOUR_STAFF', 'PHYSICIAN.NOT_YOUR_ACCOUNT'],
  knowable: ({ region, account, institutions }) => ({ region, told: [{ role: 'physician', code: account }, ...institutions.map((code) => ({ role: 'institution' as const, code }))] }),
  toldStages: ['OPEN', 'APPLIED', 'REFUSED', 'RESTORED', 'WITHDRAWN'],
  subject: ({ account, periods, effect }) => ({ physician: account, periods, effect }),
  staffFacts: ({ trainingNeeded, decisionRule, window, ended, barredUntil, training, application, evaluation, refusals, restoredFrom }) => ({
    trainingNeeded, decisionRule, window, ended, barredUntil, training, application, evaluation, refusals, restoredFrom,
  }),
  partyFacts: ({ trainingNeeded, window, ended, barredUntil, training, application, refusals, restoredFrom }) => ({ trainingNeeded, window, ended, barredUntil, training, application, refusals, restoredFrom }),
  isForCaller: (caller, _item, state) => ofTheRegion(caller, state.region),
  itemHead: ({ id, account }) => ({ physician: account, restoration: id }),
};
