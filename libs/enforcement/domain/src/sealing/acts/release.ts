import { accepted, event, instantFrom, oneOf, refusal, stated, unless, type Act, type Duty } from '@due-process/procedure';
import { fitFor, named, ofTheBureau } from '../../measures/gates';
import type { MeasureReferences, ReturnOfThings } from '../../measures';
import { returned } from '../../measures/returning';
import { closing } from '../clocks';
import { noDelegatedOfficers, notDelegated } from '../gates';
import { UNDER_SEAL, type Sealing } from '../model';

export interface DecideRelease {
  readonly things: readonly string[];
  /** Ground of O4-33 (ACL-28) by its number in the pack. */
  readonly ground: string;
  readonly reasons: string;
}

/** The ground that the term is over (期限届满). */
const TERM_OVER = '4';

/** A head releases, wholly or in part, on one of five grounds (解除封存; LZ-36(2), O4-33, ACL-28); what is released goes back at once. */
export const decideRelease: Act<Sealing, DecideRelease, MeasureReferences> = {
  name: 'decide-release',
  label: '解除封存决定',
  article: 'O4-33',
  roles: ['bureau-head'],
  duty: 'approver',
  from: [...UNDER_SEAL, 'EMERGENCY'],
  decide(state, input, context, actor) {
    const rule = context.rules.rule('O4-33');
    const grounds = rule.kind === 'checklist' ? rule.items.map((item) => item.id) : [];
    return unless(
      [
        notDelegated(actor),
        ofTheBureau(state, actor),
        ...fitFor([actor.person], 'approver', state, context.references.case),
        ...named(input.things, state.things, (thing) => thing.status === 'sealed', '不在封存中', 'is not sealed', ['O4-33', 'ACL-27']),
        oneOf(input.ground, grounds, '/ground', '解除情形', 'ground of release'),
        input.ground === TERM_OVER && state.unlawfulSince === undefined && refusal('SEALING.TERM_NOT_OVER', '封存期限尚未届满。', 'The term is not over.', ['O4-33'], { pointer: '/ground' }),
        stated(input.reasons, '/reasons', '解除理由', 'The reasons of the release', ['O4-33']),
      ],
      () => accepted([event('ReleaseDecided', '解除封存决定', context, { things: input.things, ground: input.ground, reasons: input.reasons, on: context.today }, { visible: true })]),
    );
  },
};

/** What is released goes back to the party at once, the list signed (立即退还; ACL-28, O4-33). The seal weighs until the last thing is back. */
export const returnSealed: Act<Sealing, ReturnOfThings, MeasureReferences> = {
  name: 'return-sealed-things',
  label: '退还封存物品',
  article: 'ACL-28',
  roles: ['case-officer'],
  duty: 'officer',
  from: [...UNDER_SEAL, 'EMERGENCY'],
  decide(state, input, context, actor) {
    return unless(
      [notDelegated(actor), noDelegatedOfficers(input.officers, context), ofTheBureau(state, actor), ...returned(input, state, (thing) => thing.status === 'release-decided', context, actor)],
      () => {
        const { things, officers, list, party } = input;
        const duties: Record<string, Duty> = Object.fromEntries(officers.map((person) => [person, 'officer']));
        const returnedAt = instantFrom(input.returnedAt) ?? context.now;
        return accepted([event('SealedThingsReturned', '退还封存物品', context, { things, officers, list, party, returnedAt }, { visible: true, effectiveAt: returnedAt, duties, closes: emptied(state, things) ? closing(state, 'met') : [] })]);
      },
    );
  },
};

/** Nothing would lie under this seal any more. */
export const emptied = (state: Sealing, things: readonly string[]): boolean =>
  state.things.every((thing) => things.includes(thing.ref) || thing.status === 'returned' || thing.status === 'transferred' || thing.status === 'listed');
