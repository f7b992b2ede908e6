import { withinTheCase } from '../measures/gates';
import type { Act, Procedure } from '@due-process/procedure';
import type { MeasureReferences } from '../measures';
import { beginAppraisal, endAppraisal } from './acts/appraisal';
import { declareReleaseDue, raiseReleaseAlarm, releaseBecauseEnded } from './acts/by-itself';
import { decideSealing } from './acts/decide-sealing';
import { decideExtension, requestExtension, tellExtension } from './acts/extension';
import { decideRelease, returnSealed } from './acts/release';
import { requestSealing, withdrawSealing } from './acts/request-sealing';
import { sealInEmergency, sealThings } from './acts/seal-things';
import { transferThings } from './acts/transfer-things';
import { evolve } from './evolve';
import { SEALING_STAGES, type Sealing } from './model';
import { tasks } from './tasks';

/** What is not here cannot happen to a sealing. */
const ACTS: readonly Act<Sealing, any, MeasureReferences>[] = [
  requestSealing,
  sealInEmergency,
  decideSealing,
  withdrawSealing,
  sealThings,
  requestExtension,
  decideExtension,
  tellExtension,
  beginAppraisal,
  endAppraisal,
  decideRelease,
  returnSealed,
  transferThings,
  declareReleaseDue,
  raiseReleaseAlarm,
  releaseBecauseEnded,
];

/** Sealing (封存), domain.md 12.5: a compulsory measure of its own, never a flag of a preservation. */
export const sealing: Procedure<Sealing, MeasureReferences> = {
  name: 'sealing',
  label: '封存',
  workflow: 'sealing',
  opening: requestSealing.name,
  superior: 'bureau-head',
  acts: Object.fromEntries(ACTS.map((act) => [act.name, withinTheCase(act)])),
  office: (state) => state.bureau.code,
  stages: SEALING_STAGES,
  evolve,
  tasks,
  gate: (state) => (state.stage === 'REQUESTED' || state.stage === 'EMERGENCY' ? 'approval' : undefined),
};
