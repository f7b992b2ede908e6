import { Proceeding } from '@due-process/proceeding';
import type { CaseInput, Ended } from '@due-process/proceeding/contract';
import { PHYSICIAN_CREDIT } from './contract';
import { OBJECTION_PHASES as PHASES } from './phases';

type Objection = Proceeding<typeof PHYSICIAN_CREDIT>;

/** An objection against points (复核), QN-3(2)4c and PQP-41: answered in fifteen or twenty working days, without the time of an appraisal nationally. */
export async function physicianObjection(input: CaseInput): Promise<Ended> {
  const proceeding = new Proceeding(PHYSICIAN_CREDIT, 'physician-objection', input);

  return proceeding.untilClosed(async () => {
    await completion(proceeding);
    await review(proceeding);
    await answer(proceeding);
    await proceeding.outside(Object.values(PHASES).flat());
  });
}

/** PQP-41: what lacks a signature or a stamp is supplemented, or refused after its window. */
const completion = (proceeding: Objection) => proceeding.phase(PHASES.completion);

/** Verified, and decided by somebody else than who scored. */
const review = (proceeding: Objection) => proceeding.phase(PHASES.review);

/** Told to the person in writing. */
const answer = (proceeding: Objection) => proceeding.phase(PHASES.answer);
