import { accepted, event, type Act } from '@due-process/procedure';
import type { WithAccount } from '../../physician-account/model';
import type { ObjectionResult, PhysicianScoring } from '../model';

export interface RecordObjectionResult {
  readonly objection: string;
  readonly result: ObjectionResult;
}

/** The objection tells how it ended (复核结果), once. */
export const recordObjectionResult: Act<PhysicianScoring, RecordObjectionResult, WithAccount> = {
  name: 'record-objection-result',
  label: '复核结果',
  article: 'QN-3.answer',
  roles: ['system'],
  evenWhenClosed: true,
  decide(state, input, context) {
    if (state.stage !== 'OBJECTED' || state.objection?.id !== input.objection) return accepted([]);
    return accepted([event('ObjectionEnded', '复核结果', context, { objection: input.objection, result: input.result, on: context.today }, { visible: true })]);
  },
};
