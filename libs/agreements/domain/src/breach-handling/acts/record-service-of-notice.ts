import type { ServiceOfDocument } from '@due-process/legal-time';
import { accepted, checkService, whenServed, type Act } from '@due-process/procedure';
import { openDefenceWindow } from '../clocks';
import { effectOfService } from '../dates';
import { event } from '../event';
import { ofTheAgency } from '../gates';
import type { BreachCase, BreachReferences } from '../model';
import { aboveCeilings } from './propose-measures';

export interface RecordService {
  readonly service: ServiceOfDocument;
}

/** The notice has reached the party (告知书送达); the served day opens the window of LZ-22(3). Only proven service counts. */
export const recordServiceOfNotice: Act<BreachCase, RecordService, BreachReferences> = {
  name: 'record-service-of-notice',
  label: '告知书送达',
  article: 'LZ-22(3)',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['NOTICE_ISSUED'],
  decide(state, input, context, actor) {
    const served = checkService(input.service, state.current?.notice?.issuedOn, context.today, context.now);
    return whenServed(served, [ofTheAgency(state, actor), aboveCeilings(state, state.proposal?.measures ?? [])], (servedOn) =>
      accepted([
        event(
          'NoticeServed',
          '告知书送达',
          context,
          { round: state.round, method: input.service.method, servedOn, record: input.service, measures: state.proposal?.measures ?? [] },
          { visible: true, effectiveAt: effectOfService(servedOn, context.now), opens: [openDefenceWindow(state.round, servedOn, context)] },
        ),
      ]),
    );
  },
};

export { checkService, whenServed, type ServiceCheck } from '@due-process/procedure';
