import { Proceeding } from '@due-process/proceeding';
import type { CaseInput, Ended } from '@due-process/proceeding/contract';
import { ENFORCEMENT } from './contract';
import { FINE_PHASES as PHASES } from './phases';

type Execution = Proceeding<typeof ENFORCEMENT>;

/** Execution of the money of a penalty decision (罚款的执行), APL-66 to 74, ACL-53, 54: payment, demand, court. */
export async function fineExecution(input: CaseInput): Promise<Ended> {
  const proceeding = new Proceeding(ENFORCEMENT, 'fine-execution', input);

  return proceeding.untilClosed(async () => {
    await payment(proceeding);
    await demand(proceeding);
    await court(proceeding);
    await proceeding.outside(Object.values(PHASES).flat());
  });
}

/** APL-67: fifteen days, or as a head has approved. */
const payment = (proceeding: Execution) => proceeding.phase(PHASES.payment);

/** ACL-54: a demand and ten working days before the court is asked. */
const demand = (proceeding: Execution) => proceeding.phase(PHASES.demand);

/** ACL-53: within three months of the end of the challenge period. */
const court = (proceeding: Execution) => proceeding.phase(PHASES.court);
