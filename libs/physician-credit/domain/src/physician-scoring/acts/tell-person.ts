import type { LegalDay, ServiceOfDocument } from '@due-process/legal-time';
import { accepted, checkService, effectOfService, event, refusal, whenServed, type Act, type ActContext, type OpenedClock } from '@due-process/procedure';
import { ofTheArea, ofTheInstitution } from '../../gates';
import type { WithAccount } from '../../physician-account/model';
import { closing, OBJECTION_WINDOW, objectionWindow } from '../clocks';
import { objectionable, type PhysicianScoring } from '../model';

export interface TellPerson {
  readonly service: ServiceOfDocument;
}

/**
 * The institution tells the person (告知本人), with proof of receipt: without it nothing becomes final (domain.md 10 no. 13). Where the objection runs from
 * the person's receipt it begins here (PQP-41). Where it ran from the institution's and was over before the person knew, it runs anew: what takes a
 * right away uses the later date (domain.md 1.12).
 */
export const tellPerson: Act<PhysicianScoring, TellPerson, WithAccount> = {
  name: 'tell-person',
  label: '告知本人',
  article: 'QN-3.tell',
  roles: ['institution', 'case-officer'],
  from: ['INSTITUTION_SERVED', 'PERSON_TOLD', 'OBJECTED', 'FINAL', 'CORRECTED'],
  decide(state, input, context, actor) {
    const served = checkService(input.service, state.institutionServedOn, context.today, context.now);
    const already = state.toldOn !== undefined && refusal('SCORING.ALREADY_TOLD', '已告知本人。', 'The person was told already.', ['QN-3.tell']);
    return whenServed(served, [actor.role === 'institution' ? ofTheInstitution(actor, [state.institution]) : ofTheArea(actor, state.region), already], (servedOn) => {
      const { opens, finalOn } = windowAfter(state, servedOn, context);
      const data = { servedOn, service: input.service, by: actor.role, ...(finalOn ? { finalOn } : {}) };
      return accepted([event('PersonTold', '告知本人', context, data, { visible: true, effectiveAt: effectOfService(servedOn, context.now), opens, closes: closing(state, (clock) => clock.id === 'tell', 'met') })]);
    });
  },
};

interface WindowAfter {
  readonly opens: readonly OpenedClock[];
  /** Where nobody can object any more: from today. */
  readonly finalOn?: LegalDay;
}

/** What becomes of the objection window once the person knows. */
function windowAfter(state: PhysicianScoring, servedOn: LegalDay, context: ActContext<WithAccount>): WindowAfter {
  if (state.stage !== 'INSTITUTION_SERVED') return { opens: [] };
  if (!objectionable(state)) return { opens: [], finalOn: context.today };
  const window = state.clocks[OBJECTION_WINDOW];
  if (!window || servedOn > window.deadline.lastDay) return { opens: [objectionWindow(state.chain.objection, servedOn, context)] };
  return { opens: [], ...(window.status === 'expired' ? { finalOn: context.today } : {}) };
}
