import { accepted, event, stated, unless, type Act } from '@due-process/procedure';
import { counted, fitFor, free, listOf, ofTheBureau, ofTheCase, plain, type Problem } from '../../measures/gates';
import type { MeasureReferences, Thing } from '../../measures';
import { closing } from '../clocks';
import { notDelegated, sealable, type ToSeal } from '../gates';
import { head } from '../head';
import type { Sealing } from '../model';

/** A thing as it is to be sealed, with what ACL-23 asks of it. */
export interface ThingToSeal extends Thing {
  readonly seal: ToSeal;
}

export interface RequestSealing {
  /** Why preservation in advance is not enough (O4-29). */
  readonly necessity: string;
  readonly things: readonly ThingToSeal[];
}

/** An officer asks the head for a sealing (申请封存; ACL-18(1), LZ-36(2)): only where preservation is not enough, only what concerns the case. */
export const requestSealing: Act<Sealing, RequestSealing, MeasureReferences> = {
  name: 'request-sealing',
  label: '申请封存',
  article: 'O4-29',
  roles: ['case-officer'],
  duty: 'officer',
  decide(_state, input, context, actor) {
    const { case: known, elsewhere } = context.references;
    return unless(
      [
        notDelegated(actor),
        ...ofTheCase(known, actor),
        ...fitFor([actor.person], 'officer', undefined, known),
        ...toSeal(input.necessity, input.things),
        ...free(listOf(input.things).map((thing) => thing?.ref), elsewhere, context.now),
      ],
      () => accepted([event('SealingRequested', '申请封存', context, { ...head(context), stage: 'REQUESTED', necessity: input.necessity, things: listed(input.things, 'listed') })]),
    );
  },
};

/** Reasons and things of a sealing (O4-29, ACL-23). */
export function toSeal(necessity: string, things: readonly ThingToSeal[] | undefined): Problem[] {
  return [
    stated(necessity, '/necessity', '先行登记保存不足以防止证据灭失的理由', 'Why preservation is not enough', ['O4-29']),
    ...counted(things, ['ACL-24']),
    ...listOf(things).flatMap((thing, index) => sealable(thing?.seal, `/things/${index}/seal`)),
  ];
}

/** The things as the record keeps them. */
export const listed = (things: readonly ThingToSeal[], status: 'listed' | 'sealed'): object[] =>
  things.map((thing) => ({ ...plain(thing), concernsCase: thing.seal.concernsCase, danger: thing.seal.danger, status }));

/** An officer gives a sealing up that was never carried out (撤回). */
export const withdrawSealing: Act<Sealing, { readonly reasons: string }, MeasureReferences> = {
  name: 'withdraw-sealing',
  label: '撤回封存',
  article: 'O4-29',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['REQUESTED', 'APPROVED'],
  decide(state, input, context, actor) {
    return unless([notDelegated(actor), ofTheBureau(state, actor), stated(input.reasons, '/reasons', '理由', 'The reasons', ['O4-29'])], () =>
      accepted([event('SealingWithdrawn', '撤回封存', context, { reasons: input.reasons }, { closes: closing(state, 'cancelled') })]),
    );
  },
};
