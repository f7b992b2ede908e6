import { physicianObjection, type PhysicianObjection } from '@due-process/physician-credit-domain';
import type { CaseKind } from '@due-process/platform/rest';
import { REFUSALS } from './refusals';
import { ofTheRegion } from './whose-item';

/** Objections against points (复核、申诉) as this service shows them. They are known to whom they come from: the person and the institution. */
export const OBJECTIONS: CaseKind<PhysicianObjection> = {
  procedure: physicianObjection,
  path: 'objections',
  one: 'objection',
  example: 'QN-YS-2026-000123-S1-O1',
  refusals: REFUSALS,
  codesOfEveryAct: ['PHYSICIAN.OUT_OF_AREA', 'PHYSICIAN.NOT_YOUR_STAFF', 'PHYSICIAN.NOT_YOUR_ACCOUNT'],
  knowable: ({ region, account, institution }) => ({ region, told: [{ role: 'physician', code: account }, { role: 'institution', code: institution }] }),
  toldStages: ['DEFECTIVE', 'ACCEPTED', 'DECIDED', 'ANSWERED', 'REFUSED', 'WITHDRAWN', 'ENDED'],
  subject: ({ account, institution, scoring }) => ({ physician: account, institution, notice: scoring }),
  staffFacts: ({ target, answerRule, receivedAt, filedBy, grounds, request, defects, windowLastDay, acceptedOn, holds, appraisals, verification, decision, answeredOn }) => ({
    target, answerRule, receivedAt, filedBy, grounds, request, defects, windowLastDay, acceptedOn, holds, appraisals, verification, decision, answeredOn,
  }),
  partyFacts: ({ receivedAt, filedBy, grounds, request, defects, windowLastDay, acceptedOn, holds, appraisals, decision, answeredOn }) => ({
    receivedAt, filedBy, grounds, request, defects, windowLastDay, acceptedOn, holds, appraisals, decision, answeredOn,
  }),
  isForCaller: (caller, _item, state) => ofTheRegion(caller, state.region),
  itemHead: ({ id, account, institution, scoring }) => ({ physician: account, notice: scoring, objection: id, institution }),
};
