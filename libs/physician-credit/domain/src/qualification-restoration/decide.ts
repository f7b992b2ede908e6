import { refusal, refused, type Act, type Procedure } from '@due-process/procedure';
import type { WithAccount } from '../physician-account/model';
import { decideRestoration, evaluateRestoration, withdrawRestoration } from './acts/evaluate-and-decide';
import { applyForRestoration, recordTraining } from './acts/train-and-apply';
import { evolve } from './evolve';
import { RESTORATION_STAGES, type QualificationRestoration } from './model';
import { tasks } from './tasks';

const beginsWithThePeriod: Act<QualificationRestoration, unknown, WithAccount> = {
  name: 'begin-restoration',
  label: '启动恢复',
  article: 'QN-3.restore',
  roles: [],
  opens: true,
  decide: () => refused([refusal('RESTORATION.ONLY_AFTER_A_PERIOD', '恢复程序随责罚期启动。', 'A restoration opens with a period.', ['QN-3.restore'])]),
};

const ACTS: readonly Act<QualificationRestoration, any, WithAccount>[] = [beginsWithThePeriod, recordTraining, applyForRestoration, evaluateRestoration, decideRestoration, withdrawRestoration];

/** Restoration of the payment qualification (恢复), QN-3(2)5 and PQP-39. */
export const qualificationRestoration: Procedure<QualificationRestoration, WithAccount> = {
  name: 'qualification-restoration',
  label: '恢复医保支付资格',
  workflow: 'qualificationRestoration',
  opening: beginsWithThePeriod.name,
  superior: 'agency-head',
  acts: Object.fromEntries(ACTS.map((act) => [act.name, act])),
  stages: RESTORATION_STAGES,
  office: (state) => `agency-${state.region}`,
  evolve,
  tasks,
  gate: (state) => (state.stage === 'APPLIED' ? 'evaluation' : undefined),
};
