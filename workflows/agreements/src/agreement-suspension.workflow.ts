import { Proceeding } from '@due-process/proceeding';
import type { CaseInput, Ended } from '@due-process/proceeding/contract';
import { AGREEMENTS } from './contract';
import { SUSPENDED } from './phases';

/**
 * Suspension of an agreement (中止), LZ-19: it runs for the months that the decision orders and is over by itself on the day after
 * its last day, or with the agreement's term, or when a head lifts it. The case that ordered it learns of it by an errand.
 */
export async function agreementSuspension(input: CaseInput): Promise<Ended> {
  const proceeding = new Proceeding(AGREEMENTS, 'agreement-suspension', input);

  return proceeding.untilClosed(async () => {
    await runsItsTime(proceeding);
    await proceeding.outside(SUSPENDED);
  });
}

/** LZ-19: one to three or three to six months, to the end of the last day. */
const runsItsTime = (proceeding: Proceeding<typeof AGREEMENTS>) => proceeding.phase(SUSPENDED);
