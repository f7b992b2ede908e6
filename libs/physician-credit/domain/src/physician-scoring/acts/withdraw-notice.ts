import { accepted, event, type Act, type OpenedClock } from '@due-process/procedure';
import { errandTo } from '../../errands';
import type { WithAccount } from '../../physician-account/model';
import { closing, talkClock } from '../clocks';
import { accountIn, dueTalks, talkFirings } from '../content';
import type { PhysicianScoring } from '../model';

export interface WithdrawNotice {
  readonly reasons: string;
}

/**
 * The points have fallen, with their decision or by themselves (通知撤回, C17). An objection that still runs has nothing left to be about. A talk that other
 * points demand as well stays due, and is taken over where the notice was never made.
 */
export const withdrawNotice: Act<PhysicianScoring, WithdrawNotice, WithAccount> = {
  name: 'withdraw-notice',
  label: '通知撤回',
  article: 'C17',
  roles: ['system'],
  evenWhenClosed: true,
  decide(state, input, context) {
    if (state.stage === 'WITHDRAWN') return accepted([]);
    const account = accountIn(context);
    const missed = state.madeOn === undefined;
    const opens = missed ? talkFirings(state, account).map((firing) => talkClock(firing, state.region, context)).filter((clock): clock is OpenedClock => clock !== undefined) : [];
    const open = state.objection && !state.objection.result ? state.objection : undefined;
    const errands = open ? [errandTo('physician-objection', open.id, 'end-objection', 'end-objection', { reasons: input.reasons }, `复核终止：${open.id}`)] : [];
    const closes = closing(state, (clock) => !clock.id.startsWith('talk#'), 'cancelled');
    return accepted([event('NoticeWithdrawn', '通知撤回', context, { reasons: input.reasons, ...(missed ? { talks: dueTalks(state, account) } : {}) }, { visible: true, opens, closes, errands })]);
  },
};
