import { accepted, refusal, unless, type Act } from '@due-process/procedure';
import { stated } from '../dates';
import { event } from '../event';
import { ofTheCity } from '../gates';
import type { BreachCase, BreachReferences } from '../model';

export interface PublishTermination {
  readonly publishedAt: string;
}

/** The city agency publishes the list of terminated institutions (向社会公布名单, LZ-20). */
export const publishTermination: Act<BreachCase, PublishTermination, BreachReferences> = {
  name: 'publish-termination',
  label: '公布解除名单',
  article: 'LZ-20',
  roles: ['case-officer', 'agency-head'],
  duty: { 'case-officer': 'officer', 'agency-head': 'approver' },
  decide(state, input, context, actor) {
    return unless(
      [
        ofTheCity(state, actor),
        !state.terminated && refusal('BREACH.NOT_TERMINATED', '协议未解除。', 'The agreement is not terminated.', ['LZ-20']),
        state.terminated?.publishedOn && refusal('BREACH.ALREADY_PUBLISHED', '已公布。', 'Already published.', ['LZ-20']),
        stated(input.publishedAt, '/publishedAt', '公布载体', 'Where it is published', ['LZ-20.list']),
      ],
      () => accepted([event('TerminationPublished', '公布解除名单', context, { ...input, on: context.today, institutionId: state.institution.id, agreementId: state.agreement.id }, { visible: true })]),
    );
  },
};
