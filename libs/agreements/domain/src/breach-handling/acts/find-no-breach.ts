import { accepted, unless, type Act } from '@due-process/procedure';
import { closing } from '../clocks';
import { stated } from '../dates';
import { event } from '../event';
import { ofTheAgency } from '../gates';
import { ROUND_STAGES, type BreachCase, type BreachReferences } from '../model';
import { holdRequestLapses, released } from './settlement-hold';

export interface FindNoBreach {
  readonly reasons: string;
}

/** Nothing is found, or the defence convinces (未发现违约): the case ends and settlement resumes at once (LZ-19(3)). */
export const findNoBreach: Act<BreachCase, FindNoBreach, BreachReferences> = {
  name: 'find-no-breach',
  label: '未发现违约',
  article: 'LZ-19(3)',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['LEAD', 'VERIFYING', 'PROPOSED', ...ROUND_STAGES],
  decide(state, input, context, actor) {
    return unless([ofTheAgency(state, actor), stated(input.reasons, '/reasons', '理由', 'Reasons', ['LZ-19(3)'])], () => {
      const held = state.hold?.state === 'held' ? [released(state, context.now, context.today, '经确认无违法违规行为')] : holdRequestLapses(state, context);
      const found = event('NoBreachFound', '未发现违约', context, { reasons: input.reasons }, { visible: state.current?.service !== undefined, closes: closing(state, () => true, 'cancelled') });
      return accepted([...held, found]);
    });
  },
};
