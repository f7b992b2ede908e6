import type { ServiceOfDocument } from '@due-process/legal-time';
import { accepted, checkService, effectOfService, event, stated, unless, whenServed, type Act } from '@due-process/procedure';
import { ofTheArea } from '../../gates';
import type { WithAccount } from '../../physician-account/model';
import { goOnErrand, resultErrand } from '../errands';
import type { PhysicianObjection } from '../model';
import { mayFile } from './supplement';

export interface ServeAnswer {
  readonly service: ServiceOfDocument;
}

/** The person is told in writing (书面答复), proven: only this keeps the time for the answer (QN-3.answer, PQP.answer). */
export const serveAnswer: Act<PhysicianObjection, ServeAnswer, WithAccount> = {
  name: 'serve-answer',
  label: '书面答复',
  article: 'QN-3.answer',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['DECIDED'],
  decide(state, input, context, actor) {
    return whenServed(checkService(input.service, state.decision?.decidedOn, context.today, context.now), [ofTheArea(actor, state.region)], (servedOn) =>
      accepted([event('ObjectionAnswered', '书面答复', context, { servedOn, service: input.service }, { visible: true, effectiveAt: effectOfService(servedOn, context.now), closes: [{ clock: 'answer', how: 'met' }] })]),
    );
  },
};

export interface WithdrawObjection {
  readonly reasons: string;
}

/** The person takes it back before it is decided (撤回): the points stand, and what was held goes on. */
export const withdrawObjection: Act<PhysicianObjection, WithdrawObjection, WithAccount> = {
  name: 'withdraw-objection',
  label: '撤回复核申请',
  article: 'PQP-41',
  roles: ['physician', 'case-officer'],
  from: ['DEFECTIVE', 'ACCEPTED', 'VERIFIED'],
  decide(state, input, context, actor) {
    return unless([mayFile(state, actor, context), stated(input.reasons, '/reasons', '撤回理由', 'The reasons', ['PQP-41'])], () => {
      const errands = [...(state.holds && state.acceptedOn ? [goOnErrand(state, input.reasons)] : []), resultErrand(state, 'withdrawn')];
      return accepted([event('ObjectionWithdrawn', '撤回', context, { reasons: input.reasons, on: context.today }, { visible: true, closes: [{ clock: 'answer', how: 'cancelled' }], errands })]);
    });
  },
};

/** The points have fallen meanwhile (复核终止): there is nothing left to review, and what still is held goes on. */
export const endObjection: Act<PhysicianObjection, { readonly reasons: string }, WithAccount> = {
  name: 'end-objection',
  label: '复核终止',
  article: 'C17',
  roles: ['system'],
  evenWhenClosed: true,
  decide(state, input, context) {
    if (state.closed || state.stage === 'DECIDED') return accepted([]);
    const errands = state.holds && state.acceptedOn ? [goOnErrand(state, input.reasons)] : [];
    return accepted([event('ObjectionMoot', '复核终止', context, { reasons: input.reasons, on: context.today }, { visible: true, closes: [{ clock: 'answer', how: 'cancelled' }], errands })]);
  },
};
