import { accepted, event, refusal, stated, unless } from '@due-process/procedure';
import { ofTheArea } from '../../gates';
import { accountAct } from '../todays-rules';

export interface NoteBlacklist {
  /** Key of the firing. */
  readonly key: string;
  readonly documentRef: string;
}

/** The bureau tells the discipline and the health authorities of the same level (黑名单通报, QN-4(2)). */
export const noteBlacklist = accountAct<NoteBlacklist>({
  name: 'note-blacklist',
  label: '黑名单通报',
  article: 'QN-4.blacklist',
  roles: ['bureau-head'],
  decide(state, input, context, actor) {
    const listed = state.firings.find((firing) => firing.key === input.key && firing.effect === 'blacklist' && !firing.undone);
    return unless(
      [
        ofTheArea(actor, state.region),
        !listed && refusal('BLACKLIST.UNKNOWN', '未列入黑名单。', 'The person is on no such list.', ['QN-4.blacklist'], { pointer: '/key' }),
        listed && state.blacklistNoted.includes(input.key) && refusal('BLACKLIST.ALREADY_NOTED', '已经通报。', 'They were told already.', ['QN-4.blacklist']),
        stated(input.documentRef, '/documentRef', '通报文号', 'The document', ['QN-4.blacklist']),
      ],
      () => accepted([event('BlacklistNoted', '黑名单通报', context, { key: input.key, documentRef: input.documentRef })]),
    );
  },
});
