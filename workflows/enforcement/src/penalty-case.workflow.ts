import { Proceeding } from '@due-process/proceeding';
import type { CaseInput, Ended } from '@due-process/proceeding/contract';
import { ENFORCEMENT } from './contract';
import { PENALTY_PHASES as PHASES } from './phases';

type Case = Proceeding<typeof ENFORCEMENT>;

/**
 * Penalty case (行政处罚), APL and O4, from top to bottom as the law has it. What must be true before each step is decided by the domain; here
 * the case waits for it, and what the law lets happen by itself happens by itself.
 */
export async function penaltyCase(input: CaseInput): Promise<Ended> {
  const proceeding = new Proceeding(ENFORCEMENT, 'penalty-case', input);

  // A review that sends back, a new draft or an annulled decision leads back: then the procedure begins again from where the case stands.
  return proceeding.untilClosed(async () => {
    await lead(proceeding);
    await investigation(proceeding);
    await noticeDefenceAndHearing(proceeding);
    await decisionAndService(proceeding);
    await performanceAndRemedies(proceeding);
    await archive(proceeding);
    await proceeding.outside(Object.values(PHASES).flat());
  });
}

/** O4-14: fifteen working days, and fifteen more, to check a lead and to file or not. */
const lead = (proceeding: Case) => proceeding.phase(PHASES.lead);

/** O4-45: ninety days from the filing, with what prolongs them and what they do not count, to report, draft and review. */
const investigation = (proceeding: Case) => proceeding.phase(PHASES.investigation);

/** APL-44, APL-63, APL-64: notice, the days to defend and to ask for a hearing, the hearing, re-examination or waiver. */
const noticeDefenceAndHearing = (proceeding: Case) => proceeding.phase(PHASES.noticeDefenceAndHearing);

/** APL-61, O4-51: the decision is served within seven working days; one made on the spot is reported. */
const decisionAndService = (proceeding: Case) => proceeding.phase(PHASES.decisionAndService);

/** APL-48, APL-66, O4-56: publication, performance in a process of its own, remedies, closing. */
const performanceAndRemedies = (proceeding: Case) => proceeding.phase(PHASES.performanceAndRemedies);

/** O4-57: one case, one file. */
const archive = (proceeding: Case) => proceeding.phase(PHASES.archive);
