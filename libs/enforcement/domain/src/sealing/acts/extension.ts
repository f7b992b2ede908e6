import type { ServiceOfDocument } from '@due-process/legal-time';
import { accepted, checkService, event, oneOf, refusal, stated, unless, whenServed, type Act, type ActContext, type Refusal } from '@due-process/procedure';
import { fitFor, ofTheBureau } from '../../measures/gates';
import type { MeasureReferences } from '../../measures';
import { openTerm, refusedTerm } from '../clocks';
import { notDelegated, stillSealed, withinItsDay } from '../gates';
import { UNDER_SEAL, type Sealing, type SealingExtension } from '../model';

/** One extension and no second (ACL-25(2), C2). */
const onlyOnce = (state: Sealing): Refusal | false =>
  (state.extension?.state === 'approved' || state.extension?.state === 'told') && refusal('SEALING.ALREADY_EXTENDED', '封存期限只能延长一次。', 'A sealing is extended once.', ['ACL-25', 'O4-31', 'LZ-36']);

/** The term with this extension, if it were granted today. */
const asGranted = (state: Sealing, days: number, on: string): Pick<Sealing, 'appraisals' | 'extension'> => ({ appraisals: state.appraisals, extension: { state: 'told', days, reasons: '', approvedOn: on } });

function possible(state: Sealing, days: number, context: ActContext<MeasureReferences>): Refusal | undefined {
  if (!Number.isInteger(days)) return refusal('INPUT.INVALID', '延长的日数须为整数。', 'The days of the extension must be a whole number.', ['ACL-25'], { pointer: '/days' });
  return state.sealedOn === undefined ? undefined : refusedTerm(state.sealedOn, context, asGranted(state, days, context.today), '/days');
}

export interface RequestExtension {
  /** Days, 1 to 30. */
  readonly days: number;
  /** Why the case is complex (情况复杂). */
  readonly reasons: string;
}

/** The officer asks for the one extension, with reasons in writing (申请延长; ACL-25(2)). */
export const requestExtension: Act<Sealing, RequestExtension, MeasureReferences> = {
  name: 'request-extension',
  label: '申请延长封存期限',
  article: 'ACL-25',
  roles: ['case-officer'],
  duty: 'officer',
  from: [...UNDER_SEAL],
  decide(state, input, context, actor) {
    const late = withinItsDay(state);
    const twice = onlyOnce(state);
    return unless(
      [
        notDelegated(actor),
        ofTheBureau(state, actor),
        late,
        stillSealed(state),
        twice,
        state.extension?.state === 'requested' && refusal('SEALING.EXTENSION_PENDING', '延长申请尚未审批。', 'An extension is asked for already.', ['ACL-25']),
        !late && !twice && possible(state, input.days, context),
        stated(input.reasons, '/reasons', '情况复杂的理由', 'Why the case is complex', ['ACL-25', 'O4-31']),
      ],
      () => accepted([event('ExtensionRequested', '申请延长封存期限', context, { days: input.days, reasons: input.reasons })]),
    );
  },
};

export interface DecideExtension {
  readonly result: 'approved' | 'refused';
  readonly reasons: string;
}

/** A head decides on it before the end (审批延长; ACL-25(2), O4-31); it holds only when the party has been told. */
export const decideExtension: Act<Sealing, DecideExtension, MeasureReferences> = {
  name: 'decide-extension',
  label: '审批延长封存期限',
  article: 'ACL-25',
  roles: ['bureau-head'],
  duty: 'approver',
  from: [...UNDER_SEAL],
  decide(state, input, context, actor) {
    const late = withinItsDay(state);
    const asked = state.extension;
    return unless(
      [
        notDelegated(actor),
        ofTheBureau(state, actor),
        late,
        stillSealed(state),
        onlyOnce(state),
        (!asked || asked.state === 'refused') && refusal('SEALING.NO_EXTENSION_REQUEST', '没有待审批的延长申请。', 'No extension is asked for.', ['ACL-25']),
        asked?.state === 'requested' && input.result === 'approved' && !late && possible(state, asked.days, context),
        ...fitFor([actor.person], 'approver', state, context.references.case),
        oneOf(input.result, ['approved', 'refused'], '/result', '审批结果', 'result'),
        stated(input.reasons, '/reasons', '审批意见', 'The reasons of the decision', ['ACL-25']),
      ],
      () => accepted([event(input.result === 'approved' ? 'ExtensionApproved' : 'ExtensionRefused', input.result === 'approved' ? '批准延长封存期限' : '不予延长封存期限', context, { on: context.today, reasons: input.reasons })]),
    );
  },
};

export interface TellExtension {
  /** The written decision with its reasons (延长封存期限决定书). */
  readonly documentRef: string;
  readonly service: ServiceOfDocument;
}

/** The party is told of the extension in writing, with reasons, before the end (书面告知; ACL-25(2)): only now the term is longer. */
export const tellExtension: Act<Sealing, TellExtension, MeasureReferences> = {
  name: 'tell-extension',
  label: '告知延长封存期限',
  article: 'ACL-25',
  roles: ['case-officer'],
  duty: 'officer',
  from: [...UNDER_SEAL],
  decide(state, input, context, actor) {
    const extension = state.extension;
    const served = checkService(input.service, extension?.approvedOn, context.today, context.now);
    return whenServed(
      served,
      [
        notDelegated(actor),
        ofTheBureau(state, actor),
        withinItsDay(state),
        stillSealed(state),
        extension?.state === 'told' && refusal('SEALING.ALREADY_EXTENDED', '延长已告知。', 'The extension has been told already.', ['ACL-25']),
        extension?.state !== 'told' && extension?.state !== 'approved' && refusal('SEALING.EXTENSION_NOT_APPROVED', '延长未经批准。', 'No extension has been approved.', ['ACL-25', 'O4-31']),
        served.ok && served.servedOn > context.today && refusal('SEALING.NOT_TOLD_YET', '当事人尚未收到告知。', 'The party has not been told yet.', ['ACL-25'], { pointer: '/service' }),
        stated(input.documentRef, '/documentRef', '延长决定书', 'The written decision', ['ACL-25']),
      ],
      (toldOn) => {
        const told: SealingExtension = { ...extension!, state: 'told', toldOn };
        const clock = openTerm(state.sealedOn!, context, { ...state, extension: told });
        return accepted([event('SealingExtended', '封存期限延长', context, { toldOn, documentRef: input.documentRef, service: input.service, days: told.days, reasons: told.reasons, lastDay: clock.deadline.lastDay }, { visible: true, opens: [clock] })]);
      },
    );
  },
};
