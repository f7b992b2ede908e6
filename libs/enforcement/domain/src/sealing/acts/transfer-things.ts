import type { Instant, ServiceOfDocument } from '@due-process/legal-time';
import { accepted, checkService, event, instantFrom, refusal, stated, whenServed, type Act } from '@due-process/procedure';
import { fitFor, named, ofTheBureau, onTheSpotAt } from '../../measures/gates';
import type { MeasureReferences } from '../../measures';
import { closing } from '../clocks';
import { notDelegated, withinItsDay } from '../gates';
import type { Sealing } from '../model';
import { emptied } from './release';

export interface TransferThings {
  readonly things: readonly string[];
  /** The authority that takes the crime over, e.g. the police of the same level. */
  readonly to: string;
  readonly transferredAt: Instant;
  /** Its receipt for the things. */
  readonly receiptRef: string;
  /** The party is told in writing (ACL-21). */
  readonly documentRef: string;
  readonly service: ServiceOfDocument;
}

/** It was handed over before the seal became unlawful and is only entered later: facts decide. */
const beforeItsEnd = (state: Sealing, transferredAt: Instant): boolean => {
  const at = instantFrom(transferredAt);
  return at !== undefined && state.unlawfulSince !== undefined && at < state.unlawfulSince;
};

/** A crime goes to the authority that prosecutes it, and what is sealed goes along; the party is told in writing (移送; ACL-21). */
export const transferThings: Act<Sealing, TransferThings, MeasureReferences> = {
  name: 'transfer-sealed-things',
  label: '随案移送封存物品',
  article: 'ACL-21',
  roles: ['bureau-head'],
  duty: 'approver',
  from: ['SEALED', 'EXTENDED', 'RELEASE_DECIDED', 'RELEASE_DUE'],
  decide(state, input, context, actor) {
    const crimeApprovedAt = context.references.case?.crimeApprovedAt;
    const served = checkService(input.service, state.sealedOn, context.today, context.now);
    return whenServed(
      served,
      [
        notDelegated(actor),
        ofTheBureau(state, actor),
        !beforeItsEnd(state, input.transferredAt) && withinItsDay(state),
        ...fitFor([actor.person], 'approver', state, context.references.case),
        crimeApprovedAt === undefined && refusal('SEALING.NO_CRIME', '未经批准移送涉嫌犯罪案件，物品不得移送。', 'Things go along with a crime whose transfer was approved, and only then.', ['ACL-21', 'TR-5']),
        ...named(input.things, state.things, (thing) => thing.status === 'sealed', '不在封存中', 'is not sealed', ['ACL-21']),
        onTheSpotAt(input.transferredAt, '/transferredAt', context.now, [state.sealedAt, crimeApprovedAt].filter((one) => one !== undefined).sort().at(-1)),
        served.ok && served.servedOn > context.today && refusal('SEALING.NOT_TOLD_YET', '当事人尚未收到告知。', 'The party has not been told yet.', ['ACL-21'], { pointer: '/service' }),
        stated(input.to, '/to', '接收机关', 'The authority that takes over', ['ACL-21']),
        stated(input.receiptRef, '/receiptRef', '移送清单回执', 'The receipt', ['ACL-21']),
        stated(input.documentRef, '/documentRef', '书面告知', 'The written notice', ['ACL-21']),
      ],
      () => {
        const { things, to, receiptRef, documentRef, service } = input;
        const transferredAt = instantFrom(input.transferredAt) ?? context.now;
        return accepted([event('SealedThingsTransferred', '随案移送封存物品', context, { things, to, receiptRef, documentRef, service, transferredAt }, { visible: true, effectiveAt: transferredAt, closes: emptied(state, things) ? closing(state, 'met') : [] })]);
      },
    );
  },
};
