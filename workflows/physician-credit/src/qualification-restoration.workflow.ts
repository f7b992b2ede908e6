import { Proceeding } from '@due-process/proceeding';
import type { CaseInput, Ended } from '@due-process/proceeding/contract';
import { PHYSICIAN_CREDIT } from './contract';
import { RESTORATION_PHASES as PHASES } from './phases';

type Restoration = Proceeding<typeof PHYSICIAN_CREDIT>;

/** Restoration of the payment qualification (恢复), QN-3(2)5 and PQP-39: applied for, evaluated, decided; a refusal leads back to another application. */
export async function qualificationRestoration(input: CaseInput): Promise<Ended> {
  const proceeding = new Proceeding(PHYSICIAN_CREDIT, 'qualification-restoration', input);

  return proceeding.untilClosed(async () => {
    await application(proceeding);
    await evaluation(proceeding);
    await proceeding.outside(Object.values(PHASES).flat());
  });
}

/** Training where the tariff wants it, then the written application. */
const application = (proceeding: Restoration) => proceeding.phase(PHASES.application);

/** QN-3.restore: five working days; PQP.evaluation: ten. */
const evaluation = (proceeding: Restoration) => proceeding.phase(PHASES.evaluation);
