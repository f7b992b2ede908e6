import { agreementSuspension, breachHandling } from '@due-process/agreements-domain';
import { PHASES, PROCESSES as AGREEMENTS, SUSPENDED } from '@due-process/agreements-workflows';
import { assistanceRequest, evidencePreservation, fineExecution, penaltyCase, sealing } from '@due-process/enforcement-domain';
import { ASSISTANCE_WAITING, FINE_PHASES, PENALTY_PHASES, PRESERVATION_PHASES, PROCESSES as ENFORCEMENT, SEALING_PHASES } from '@due-process/enforcement-workflows';
import { physicianObjection, physicianPenaltyPeriod, physicianScoring, qualificationRestoration, yearEndReset } from '@due-process/physician-credit-domain';
import { OBJECTION_PHASES, PERIOD_RUNNING, PROCESSES as PHYSICIAN_CREDIT, RESTORATION_PHASES, SCORING_PHASES, YEAR_END_PHASES } from '@due-process/physician-credit-workflows';
import type { Procedure } from '@due-process/procedure';

type Case = readonly [procedure: Procedure<any, any>, phases: readonly string[], ended: readonly string[]];

const flat = (phases: Readonly<Record<string, readonly string[]>>): readonly string[] => Object.values(phases).flat();

/** What is open in each procedure, and how it ends. */
const CASES: readonly Case[] = [
  [breachHandling, flat(PHASES), ['NO_BREACH', 'CLOSED']],
  [agreementSuspension, SUSPENDED, ['RESUMED', 'ENDED', 'LIFTED']],
  [penaltyCase, flat(PENALTY_PHASES), ['NOT_FILED', 'TRANSFERRED', 'ENDED', 'ARCHIVED']],
  [evidencePreservation, flat(PRESERVATION_PHASES), ['NOT_TAKEN', 'CLOSED']],
  [sealing, flat(SEALING_PHASES), ['NOT_SEALED', 'RELEASED', 'TRANSFERRED']],
  [fineExecution, flat(FINE_PHASES), ['PERFORMED', 'ENDED']],
  [assistanceRequest, ASSISTANCE_WAITING, ['ANSWERED', 'WITHDRAWN']],
  [physicianScoring, flat(SCORING_PHASES), ['WITHDRAWN']],
  [physicianPenaltyPeriod, PERIOD_RUNNING, ['OVER', 'ANNULLED']],
  [physicianObjection, flat(OBJECTION_PHASES), ['ANSWERED', 'REFUSED', 'WITHDRAWN', 'ENDED']],
  [qualificationRestoration, flat(RESTORATION_PHASES), ['RESTORED', 'WITHDRAWN']],
  [yearEndReset, flat(YEAR_END_PHASES), ['DONE']],
];

/** The workflows name stages that the domain owns; here both are compared. */
describe('the phases of the workflows', () => {
  it.each(CASES.map(([procedure, phases, ended]) => [procedure.name, procedure, phases, ended] as const))('of %s hold every open stage once', (_name, { stages }, phases, ended) => {
    expect([...phases].sort()).toEqual(Object.keys(stages).filter((stage) => !ended.includes(stage)).sort());
  });

  it('belong to workflows that carry the names of the procedures', () => {
    const processes: Readonly<Record<string, { readonly workflow: string }>> = { ...AGREEMENTS, ...ENFORCEMENT, ...PHYSICIAN_CREDIT };
    expect(Object.keys(processes).sort()).toEqual(CASES.map(([procedure]) => procedure.name).sort());
    for (const [procedure] of CASES) expect(processes[procedure.name]?.workflow).toBe(procedure.workflow);
  });
});
