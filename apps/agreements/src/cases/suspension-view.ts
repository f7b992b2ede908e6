import { SUSPENSION_STAGES, type Suspension } from '@due-process/agreements-domain';
import { clockView, type Effective } from '@due-process/platform/rest';
import { SUSPENSIONS } from './suspensions';

/** A suspension (中止) with its clock, every day of it explained. */
export function suspensionView(file: Effective<Suspension>): object {
  const { state, recordedVersion, asOf } = file;
  const { id, caseId, agreementId, institutionId, region, kind, target, duration, ordered, firstDay, lastDay, endsWithTerm, stage, closed } = state;
  const clock = state.clocks['suspension'];
  return {
    suspensionId: id, caseId, agreementId, institutionId, region, kind, target, duration, ordered, firstDay, lastDay, endsWithTerm,
    stage,
    stageLabel: SUSPENSION_STAGES[stage].zh,
    stageLabelEn: SUSPENSION_STAGES[stage].en,
    closed,
    recordedVersion,
    asOf,
    ...(clock ? { clock: clockView(SUSPENSIONS, file, clock) } : {}),
  };
}
