import { accepted, event, stated, unless, type Act } from '@due-process/procedure';
import { counted, fitFor, free, listOf, ofTheCase, plain } from '../../measures/gates';
import type { MeasureReferences, Thing } from '../../measures';
import { head } from '../head';
import type { Preservation } from '../model';

export interface RequestPreservation {
  /** Why the evidence may be lost or hard to obtain later (APL-56). */
  readonly reasons: string;
  readonly things: readonly Thing[];
}

/** An officer asks the head before anything is taken (申请先行登记保存; LZ-36(1), APL-56): only where evidence may be lost or hard to get later. */
export const requestPreservation: Act<Preservation, RequestPreservation, MeasureReferences> = {
  name: 'request-preservation',
  label: '申请先行登记保存',
  article: 'O4-26',
  roles: ['case-officer'],
  duty: 'officer',
  decide(_state, input, context, actor) {
    const { case: known, elsewhere } = context.references;
    return unless(
      [
        ...ofTheCase(known, actor),
        ...fitFor([actor.person], 'officer', undefined, known),
        stated(input.reasons, '/reasons', '证据可能灭失或者以后难以取得的理由', 'Why the evidence may be lost or hard to obtain later', ['APL-56']),
        ...counted(input.things, ['O4-26']),
        ...free(listOf(input.things).map((thing) => thing?.ref), elsewhere, context.now),
      ],
      () => accepted([event('PreservationRequested', '申请先行登记保存', context, { ...head(context), stage: 'REQUESTED', reasons: input.reasons, things: input.things.map((thing) => ({ ...plain(thing), status: 'listed' })) })]),
    );
  },
};
