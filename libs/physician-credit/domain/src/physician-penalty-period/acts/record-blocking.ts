import type { LegalDay } from '@due-process/legal-time';
import { accepted, event, pastDay, refusal, stated, unless, type Act } from '@due-process/procedure';
import { ofTheInstitution } from '../../gates';
import type { PenaltyPeriod } from '../model';

export interface RecordBlocking {
  readonly blockedOn: LegalDay;
  readonly publicationRef: string;
}

/** An institution tells that it has blocked the code, made it known and told its patients, as it must at once (及时), QN-3(2)2. The block itself holds without it. */
export const recordBlocking: Act<PenaltyPeriod, RecordBlocking> = {
  name: 'record-blocking',
  label: '停用编码并告知患者',
  article: 'QN-3.2.2',
  roles: ['institution'],
  from: ['RUNNING'],
  decide(state, input, context, actor) {
    return unless(
      [
        ofTheInstitution(actor, state.sites.map((site) => site.institution)),
        state.blockings.some((one) => one.institution === actor.employer) && refusal('PERIOD.BLOCKED_ALREADY', '本机构已登记停用。', 'Your institution has recorded it already.', ['QN-3.2.2']),
        pastDay(input.blockedOn, '/blockedOn', context.today, state.openedOn),
        stated(input.publicationRef, '/publicationRef', '公示和告知记录', 'How it was published and patients told', ['QN-3.2.2']),
      ],
      () => accepted([event('CodeBlocked', '停用编码并告知患者', context, { blocking: { institution: actor.employer, blockedOn: input.blockedOn, publicationRef: input.publicationRef } }, { visible: true })]),
    );
  },
};
