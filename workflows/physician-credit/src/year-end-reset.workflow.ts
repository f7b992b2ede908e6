import { proxyActivities } from '@temporalio/workflow';
import { Proceeding } from '@due-process/proceeding';
import type { CaseInput, Ended } from '@due-process/proceeding/contract';
import { PHYSICIAN_CREDIT, type YearEndActivities } from './contract';
import { YEAR_END_PHASES as PHASES } from './phases';

type YearEnd = Proceeding<typeof PHYSICIAN_CREDIT>;

/** A part takes seconds; one that hangs is asked for again, and what it had done stays done. */
const { closeYearPart } = proxyActivities<YearEndActivities>({
  startToCloseTimeout: '10 minutes', heartbeatTimeout: '30 seconds', retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/**
 * Year end (跨年清零), QN-3 and PQ: waits for 00:00 of 1 January in Shanghai, then goes through the accounts part by part. Where it stands is in the record, so
 * a run that dies goes on where it was; a history that has become long goes on in a new run.
 */
export async function yearEndReset(input: CaseInput): Promise<Ended> {
  const proceeding = new Proceeding(PHYSICIAN_CREDIT, 'year-end-reset', input);

  return proceeding.untilClosed(async () => {
    await endOfTheYear(proceeding);
    await allAccounts(proceeding, input.caseId);
    await proceeding.outside(Object.values(PHASES).flat());
  });
}

/** To the end of 31 December. */
const endOfTheYear = (proceeding: YearEnd) => proceeding.phase(PHASES.waiting);

async function allAccounts(proceeding: YearEnd, runId: string): Promise<void> {
  while (proceeding.standsIn(PHASES.running)) {
    const { plan } = await closeYearPart({ runId });
    proceeding.follow(plan);
    await proceeding.border();
  }
}
