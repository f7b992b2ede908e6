import type { CaseInput } from './contract';
import { SUSPENDED } from './phases';
import { Proceeding } from './proceeding';

/**
 * Suspension of an agreement (中止), LZ-19: it runs for the months that the decision orders and is over by itself on the day after
 * its last day, or with the agreement's term, or when a head lifts it. Then the case that ordered it learns of it.
 */
export async function agreementSuspension(input: CaseInput): Promise<void> {
  const proceeding = new Proceeding('agreement-suspension', input);

  while (!proceeding.closed) {
    await runsItsTime(proceeding);
    await proceeding.outside(SUSPENDED);
  }
  await tellTheCaseThatOrderedIt(proceeding);
}

/** LZ-19: one to three or three to six months, to the end of the last day. */
const runsItsTime = (proceeding: Proceeding) => proceeding.phase(SUSPENDED);

/** The breach case cannot be closed before it knows; asked again until the record has it. */
const tellTheCaseThatOrderedIt = (proceeding: Proceeding) => proceeding.tellSuspensionOver();
