import { refusal, refused, type Act, type Procedure } from '@due-process/procedure';
import type { WithAccount } from '../physician-account/model';
import { closeObjectionWindow } from './acts/close-objection-window';
import { fileObjection } from './acts/file-objection';
import { makeNotice } from './acts/make-notice';
import { recordObjectionResult } from './acts/record-objection-result';
import { serveInstitution } from './acts/serve-institution';
import { holdTalk, withdrawTalk } from './acts/talks';
import { tellPerson } from './acts/tell-person';
import { withdrawNotice } from './acts/withdraw-notice';
import { evolve } from './evolve';
import { SCORING_STAGES, type PhysicianScoring } from './model';
import { tasks } from './tasks';

/** Nobody begins a notice by itself: the account does, with what it tells. */
const beginsWithTheAccount = (name: string, label: string): Act<PhysicianScoring, unknown, WithAccount> => ({
  name,
  label,
  article: 'PQP-27',
  roles: [],
  opens: true,
  decide: () => refused([refusal('SCORING.ONLY_BY_ACCOUNT', '通知只随记分产生。', 'A notice begins only with the points that it tells.', ['PQP-27'])]),
});

const findResponsibility = beginsWithTheAccount('find-responsibility', '责任认定');
const prepareNotice = beginsWithTheAccount('prepare-notice', '记分');

const ACTS: readonly Act<PhysicianScoring, any, WithAccount>[] = [
  findResponsibility, prepareNotice, makeNotice, serveInstitution, tellPerson, fileObjection, closeObjectionWindow, recordObjectionResult, holdTalk, withdrawTalk, withdrawNotice,
];

/** Notices of points (记分处理通知), domain.md 12.7: the procedure as the engine runs it. */
export const physicianScoring: Procedure<PhysicianScoring, WithAccount> = {
  name: 'physician-scoring',
  label: '记分处理通知',
  workflow: 'physicianScoring',
  opening: findResponsibility.name,
  superior: 'agency-head',
  acts: Object.fromEntries(ACTS.map((act) => [act.name, act])),
  stages: SCORING_STAGES,
  office: (state) => `agency-${state.region}`,
  evolve,
  tasks,
  gate: () => undefined,
};
