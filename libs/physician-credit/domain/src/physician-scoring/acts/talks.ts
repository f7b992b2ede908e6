import type { LegalDay } from '@due-process/legal-time';
import { accepted, event, pastDay, refusal, stated, unless, type Act } from '@due-process/procedure';
import { ofTheArea, ofTheInstitution } from '../../gates';
import type { WithAccount } from '../../physician-account/model';
import { TALKERS, talkId } from '../clocks';
import { isDue, type PhysicianScoring } from '../model';

export interface HoldTalk {
  /** Key of the talk, e.g. `QN.tariff/2026/1/interview`. */
  readonly key: string;
  readonly heldOn: LegalDay;
  /** Record of the talk (约谈记录). */
  readonly recordRef: string;
  /** The notice inside the institution, or in the area (通报). */
  readonly noticeRef: string;
}

/** The talk is held and made known (约谈并通报): by the institution at six points, by the agency at ten (QN-3(2)1), and by nobody else. */
export const holdTalk: Act<PhysicianScoring, HoldTalk, WithAccount> = {
  name: 'hold-talk',
  label: '约谈',
  article: 'QN-3.2.1a',
  roles: ['institution', 'case-officer', 'agency-head', 'bureau-head'],
  decide(state, input, context, actor) {
    const talk = state.talks.find((one) => one.key === input.key && isDue(one));
    return unless(
      [
        !talk && refusal('SCORING.NO_SUCH_TALK', '没有待办的约谈。', 'No such talk is due.', ['QN-3.2.1a'], { pointer: '/key' }),
        talk && !TALKERS[talk.by].includes(actor.role) && refusal('SCORING.NOT_YOUR_TALK', '约谈由规定的单位进行。', `This talk is for the ${talk.by}.`, ['QN-3.2.1a', 'QN-3.2.1b'], { pointer: '/key' }),
        actor.role === 'institution' ? ofTheInstitution(actor, [state.institution]) : ofTheArea(actor, state.region),
        pastDay(input.heldOn, '/heldOn', context.today, talk?.firedOn),
        stated(input.recordRef, '/recordRef', '约谈记录', 'The record of the talk', ['QN-3.2.1a']),
        stated(input.noticeRef, '/noticeRef', '通报文件', 'The notice', ['QN-3.2.1a']),
      ],
      () => {
        const { key, heldOn, recordRef, noticeRef } = input;
        return accepted([event('TalkHeld', '约谈', context, { key, heldOn, recordRef, noticeRef, by: actor.role }, { visible: true, closes: [{ clock: talkId(key), how: 'met' }] })]);
      },
    );
  },
};

/** The ledger no longer reaches the threshold (约谈撤销): a talk that was held stays a fact, one that is due is not held any more. */
export const withdrawTalk: Act<PhysicianScoring, { readonly key: string }, WithAccount> = {
  name: 'withdraw-talk',
  label: '约谈撤销',
  article: 'C17',
  roles: ['system'],
  evenWhenClosed: true,
  decide(state, input, context) {
    const due = state.talks.some((one) => one.key === input.key && isDue(one));
    return accepted(due ? [event('TalkWithdrawn', '约谈撤销', context, { key: input.key, on: context.today }, { visible: true, closes: [{ clock: talkId(input.key), how: 'cancelled' }] })] : []);
  },
};
