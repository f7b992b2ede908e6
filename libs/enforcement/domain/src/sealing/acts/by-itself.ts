import { accepted, event, hasEnded, refusal, refused, type Act, type ExpiryInput } from '@due-process/procedure';
import type { BecauseEnded, MeasureReferences } from '../../measures';
import { closing, openAlarm } from '../clocks';
import type { Sealing } from '../model';

/**
 * The term is over, or nobody approved within 24 hours (期限届满、未获批准; ACL-19, ACL-25, ACL-28): release is due from this second. Whatever
 * still lies under the seal lies there unlawfully, and an alarm begins that goes up a level each day (ACL-62).
 */
export const declareReleaseDue: Act<Sealing, ExpiryInput> = {
  name: 'declare-release-due',
  label: '须立即解除封存',
  article: 'ACL-28',
  roles: ['system'],
  from: ['EMERGENCY', 'SEALED', 'EXTENDED', 'RELEASE_DECIDED'],
  decide(state, input, context) {
    const clock = state.clocks[input.clock];
    if (!clock || clock.status !== 'running') return accepted([]);
    if (!hasEnded(clock, context.now)) return notYet(clock.deadline.endsAt);
    const since = clock.deadline.endsAt;
    const because = clock.id === 'approval' ? 'not-approved-in-time' : 'term-over';
    return accepted([
      event('ReleaseDue', '须立即解除封存', context, { since, because, lastDay: clock.deadline.lastDay }, {
        visible: true,
        effectiveAt: since,
        closes: [{ clock: clock.id, how: 'expired' }, ...closing(state, 'cancelled', (one) => one.id !== clock.id)],
        opens: [openAlarm(1, since, context)],
      }),
    ]);
  },
};

/** Another day under an unlawful seal: the alarm goes up a level (逾期未解除; ACL-62). */
export const raiseReleaseAlarm: Act<Sealing, ExpiryInput> = {
  name: 'raise-release-alarm',
  label: '逾期未解除封存，报警升级',
  article: 'ACL-62',
  roles: ['system'],
  from: ['RELEASE_DUE'],
  decide(state, input, context) {
    const clock = state.clocks[input.clock];
    if (!clock || clock.status !== 'running') return accepted([]);
    if (!hasEnded(clock, context.now)) return notYet(clock.deadline.endsAt);
    const level = state.alarmLevel + 1;
    const at = clock.deadline.endsAt;
    return accepted([event('ReleaseOverdue', '逾期未解除封存，报警升级', context, { level, since: state.unlawfulSince, at }, { effectiveAt: at, closes: [{ clock: clock.id, how: 'expired' }], opens: [openAlarm(level, at, context)] })]);
  },
};

function notYet(until: string) {
  return refused([refusal('CLOCK.NOT_ENDED', `期限至 ${until}。`, `The period runs until ${until}.`, ['ACL-25', 'ACL-19'])]);
}

/** Grounds of O4-33 for what became of the case. */
const GROUND = { 'not-established': '1', decided: '3', ended: '5' } as const satisfies Record<BecauseEnded['because'], string>;

/** The case has ended or is decided: what is sealed for it is released at the same time (O4-47, O4-33, ACL-28); where nothing is sealed any more nothing happens. */
export const releaseBecauseEnded: Act<Sealing, BecauseEnded, MeasureReferences> = {
  name: 'release-because-ended',
  label: '案件终结，解除封存',
  article: 'O4-47',
  roles: ['system'],
  evenWhenClosed: true,
  decide(state, input, context) {
    if (input.caseId !== state.caseId) return refused([refusal('MEASURE.OTHER_CASE', '不是为此案件采取的措施。', 'It was not taken for this case.', ['O4-47'], { pointer: '/caseId' })]);
    if (state.stage === 'REQUESTED' || state.stage === 'APPROVED') return accepted([event('SealingWithdrawn', '案件终结，不再封存', context, { reasons: input.because }, { closes: closing(state, 'cancelled') })]);
    const things = state.things.filter((thing) => thing.status === 'sealed').map((thing) => thing.ref);
    if (things.length === 0 || state.closed) return accepted([]);
    const ground = GROUND[input.because] ?? GROUND.ended;
    return accepted([event('ReleaseDecided', '案件终结，解除封存', context, { things, ground, reasons: input.because, on: context.today }, { visible: true })]);
  },
};
