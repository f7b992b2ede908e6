import type { ServiceOfDocument } from '@due-process/legal-time';
import { accepted, checkService, effectOfService, event, whenServed, type Act } from '@due-process/procedure';
import { ofTheArea } from '../../gates';
import type { WithAccount } from '../../physician-account/model';
import { closing, objectionWindow, tellClock } from '../clocks';
import { objectionable, type PhysicianScoring } from '../model';

export interface ServeInstitution {
  readonly service: ServiceOfDocument;
}

/**
 * The notice reaches the institution (送达机构, PQP.service), proven. In Qiannan everything runs from this receipt: three working days to tell the person
 * (QN-3.tell) and seven to object (QN-3.objection).
 */
export const serveInstitution: Act<PhysicianScoring, ServeInstitution, WithAccount> = {
  name: 'serve-institution',
  label: '送达机构',
  article: 'PQP.service',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['NOTICE_MADE'],
  decide(state, input, context, actor) {
    return whenServed(checkService(input.service, state.madeOn, context.today, context.now), [ofTheArea(actor, state.region)], (servedOn) => {
      const tell = state.kind === 'bonus' ? state.bonusTell : state.chain.tell;
      const opens = [
        ...(tell ? [tellClock(tell, servedOn, context)] : []),
        ...(objectionable(state) && state.chain.objectionFrom === 'institution' ? [objectionWindow(state.chain.objection, servedOn, context)] : []),
      ];
      const closes = closing(state, (clock) => clock.id === 'service', 'met');
      return accepted([event('InstitutionServed', '送达机构', context, { servedOn, service: input.service }, { visible: true, effectiveAt: effectOfService(servedOn, context.now), opens, closes })]);
    });
  },
};
