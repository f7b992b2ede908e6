import { accepted, event, refusal, stated, unless, type Act, type OpenedClock } from '@due-process/procedure';
import { ofTheArea } from '../../gates';
import { standing } from '../../ledger';
import type { WithAccount } from '../../physician-account/model';
import { closing, serviceClock, talkClock } from '../clocks';
import { accountIn, contentOf, talkFirings } from '../content';
import { objectionable, type PhysicianScoring } from '../model';

export interface MakeNotice {
  readonly documentRef: string;
  /** How the person is told of the right to object, to whom and until when. */
  readonly rightToObject?: string;
}

/**
 * The agency makes the notice (制作记分处理通知): within five working days of the agreement decision or of receiving the penalty decision (PQP.notice). It
 * states points, what follows from them and both ends of every period (C18), as the ledger has them at this moment.
 */
export const makeNotice: Act<PhysicianScoring, MakeNotice, WithAccount> = {
  name: 'make-notice',
  label: '制作记分处理通知',
  article: 'PQP.notice',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['RESPONSIBILITY_FOUND', 'SCORED'],
  decide(state, input, context, actor) {
    const account = accountIn(context);
    const scored = state.stage === 'SCORED' || standing(account.entries).some((entry) => entry.scoring === state.id);
    return unless(
      [
        ofTheArea(actor, state.region),
        !scored && refusal('SCORING.NOT_SCORED', '尚未记分，不得制作通知。', 'Nothing has been scored yet.', ['PQP-27', 'C17'], { missing: [{ zh: '记分', en: 'the points' }] }),
        stated(input.documentRef, '/documentRef', '通知文号', 'The number of the notice', ['PQP.notice']),
        objectionable(state) && stated(input.rightToObject, '/rightToObject', '申请复核的权利、途径和期限', 'The right to object', [state.chain.objection]),
      ],
      () => {
        const talks = talkFirings(state, account).map((firing) => talkClock(firing, state.region, context)).filter((clock): clock is OpenedClock => clock !== undefined);
        const opens = [...(state.chain.service ? [serviceClock(state.chain.service, context.today, context)] : []), ...talks];
        const { documentRef, rightToObject } = input;
        const data = { documentRef, ...(rightToObject ? { rightToObject } : {}), madeOn: context.today, ...contentOf(state, account) };
        return accepted([event('NoticeMade', '制作通知', context, data, { visible: true, opens, closes: closing(state, (clock) => clock.id === 'notice', 'met') })]);
      },
    );
  },
};
