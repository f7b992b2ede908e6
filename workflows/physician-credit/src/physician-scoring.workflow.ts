import { Proceeding } from '@due-process/proceeding';
import type { CaseInput, Ended } from '@due-process/proceeding/contract';
import { PHYSICIAN_CREDIT } from './contract';
import { SCORING_PHASES as PHASES } from './phases';

type Notice = Proceeding<typeof PHYSICIAN_CREDIT>;

/**
 * The notice of points (记分通知), QN-3(2)4 and PQP-41: made and served in its days, told to the person, final by itself on the day after the window
 * where its receipt is proven and nobody has objected.
 */
export async function physicianScoring(input: CaseInput): Promise<Ended> {
  const proceeding = new Proceeding(PHYSICIAN_CREDIT, 'physician-scoring', input);

  return proceeding.untilClosed(async () => {
    await scoring(proceeding);
    await telling(proceeding);
    await objection(proceeding);
    await talks(proceeding);
    await proceeding.outside(Object.values(PHASES).flat());
  });
}

/** PQ.who: the deciding body finds the responsibility, the agency scores. */
const scoring = (proceeding: Notice) => proceeding.phase(PHASES.scoring);

/** PQP.notice, PQP.service, QN-3.tell: the institution in time, then the person, then the window for objections. */
const telling = (proceeding: Notice) => proceeding.phase(PHASES.telling);

/** QN-3.answer, PQP.answer: the objection goes its way in a process of its own; its result comes back. */
const objection = (proceeding: Notice) => proceeding.phase(PHASES.objection);

/** QN-3(2)1: what is final stays open until the talks that it brought are held. */
const talks = (proceeding: Notice) => proceeding.phase(PHASES.talks);
