import { refusal, refused, type Act, type Procedure } from '@due-process/procedure';
import { amendPeriod, annulPeriod } from './acts/by-the-account';
import { endPeriod, openRestorationWindow } from './acts/by-itself';
import { recordBlocking } from './acts/record-blocking';
import { evolve } from './evolve';
import { PERIOD_STAGES, type PenaltyPeriod } from './model';
import { tasks } from './tasks';

const beginsWithTheLedger: Act<PenaltyPeriod> = {
  name: 'begin-period',
  label: '责罚期开始',
  article: 'QN-3.period',
  roles: [],
  opens: true,
  decide: () => refused([refusal('PERIOD.ONLY_BY_POINTS', '责罚期只能由记分或者机构措施引起。', 'A period begins only with points or with the institution.', ['QN-3.period'])]),
};

const ACTS: readonly Act<PenaltyPeriod, any>[] = [beginsWithTheLedger, recordBlocking, openRestorationWindow, endPeriod, amendPeriod, annulPeriod];

/** Penalty period (责罚期、暂停、终止): it runs, is over by itself, and tells the account. */
export const physicianPenaltyPeriod: Procedure<PenaltyPeriod> = {
  name: 'physician-penalty-period',
  label: '医保支付资格责罚期',
  workflow: 'physicianPenaltyPeriod',
  opening: beginsWithTheLedger.name,
  superior: 'agency-head',
  acts: Object.fromEntries(ACTS.map((act) => [act.name, act])),
  stages: PERIOD_STAGES,
  office: (state) => `agency-${state.region}`,
  evolve,
  tasks,
  gate: () => undefined,
};
