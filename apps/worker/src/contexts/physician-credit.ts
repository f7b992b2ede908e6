import { closeYearPart, NUMBERING, physicianCreditDesk, physicianCreditRecord } from '@due-process/physician-credit-data';
import { physicianAccount, procedureNamed } from '@due-process/physician-credit-domain';
import { PHYSICIAN_CREDIT, type YearEndActivities } from '@due-process/physician-credit-workflows/contract';
import { Context } from '@temporalio/activity';
import type { ContextDefinition } from './context-definition';

/** Physician credit (医保支付资格): points, notices, objections, penalty periods, restoration, the year end. */
export const physicianCredit: ContextDefinition = {
  contract: PHYSICIAN_CREDIT,
  recordOf: physicianCreditRecord,
  deskOver: physicianCreditDesk,
  procedureNamed,
  numberings: { [physicianAccount.name]: NUMBERING },
  activitiesOf: (room): YearEndActivities => ({
    closeYearPart: ({ runId }) => closeYearPart(room, runId, { alive: () => Context.current().heartbeat() }),
  }),
};
