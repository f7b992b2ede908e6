import { Proceeding } from '@due-process/proceeding';
import type { CaseInput, Ended } from '@due-process/proceeding/contract';
import { ENFORCEMENT } from './contract';
import { ASSISTANCE_WAITING } from './phases';

/** A request for assistance (协助调查), O4-34: fifteen days from its receipt; a delay is told before they end. */
export async function assistanceRequest(input: CaseInput): Promise<Ended> {
  const proceeding = new Proceeding(ENFORCEMENT, 'assistance-request', input);

  return proceeding.untilClosed(async () => {
    await untilAnswered(proceeding);
    await proceeding.outside(ASSISTANCE_WAITING);
  });
}

const untilAnswered = (proceeding: Proceeding<typeof ENFORCEMENT>) => proceeding.phase(ASSISTANCE_WAITING);
