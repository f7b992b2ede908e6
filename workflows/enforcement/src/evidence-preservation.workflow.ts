import { Proceeding } from '@due-process/proceeding';
import type { CaseInput, Ended } from '@due-process/proceeding/contract';
import { ENFORCEMENT } from './contract';
import { PRESERVATION_PHASES as PHASES } from './phases';

type Preservation = Proceeding<typeof ENFORCEMENT>;

/**
 * Preservation in advance (先行登记保存), APL-56, O4-26 to 28: a head approves, or confirms within twenty-four hours; seven working days later it
 * lapses by itself where nothing was disposed.
 */
export async function evidencePreservation(input: CaseInput): Promise<Ended> {
  const proceeding = new Proceeding(ENFORCEMENT, 'evidence-preservation', input);

  return proceeding.untilClosed(async () => {
    await approval(proceeding);
    await inForce(proceeding);
    await returnToTheParty(proceeding);
    await proceeding.outside(Object.values(PHASES).flat());
  });
}

/** O4-26: before taking, or within twenty-four hours of an emergency; what is not approved is released at once. */
const approval = (proceeding: Preservation) => proceeding.phase(PHASES.approval);

/** O4-28: seven working days for one of three disposals, then it lapses. */
const inForce = (proceeding: Preservation) => proceeding.phase(PHASES.inForce);

/** What is no longer held goes back, with a signed list. */
const returnToTheParty = (proceeding: Preservation) => proceeding.phase(PHASES.return);
