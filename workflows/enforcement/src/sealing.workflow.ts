import { Proceeding } from '@due-process/proceeding';
import type { CaseInput, Ended } from '@due-process/proceeding/contract';
import { ENFORCEMENT } from './contract';
import { SEALING_PHASES as PHASES } from './phases';

type Sealed = Proceeding<typeof ENFORCEMENT>;

/**
 * Sealing (封存), ACL-18 to 28, O4-29 to 33: thirty days and one extension, appraisals not counted; at the end release is due at once, and an alarm
 * goes up a level every day that it stays.
 */
export async function sealing(input: CaseInput): Promise<Ended> {
  const proceeding = new Proceeding(ENFORCEMENT, 'sealing', input);

  return proceeding.untilClosed(async () => {
    await approval(proceeding);
    await underSeal(proceeding);
    await release(proceeding);
    await proceeding.outside(Object.values(PHASES).flat());
  });
}

/** ACL-18(1), ACL-19: a head approves before, or within twenty-four hours of an emergency. */
const approval = (proceeding: Sealed) => proceeding.phase(PHASES.approval);

/** ACL-25: thirty calendar days, one extension of at most thirty. */
const underSeal = (proceeding: Sealed) => proceeding.phase(PHASES.underSeal);

/** ACL-28, O4-33: everything goes back at once. */
const release = (proceeding: Sealed) => proceeding.phase(PHASES.release);
