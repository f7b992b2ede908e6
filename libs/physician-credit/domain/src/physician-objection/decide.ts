import { refusal, refused, type Act, type Procedure } from '@due-process/procedure';
import type { WithAccount } from '../physician-account/model';
import { decideObjection } from './acts/decide-objection';
import { endObjection, serveAnswer, withdrawObjection } from './acts/ends';
import { refuseObjection, supplementObjection } from './acts/supplement';
import { beginAppraisal, endAppraisal, recordVerification } from './acts/verify';
import { evolve } from './evolve';
import { OBJECTION_STAGES, type PhysicianObjection } from './model';
import { tasks } from './tasks';

/** An objection is filed against its notice, which judges whether it is in time. */
const beginsWithItsNotice = (name: string, label: string): Act<PhysicianObjection, unknown, WithAccount> => ({
  name,
  label,
  article: 'PQP-41',
  roles: [],
  opens: true,
  decide: () => refused([refusal('OBJECTION.ONLY_AGAINST_A_NOTICE', '复核须针对记分通知提出。', 'An objection is filed against its notice.', ['PQP-41'])]),
});

const receiveObjection = beginsWithItsNotice('receive-objection', '申请复核');
const receiveIncomplete = beginsWithItsNotice('receive-incomplete-objection', '申请复核（缺签字或者盖章）');

const ACTS: readonly Act<PhysicianObjection, any, WithAccount>[] = [
  receiveObjection, receiveIncomplete, supplementObjection, refuseObjection, beginAppraisal, endAppraisal, recordVerification, decideObjection, serveAnswer, withdrawObjection, endObjection,
];

/** Objections against points (复核、申诉), QN-3(2)4 and PQP-41: the procedure as the engine runs it. */
export const physicianObjection: Procedure<PhysicianObjection, WithAccount> = {
  name: 'physician-objection',
  label: '记分复核',
  workflow: 'physicianObjection',
  opening: receiveObjection.name,
  superior: 'agency-head',
  acts: Object.fromEntries(ACTS.map((act) => [act.name, act])),
  stages: OBJECTION_STAGES,
  office: (state) => `agency-${state.region}`,
  evolve,
  tasks,
  gate: (state) => (state.stage === 'VERIFIED' ? 'decision-by-another' : undefined),
};
