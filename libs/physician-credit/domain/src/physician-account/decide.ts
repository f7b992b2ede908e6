import type { Act, Procedure } from '@due-process/procedure';
import { circulatePeriod, reportPeriod, withdrawCirculation } from './acts/circulate';
import { closeYear } from './acts/close-year';
import { annulParentDecision, applyObjection, correctPoints } from './acts/correct';
import { followInstitution, releaseInstitution } from './acts/follow-institution';
import { holdPeriods } from './acts/hold-periods';
import { judgeCrime } from './acts/judge-crime';
import { noteBlacklist } from './acts/note-blacklist';
import { openRestoration, recordPeriodOver } from './acts/period-over';
import { receiveParentDecision } from './acts/receive-parent-decision';
import { recordBonus } from './acts/record-bonus';
import { recordPoints } from './acts/record-points';
import { addSite, changeRegistration, endSite, optIn, optOut, publishOptOut, registerPhysician } from './acts/registration';
import { repairPeriod } from './acts/repair-period';
import { restorationWithdrawn, restore } from './acts/restore';
import { evolve } from './evolve';
import { ACCOUNT_STAGES, type AccountReferences, type PhysicianAccount } from './model';
import { tasks } from './tasks';

const ACTS: readonly Act<PhysicianAccount, any, AccountReferences>[] = [
  registerPhysician, addSite, endSite, changeRegistration, optOut, publishOptOut, optIn,
  receiveParentDecision, recordPoints, recordBonus, applyObjection, holdPeriods, correctPoints, annulParentDecision, repairPeriod,
  recordPeriodOver, openRestoration, restore, restorationWithdrawn, followInstitution, releaseInstitution, noteBlacklist,
  reportPeriod, circulatePeriod, withdrawCirculation, judgeCrime, closeYear,
];

/**
 * The account of a person (医保相关人员账户). No process waits for it (`workflow` names none that runs): whatever waits is a record that it
 * begins in the same breath.
 */
export const physicianAccount: Procedure<PhysicianAccount, AccountReferences> = {
  name: 'physician-account',
  label: '医保相关人员账户',
  workflow: '',
  opening: registerPhysician.name,
  acts: Object.fromEntries(ACTS.map((act) => [act.name, act])),
  stages: ACCOUNT_STAGES,
  evolve,
  tasks,
  gate: () => undefined,
};
