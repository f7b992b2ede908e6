import { withinTheCase } from '../measures/gates';
import type { Act, Procedure } from '@due-process/procedure';
import type { MeasureReferences } from '../measures';
import { lapsePreservation, releaseBecauseEnded, releaseUnapproved } from './acts/by-itself';
import { decidePreservation } from './acts/decide-preservation';
import { disposeThings } from './acts/dispose-things';
import { requestPreservation } from './acts/request-preservation';
import { returnPreserved } from './acts/return-things';
import { takeInEmergency, takePreservation, withdrawPreservation } from './acts/take-preservation';
import { evolve } from './evolve';
import { PRESERVATION_STAGES, type Preservation } from './model';
import { tasks } from './tasks';

/** What is not here cannot happen to a preservation. */
const ACTS: readonly Act<Preservation, any, MeasureReferences>[] = [
  requestPreservation,
  takeInEmergency,
  decidePreservation,
  withdrawPreservation,
  takePreservation,
  disposeThings,
  returnPreserved,
  lapsePreservation,
  releaseUnapproved,
  releaseBecauseEnded,
];

/** Preservation in advance (先行登记保存), domain.md 12.4: evidence collection with an end of its own, never a flag of a sealing. */
export const evidencePreservation: Procedure<Preservation, MeasureReferences> = {
  name: 'evidence-preservation',
  label: '先行登记保存',
  workflow: 'evidencePreservation',
  opening: requestPreservation.name,
  superior: 'bureau-head',
  acts: Object.fromEntries(ACTS.map((act) => [act.name, withinTheCase(act)])),
  office: (state) => state.bureau.code,
  stages: PRESERVATION_STAGES,
  evolve,
  tasks,
  gate: (state) => (state.stage === 'REQUESTED' || state.stage === 'EMERGENCY' ? 'approval' : undefined),
};
