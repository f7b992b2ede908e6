import type { Instant } from '@due-process/legal-time';
import { accepted, event, instantFrom, oneOf, refusal, stated, unless, type Act } from '@due-process/procedure';
import { ofTheBureau, onTheSpotAt } from '../../measures/gates';
import { inCustody } from '../gates';
import type { CaseWithEvidence, EvidenceReferences } from '../model';

export interface RecordCustody {
  readonly item: string;
  readonly what: 'moved' | 'shown' | 'returned';
  readonly at: Instant;
  readonly by: string;
  readonly to: string;
  readonly place: string;
  /** Record of the showing or receipt; a return always has one. */
  readonly ref?: string;
}

/** A step of the chain of custody (证据流转): moved, shown to somebody, returned. Possible after the end of the case too, for what goes back. */
export const recordCustody: Act<CaseWithEvidence, RecordCustody, EvidenceReferences> = {
  name: 'record-custody',
  label: '证据流转',
  article: 'O4-35',
  roles: ['case-officer'],
  duty: 'officer',
  evenWhenClosed: true,
  decide(state, input, context, actor) {
    const item = state.evidence && Object.hasOwn(state.evidence, input.item) ? state.evidence[input.item] : undefined;
    return unless(
      [
        ofTheBureau(state, actor),
        !item && refusal('EVIDENCE.UNKNOWN', `没有证据“${input.item}”。`, `There is no evidence "${input.item}".`, ['LZ-37'], { pointer: '/item' }),
        item && !inCustody(item) && refusal('EVIDENCE.ALREADY_RETURNED', `证据“${item.id}”已退还。`, `Evidence "${item.id}" has been returned.`, ['O4-35'], { pointer: '/item' }),
        oneOf(input.what, ['moved', 'shown', 'returned'], '/what', '流转事项', 'step of custody'),
        onTheSpotAt(input.at, '/at', context.now, item?.custody.at(-1)?.at),
        stated(input.by, '/by', '交出或者出示的人', 'Who gave or showed it', ['O4-35']),
        stated(input.to, '/to', '接收或者查看的人', 'Who received or saw it', ['O4-35']),
        stated(input.place, '/place', '地点', 'The place', ['O4-35']),
        input.what === 'returned' && stated(input.ref, '/ref', '退还收据', 'The receipt of the return', ['O4-35']),
      ],
      () => {
        const { item: id, what, by, to, place, ref } = input;
        return accepted([event('EvidenceCustodyRecorded', '证据流转', context, { item: id, what, at: instantFrom(input.at), by, to, place, ...(ref ? { ref } : {}) })]);
      },
    );
  },
};
