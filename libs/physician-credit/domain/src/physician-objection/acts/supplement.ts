import { accepted, event, refusal, stated, unless, type Act, type ActContext, type Actor, type Refusal } from '@due-process/procedure';
import { ofTheArea, ofTheInstitution, oneself } from '../../gates';
import type { WithAccount } from '../../physician-account/model';
import { says } from '../begin';
import { answerClock, refusableFrom } from '../clocks';
import { holdErrand, resultErrand } from '../errands';
import { DEFECTS, type PhysicianObjection } from '../model';

export interface SupplementObjection {
  readonly signatureRef?: string;
  readonly stampRef?: string;
}

/** What was missing comes in (补正). The time for the answer runs from the complete objection; the window was kept by the first filing. */
export const supplementObjection: Act<PhysicianObjection, SupplementObjection, WithAccount> = {
  name: 'supplement-objection',
  label: '补正',
  article: 'PQP-41',
  roles: ['physician', 'institution', 'case-officer'],
  from: ['DEFECTIVE'],
  decide(state, input, context, actor) {
    const given = { signature: says(input.signatureRef) || actor.role === 'physician', stamp: says(input.stampRef) };
    const defects = state.defects.filter((defect) => !given[defect]);
    const nothing = defects.length === state.defects.length && refusal('OBJECTION.NOTHING_SUPPLEMENTED', '没有补正所缺内容。', 'Nothing that is missing was supplied.', [state.objectionRule], { missing: state.defects.map((defect) => DEFECTS[defect]) });
    return unless([mayFile(state, actor, context), nothing], () => {
      const complete = defects.length === 0;
      const { signatureRef, stampRef } = input;
      const data = { defects, ...(signatureRef ? { signatureRef } : {}), ...(stampRef ? { stampRef } : {}), by: actor.role, ...(complete ? { acceptedOn: context.today } : {}) };
      const opens = complete ? [answerClock(state.answerRule, context.today, context)] : [];
      return accepted([event('ObjectionSupplemented', '补正', context, data, { visible: true, opens, errands: complete && state.holds ? [holdErrand(state, context.today)] : [] })]);
    });
  },
};

/** The person, an institution at which the person practises, or an officer of the area. */
export function mayFile(state: PhysicianObjection, actor: Actor, context: ActContext<WithAccount>): Refusal | undefined {
  if (actor.role === 'physician') return oneself(actor, state.account);
  if (actor.role === 'institution') return ofTheInstitution(actor, [state.institution, ...(context.references.account?.sites ?? []).map((site) => site.institution)]);
  return ofTheArea(actor, state.region);
}

export interface RefuseObjection {
  readonly reasons: string;
  readonly documentRef: string;
}

/** What nobody has supplemented in its window is refused, with reasons (不予受理): an objection is signed by the person and stamped by the institution (PQP-41). */
export const refuseObjection: Act<PhysicianObjection, RefuseObjection, WithAccount> = {
  name: 'refuse-objection',
  label: '不予受理',
  article: 'PQP-41',
  roles: ['agency-head'],
  duty: 'approver',
  from: ['DEFECTIVE'],
  decide(state, input, context, actor) {
    const from = refusableFrom(state);
    const early = (!from || context.today < from) && refusal('OBJECTION.MAY_BE_SUPPLEMENTED', `异议期内（至 ${state.windowLastDay ?? '告知本人之后'}）仍可补正。`, `It may still be supplemented until ${state.windowLastDay ?? 'the window that begins with the person’s receipt ends'}.`, [state.objectionRule]);
    return unless(
      [ofTheArea(actor, state.region), early, stated(input.reasons, '/reasons', '不予受理理由', 'The reasons', ['PQP-41']), stated(input.documentRef, '/documentRef', '不予受理通知书', 'The letter', ['PQP-41'])],
      () => accepted([event('ObjectionRefused', '不予受理', context, { reasons: input.reasons, documentRef: input.documentRef, defects: state.defects, on: context.today }, { visible: true, errands: [resultErrand(state, 'refused')] })]),
    );
  },
};
