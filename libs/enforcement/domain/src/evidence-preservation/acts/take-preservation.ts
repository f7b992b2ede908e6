import { dayOf, type Instant } from '@due-process/legal-time';
import { accepted, event, instantFrom, refusal, stated, unless, type Act, type ActContext, type Actor, type Duty } from '@due-process/procedure';
import { attended, counted, dayAt, free, listOf, ofTheBureau, ofTheCase, onTheSpotAt, plain, team, whileItGoesOn, type Problem } from '../../measures/gates';
import type { ListOnTheSpot, MeasureReferences, PartyOnTheSpot, Thing } from '../../measures';
import { closing, openApproval, openDisposal } from '../clocks';
import { head } from '../head';
import type { Preservation } from '../model';

export interface TakePreservation {
  readonly takenAt: Instant;
  readonly place: string;
  readonly officers: readonly string[];
  readonly certificatesShown: boolean;
  /** The things as they were counted on the spot. */
  readonly things: readonly Thing[];
  readonly party: PartyOnTheSpot;
  readonly list: ListOnTheSpot;
  /** The notice of preservation (先行登记保存证据通知书) that was handed over with the copy of the list. */
  readonly noticeRef: string;
}

export interface TakeInEmergency extends TakePreservation {
  readonly reasons: string;
  /** Why nobody could be asked before (情况紧急). */
  readonly emergency: string;
}

/** Counted, signed and handed over on the spot (当场清点，开具清单; O4-27): from this day seven working days run. */
export const takePreservation: Act<Preservation, TakePreservation, MeasureReferences> = {
  name: 'take-preservation',
  label: '先行登记保存',
  article: 'O4-27',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['APPROVED'],
  decide(state, input, context, actor) {
    const requested = state.things.map((thing) => thing.ref);
    const beyond = listOf(input.things).filter((thing) => !requested.includes(thing?.ref));
    return unless(
      [
        ofTheBureau(state, actor),
        whileItGoesOn(context.references.case),
        ...onTheSpot(input, context, actor, state),
        beyond.length > 0 && refusal('PRESERVATION.NOT_APPROVED', `未经批准的物品：${beyond.map((thing) => thing?.ref).join('、')}。`, 'Only what was approved is taken; for anything else a new approval is needed.', ['LZ-36', 'O4-26'], { pointer: '/things' }),
        state.approvedOn !== undefined && beforeItsApproval(input.takenAt, state) && refusal('DATE.BEFORE_ITS_CAUSE', '须先批准，后采取。', 'It is taken after its approval.', ['O4-26'], { pointer: '/takenAt' }),
      ],
      () => accepted([taken(input, context, {})]),
    );
  },
};

const beforeItsApproval = (takenAt: Instant, { approvedAt, approvedOn }: Preservation): boolean => {
  const moment = instantFrom(takenAt);
  return moment !== undefined && (approvedAt !== undefined ? moment < approvedAt : dayOf(moment) < (approvedOn ?? ''));
};

/** In an emergency the officers take first and report (紧急情况当场先行登记保存; O4-26): a head decides within 24 hours of the minute of taking. */
export const takeInEmergency: Act<Preservation, TakeInEmergency, MeasureReferences> = {
  name: 'take-in-emergency',
  label: '紧急先行登记保存',
  article: 'O4-26',
  roles: ['case-officer'],
  duty: 'officer',
  opens: true,
  decide(_state, input, context, actor) {
    return unless(
      [
        ...ofTheCase(context.references.case, actor),
        ...onTheSpot(input, context, actor),
        stated(input.reasons, '/reasons', '证据可能灭失或者以后难以取得的理由', 'Why the evidence may be lost or hard to obtain later', ['APL-56']),
        stated(input.emergency, '/emergency', '情况紧急的理由', 'Why it was an emergency', ['O4-26']),
      ],
      () => accepted([taken(input, context, { ...head(context), stage: 'EMERGENCY', reasons: input.reasons, emergency: input.emergency })]),
    );
  },
};

function onTheSpot(input: TakePreservation, context: ActContext<MeasureReferences>, actor: Actor, state?: Preservation): Problem[] {
  return [
    onTheSpotAt(input.takenAt, '/takenAt', context.now),
    stated(input.place, '/place', '地点', 'The place', ['O4-27']),
    ...team({ officers: input.officers, actor, on: dayAt(input.takenAt), rules: context.rules, references: context.references, state }),
    input.certificatesShown !== true && refusal('OFFICERS.CERTIFICATES_NOT_SHOWN', '须出示执法证件。', 'The certificates must be shown.', ['APL-55', 'LZ-32.2'], { pointer: '/certificatesShown' }),
    ...counted(input.things, ['O4-27']),
    ...free(listOf(input.things).map((thing) => thing?.ref), context.references.elsewhere, instantFrom(input.takenAt) ?? context.now, state?.id),
    ...attended(input.party, ['O4-27']),
    stated(input.list?.documentRef, '/list/documentRef', '清单', 'The list', ['O4-27']),
    stated(input.list?.handedTo, '/list/handedTo', '清单副本的接收人', 'Who received the copy of the list', ['O4-27']),
    stated(input.noticeRef, '/noticeRef', '先行登记保存证据通知书', 'The notice of preservation', ['O4-27']),
  ];
}

function taken(input: TakePreservation, context: ActContext<MeasureReferences>, opening: object) {
  const takenAt = instantFrom(input.takenAt) ?? context.now;
  const emergency = 'stage' in opening;
  const { place, officers, party, list, noticeRef } = input;
  const things = input.things.map((thing) => ({ ...plain(thing), status: 'preserved' }));
  const duties: Record<string, Duty> = Object.fromEntries(officers.map((person) => [person, 'officer']));
  return event(emergency ? 'PreservedInEmergency' : 'Preserved', emergency ? '紧急先行登记保存' : '先行登记保存', context, { ...opening, takenAt, place, officers, party, list, noticeRef, things }, {
    visible: true,
    effectiveAt: takenAt,
    opens: [...(emergency ? [openApproval(takenAt, context)] : []), openDisposal(takenAt, context)],
    duties,
  });
}

/** An officer gives a preservation up that was never taken (撤回). */
export const withdrawPreservation: Act<Preservation, { readonly reasons: string }, MeasureReferences> = {
  name: 'withdraw-preservation',
  label: '撤回先行登记保存',
  article: 'O4-26',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['REQUESTED', 'APPROVED'],
  decide(state, input, context, actor) {
    return unless([ofTheBureau(state, actor), stated(input.reasons, '/reasons', '理由', 'The reasons', ['O4-26'])], () =>
      accepted([event('PreservationWithdrawn', '撤回先行登记保存', context, { reasons: input.reasons }, { closes: closing(state, 'cancelled') })]),
    );
  },
};
