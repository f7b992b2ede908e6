import { dayOf, type Instant } from '@due-process/legal-time';
import { accepted, event, instantFrom, refusal, stated, unless, type Act, type ActContext, type Actor, type Duty } from '@due-process/procedure';
import { attended, dayAt, enough, free, listOf, ofTheBureau, ofTheCase, onTheSpotAt, team, whileItGoesOn, type Problem } from '../../measures/gates';
import type { MeasureReferences, PartyOnTheSpot } from '../../measures';
import { openApproval, openTerm } from '../clocks';
import { byDay, noDelegatedOfficers, notDelegated } from '../gates';
import { head } from '../head';
import type { Sealing } from '../model';
import { papers, tenSteps, type PapersOnTheSpot, type StepsOnTheSpot } from '../steps';
import { listed, toSeal, type ThingToSeal } from './request-sealing';

export interface SealThings extends PapersOnTheSpot {
  readonly sealedAt: Instant;
  readonly place: string;
  readonly officers: readonly string[];
  readonly things: readonly ThingToSeal[];
  readonly steps: StepsOnTheSpot;
  readonly party: PartyOnTheSpot;
  /** Who keeps the things and where; the authority bears the cost (ACL-26). */
  readonly custody: { readonly place: string; readonly keeper: string };
  /** Why it could not wait for the day or for a working day (ACL-43). */
  readonly emergency?: string;
}

export interface SealInEmergency extends SealThings {
  readonly necessity: string;
}

/** The approved sealing is carried out (实施封存; ACL-18, ACL-24): ten steps, decision and list on the spot; from this day thirty days run. */
export const sealThings: Act<Sealing, SealThings, MeasureReferences> = {
  name: 'seal-things',
  label: '实施封存',
  article: 'ACL-18',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['APPROVED'],
  decide(state, input, context, actor) {
    const beyond = listOf(input.things).filter((thing) => !state.things.some(({ ref }) => ref === thing?.ref));
    return unless(
      [
        ofTheBureau(state, actor),
        whileItGoesOn(context.references.case),
        ...onTheSpot({ ...input, necessity: state.necessity }, context, actor, state),
        beyond.length > 0 && refusal('SEALING.NOT_APPROVED', `未经批准的物品：${beyond.map((thing) => thing?.ref).join('、')}。`, 'Only what was approved is sealed; for anything else a new approval is needed.', ['ACL-18', 'LZ-36'], { pointer: '/things' }),
      ],
      () => accepted([sealed(input, context, {})]),
    );
  },
};

/** In an emergency the officers seal first and report (情况紧急当场实施; ACL-19, O4-29): a head decides within 24 hours of the minute of sealing. */
export const sealInEmergency: Act<Sealing, SealInEmergency, MeasureReferences> = {
  name: 'seal-in-emergency',
  label: '紧急封存',
  article: 'ACL-19',
  roles: ['case-officer'],
  duty: 'officer',
  opens: true,
  decide(_state, input, context, actor) {
    return unless([...ofTheCase(context.references.case, actor), ...onTheSpot(input, context, actor), stated(input.emergency, '/emergency', '情况紧急的理由', 'Why it was an emergency', ['ACL-19'])], () =>
      accepted([sealed(input, context, { ...head(context), stage: 'EMERGENCY', necessity: input.necessity })]),
    );
  },
};

function onTheSpot(input: SealInEmergency, context: ActContext<MeasureReferences>, actor: Actor, state?: Sealing): Problem[] {
  const on = dayAt(input.sealedAt);
  const { officers, steps, party } = input;
  const officersStand = enough(Array.isArray(officers) ? officers : [], on, context.rules, context.references.officers ?? {}).every((problem) => !problem);
  return [
    notDelegated(actor),
    noDelegatedOfficers(officers, context),
    onTheSpotAt(input.sealedAt, '/sealedAt', context.now, state?.approvedAt),
    ...byDay(instantFrom(input.sealedAt), input.emergency, context),
    stated(input.place, '/place', '地点', 'The place', ['ACL-18']),
    ...toSeal(input.necessity, input.things),
    ...free(listOf(input.things).map((thing) => thing?.ref), context.references.elsewhere, instantFrom(input.sealedAt) ?? context.now, state?.id),
    ...team({ officers, actor, on, rules: context.rules, references: context.references, state }),
    ...tenSteps({ steps, party, approved: state === undefined || state.approvedAt !== undefined, officersStand }, context),
    ...attended(party, ['ACL-18']),
    ...papers(input, context),
    stated(input.custody?.place, '/custody/place', '保管场所', 'Where the things are kept', ['ACL-26']),
    stated(input.custody?.keeper, '/custody/keeper', '保管人', 'Who keeps the things', ['ACL-26']),
  ];
}

function sealed(input: SealThings, context: ActContext<MeasureReferences>, opening: object) {
  const sealedAt = instantFrom(input.sealedAt) ?? context.now;
  const inEmergency = 'stage' in opening;
  const { place, officers, steps, party, decision, list, handedTo, custody, emergency } = input;
  const duties: Record<string, Duty> = Object.fromEntries(officers.map((person) => [person, 'officer']));
  return event(
    inEmergency ? 'SealedInEmergency' : 'Sealed',
    inEmergency ? '紧急封存' : '实施封存',
    context,
    { ...opening, sealedAt, place, officers, steps, party, decision, list, handedTo, custody, ...(emergency ? { emergency } : {}), things: listed(input.things, 'sealed') },
    { visible: true, effectiveAt: sealedAt, opens: [...(inEmergency ? [openApproval(sealedAt, context)] : []), openTerm(dayOf(sealedAt), context)], duties },
  );
}
