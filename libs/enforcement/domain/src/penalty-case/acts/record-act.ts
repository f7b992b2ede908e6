import type { LegalDay } from '@due-process/legal-time';
import { accepted, event, pastDay, stated, unless } from '@due-process/procedure';
import type { PenaltyAct } from '../guards';
import type { SuspectedAct } from '../model';
import { checkActs, plainAct } from './register-lead';

export interface RecordAct {
  /** A new act, or the same act as the investigation has found it. */
  readonly act: SuspectedAct;
  readonly foundOn: LegalDay;
  readonly reasons: string;
}

/** The investigation finds another act, or other days of one (补充违法行为): its limitation is measured by the day on which it was found (APL-36). */
export const recordAct: PenaltyAct<RecordAct> = {
  name: 'record-act',
  label: '补充违法行为',
  article: 'APL-54',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['FILED', 'INVESTIGATING'],
  decide(state, input, context) {
    return unless(
      [
        pastDay(input.foundOn, '/foundOn', context.today, state.lead.foundOn),
        ...checkActs(input.act ? [input.act] : [], input.foundOn, context),
        stated(input.reasons, '/reasons', '理由', 'The reasons', ['APL-54']),
      ],
      () => accepted([event('ActRecorded', '补充违法行为', context, { act: { ...plainAct(input.act), foundOn: input.foundOn }, reasons: input.reasons })]),
    );
  },
};
