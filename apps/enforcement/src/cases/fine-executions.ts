import { fineExecution, type FineExecution } from '@due-process/enforcement-domain';
import type { CaseKind } from '@due-process/platform/rest';
import { partyOfCase } from './penalty-cases';
import { ofTheBureau } from './readers';
import { REFUSALS } from './refusals';

/** Executions of fines (罚款的执行) as this service shows them: one follows a decision that was served, so its party has been told. */
export const FINE_EXECUTIONS: CaseKind<FineExecution> = {
  procedure: fineExecution,
  path: 'fine-executions',
  one: 'fine-execution',
  example: 'LZ-CF-2026-000123-F1',
  refusals: REFUSALS,
  codesOfEveryAct: ['FINE.NOT_YOUR_BUREAU', 'OFFICERS.RECUSED'],
  knowable: ({ region, bureau, party }) => ({ region, told: [partyOfCase(party)], staff: ofTheBureau(bureau) }),
  innerFields: ['duties'],
  caseServed: ({ caseId }) => caseId,
  subject: ({ caseId, party }) => ({ penaltyCaseId: caseId, party }),
  staffFacts: ({ bureau, decision, debts, schedules, payments, frozen, remedies, deferrals, settlement, demand, challengeEndedOn, court, suspension, onTheSpot, over }) => ({
    bureau, decision, debts, schedules, payments, frozen, remedies, deferrals, settlement, demand, challengeEndedOn, court, suspension, onTheSpot, over,
  }),
  partyFacts: ({ bureau, decision, debts, schedules, payments, frozen, remedies, deferrals, settlement, demand, challengeEndedOn, suspension, over }) => ({
    bureau: { code: bureau.code }, decision, debts, schedules, payments, frozen, remedies, deferrals, settlement, demand, challengeEndedOn, suspension, over,
  }),
  isForCaller: (caller, _item, { bureau }) => caller.employer === bureau.code,
  itemHead: ({ caseId, bureau, party }) => ({ penaltyCaseId: caseId, bureau: bureau.code, party }),
};
