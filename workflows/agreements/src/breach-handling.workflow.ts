import { Proceeding } from '@due-process/proceeding';
import type { CaseInput, Ended } from '@due-process/proceeding/contract';
import { AGREEMENTS } from './contract';
import { PHASES } from './phases';

type Case = Proceeding<typeof AGREEMENTS>;

/**
 * Breach handling (违约处理), LZ-18 to LZ-24, from top to bottom as the statute has it. What must be true before each step is
 * decided by the domain; here the case waits for it, and what the law lets happen by itself happens by itself.
 */
export async function breachHandling(input: CaseInput): Promise<Ended> {
  const proceeding = new Proceeding(AGREEMENTS, 'breach-handling', input);

  // A failed legal review or a revoked decision leads back: then the procedure begins again from where the case stands.
  return proceeding.untilClosed(async () => {
    await verification(proceeding);
    await noticeAndDefence(proceeding);
    await gates(proceeding);
    await decisionServiceAndFiling(proceeding);
    await performanceAndSuspension(proceeding);
    await proceeding.outside(Object.values(PHASES).flat());
  });
}

/** LZ-18, LZ-19(3): a lead is verified; no breach ends the case, a breach leads to proposed measures. */
const verification = (proceeding: Case) => proceeding.phase(PHASES.verification);

/** LZ-22: notice with its five contents, service, five working days to state and defend, re-examination or waiver. */
const noticeAndDefence = (proceeding: Case) => proceeding.phase(PHASES.noticeAndDefence);

/** LZ-21: the collective discussions and the legal review that the measures need. */
const gates = (proceeding: Case) => proceeding.phase(PHASES.gates);

/** LZ-24: the decision is served, checked by the bureau of the same level and filed with the city bureau. */
const decisionServiceAndFiling = (proceeding: Case) => proceeding.phase(PHASES.decisionServiceAndFiling);

/** LZ-23, LZ-19: money is recovered, suspensions run to their end in processes of their own, the case is closed. */
const performanceAndSuspension = (proceeding: Case) => proceeding.phase(PHASES.performanceAndSuspension);
