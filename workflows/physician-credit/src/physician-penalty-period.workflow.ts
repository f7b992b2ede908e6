import { Proceeding } from '@due-process/proceeding';
import type { CaseInput, Ended } from '@due-process/proceeding/contract';
import { PHYSICIAN_CREDIT } from './contract';
import { PERIOD_RUNNING } from './phases';

/**
 * A penalty period (责罚期), QN-3(2)1 and 3, PQ: it runs for its months, over the year end, opens the window for restoration where the tariff has one, and
 * is over by itself at the end of its last day. Nobody is restored by it.
 */
export async function physicianPenaltyPeriod(input: CaseInput): Promise<Ended> {
  const proceeding = new Proceeding(PHYSICIAN_CREDIT, 'physician-penalty-period', input);

  return proceeding.untilClosed(async () => {
    await runsItsTime(proceeding);
    await proceeding.outside(PERIOD_RUNNING);
  });
}

const runsItsTime = (proceeding: Proceeding<typeof PHYSICIAN_CREDIT>) => proceeding.phase(PERIOD_RUNNING);
