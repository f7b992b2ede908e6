import { accepted, event, hasEnded, refusal, refused, type Act, type ExpiryInput } from '@due-process/procedure';
import type { BecauseEnded, MeasureReferences } from '../../measures';
import { closing } from '../clocks';
import type { Preservation } from '../model';

/** Nobody disposed in seven working days: the preservation lapses by itself (自动解除; O4-28), from the first second after the last day. */
export const lapsePreservation: Act<Preservation, ExpiryInput> = {
  name: 'lapse-preservation',
  label: '先行登记保存期满自动解除',
  article: 'O4-28',
  roles: ['system'],
  from: ['IN_FORCE', 'EMERGENCY'],
  decide(state, input, context) {
    const clock = state.clocks[input.clock];
    if (!clock || clock.status !== 'running') return accepted([]);
    if (!hasEnded(clock, context.now)) return notYet(clock.deadline.lastDay);
    const things = state.things.filter((thing) => thing.status === 'preserved').map((thing) => thing.ref);
    return accepted([event('PreservationLapsed', '先行登记保存期满自动解除', context, { things, lastDay: clock.deadline.lastDay, at: clock.deadline.endsAt }, { visible: true, effectiveAt: clock.deadline.endsAt, closes: closing(state, 'expired') })]);
  },
};

/** No approval within 24 hours of an emergency: released by itself (O4-26). */
export const releaseUnapproved: Act<Preservation, ExpiryInput> = {
  name: 'release-unapproved',
  label: '紧急保存未获批准，解除',
  article: 'O4-26',
  roles: ['system'],
  from: ['EMERGENCY'],
  decide(state, input, context) {
    const clock = state.clocks[input.clock];
    if (!clock || clock.status !== 'running') return accepted([]);
    if (!hasEnded(clock, context.now)) return notYet(clock.deadline.endsAt);
    const at = clock.deadline.endsAt;
    return accepted([
      event('PreservationReleased', '紧急保存未获批准，解除', context, { because: 'not-approved-in-time', on: clock.deadline.lastDay }, {
        visible: true,
        effectiveAt: at,
        closes: [{ clock: clock.id, how: 'expired' }, ...closing(state, 'cancelled', (one) => one.id !== clock.id)],
      }),
    ]);
  },
};

function notYet(until: string) {
  return refused([refusal('CLOCK.NOT_ENDED', `期限至 ${until}。`, `The period runs until ${until}.`, ['O4-26', 'O4-28'])]);
}

/** The case has ended or is decided: what is preserved for it is released at the same time (O4-47); where it is over already nothing happens. */
export const releaseBecauseEnded: Act<Preservation, BecauseEnded, MeasureReferences> = {
  name: 'release-because-ended',
  label: '案件终结，解除先行登记保存',
  article: 'O4-47',
  roles: ['system'],
  evenWhenClosed: true,
  decide(state, input, context) {
    if (input.caseId !== state.caseId) return refused([refusal('MEASURE.OTHER_CASE', '不是为此案件采取的措施。', 'It was not taken for this case.', ['O4-47'], { pointer: '/caseId' })]);
    if (state.stage === 'REQUESTED' || state.stage === 'APPROVED') return accepted([event('PreservationWithdrawn', '案件终结，不再采取', context, { reasons: input.because }, { closes: closing(state, 'cancelled') })]);
    if (state.stage !== 'IN_FORCE' && state.stage !== 'EMERGENCY') return accepted([]);
    return accepted([event('PreservationReleased', '案件终结，解除先行登记保存', context, { because: 'case-ended', why: input.because, on: context.today }, { visible: true, closes: closing(state, 'cancelled') })]);
  },
};
