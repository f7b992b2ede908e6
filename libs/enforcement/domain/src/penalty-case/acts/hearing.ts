import { dayOf, type LegalDay, type ServiceOfDocument } from '@due-process/legal-time';
import { accepted, checkService, countClock, event, oneOf, pastDay, refusal, separationOfDuties, stated, texts, unless, whenServed } from '@due-process/procedure';
import { asRefusal, closing, countDecisionPeriod, endHearingTime } from '../clocks';
import { futureDay } from '../fields';
import type { PenaltyAct } from '../guards';

export interface NotifyHearing {
  readonly heldOn: LegalDay;
  readonly place: string;
  /** Public unless a secret or somebody's privacy stands against it (APL-64(3)). */
  readonly public: boolean;
  readonly closedBecause?: 'state-secret' | 'business-secret' | 'privacy';
  readonly documentRef: string;
  /** The notice of the hearing as it reached the party. */
  readonly service: ServiceOfDocument;
}

/**
 * The chair calls the hearing (听证通知, APL-64(2)): the notice has reached the party at least seven clear working days before; public unless;
 * the chair is nobody who investigates the case (APL-64(4)). The time of the hearing is not counted in the period (O4-45(4)).
 */
export const notifyHearing: PenaltyAct<NotifyHearing> = {
  name: 'notify-hearing',
  label: '通知听证',
  article: 'APL-64',
  roles: ['hearing-chair'],
  duty: 'hearing-chair',
  from: ['HEARING_REQUESTED'],
  decide(state, input, context, actor) {
    const asked = state.current?.hearing;
    const served = checkService(input.service, asked ? dayOf(asked.requestedAt) : undefined, context.today, context.now);
    const latest = countClock('APL-64.notice', input.heldOn, context);
    const article = context.rules.article('APL-64.notice');
    return whenServed(
      served,
      [
        futureDay(input.heldOn, '/heldOn', context.today) ?? asRefusal(latest, { pointer: '/heldOn' }),
        served.ok && latest.ok && (latest.value.status !== 'final' || served.servedOn > latest.value.steerDay || served.servedOn > latest.value.lastDay) && refusal('PENALTY.HEARING_TOO_SOON', `听证通知至迟于 ${latest.value.steerDay} 送达，实际 ${served.servedOn} 送达。`, `The notice had to be served by ${latest.value.steerDay}; it was served on ${served.servedOn}.`, [article], { pointer: '/heldOn' }),
        stated(input.place, '/place', '听证地点', 'The place', [article]),
        input.public !== true && oneOf(input.closedBecause ?? '', ['state-secret', 'business-secret', 'privacy'], '/closedBecause', '不公开听证的理由', 'reason why it is not public'),
        stated(input.documentRef, '/documentRef', '听证通知书文号', 'The document reference', [article]),
      ],
      (servedOn) => {
        const counts = state.clocks['decision-period']?.status === 'running' && countDecisionPeriod(state, context, { pause: { reason: 'hearing', from: servedOn, to: input.heldOn } }).ok;
        const data = { on: servedOn, heldOn: input.heldOn, place: input.place, public: input.public === true, ...(input.closedBecause ? { closedBecause: input.closedBecause } : {}), chair: actor.person, documentRef: input.documentRef, record: input.service, exclusion: { id: `x${state.exclusions.length + 1}`, counts } };
        return accepted([event('HearingNotified', '通知听证', context, data, { visible: true, closes: counts ? closing(state, ['decision-period'], 'cancelled') : [] })]);
      },
    );
  },
};

export interface RecordHearing {
  readonly heldOn: LegalDay;
  /** `party-absent` without a proper reason, `party-left` without leave: the right is waived (APL-64(6)); `postponed` for a proper reason. */
  readonly attendance: 'held' | 'party-absent' | 'party-left' | 'postponed';
  /** Officers who presented facts, evidence and proposal. */
  readonly officers: readonly string[];
  /** One or two agents of the party, by code (APL-64(5)). */
  readonly agents?: readonly string[];
  /** Why the party did not come, where it said so; why the hearing is postponed. */
  readonly reason?: string;
  /** The record, read and signed; a refusal to sign is noted by the chair (APL-64(8)). */
  readonly recordRef: string;
  readonly signature: 'signed' | 'refusal-noted';
  /** The chair's report with an opinion (听证报告). */
  readonly reportRef?: string;
}

/** What the chair records of the hearing (听证笔录, APL-64, APL-65): it is decided by it; whoever stays away without reason has waived. */
export const recordHearing: PenaltyAct<RecordHearing> = {
  name: 'record-hearing',
  label: '举行听证',
  article: 'APL-64',
  roles: ['hearing-chair'],
  duty: 'hearing-chair',
  from: ['HEARING_NOTIFIED'],
  decide(state, input, context, actor) {
    const called = state.current?.hearing?.notified;
    const agents = texts(input.agents);
    const most = context.rules.threshold('APL-64.agents').value;
    const took = input.attendance === 'held' || input.attendance === 'party-left';
    return unless(
      [
        called?.chair !== actor.person && refusal('PENALTY.NOT_THE_CHAIR', '须由通知的听证主持人记录。', 'The chair who called the hearing records it.', ['APL-64']),
        oneOf(input.attendance, ['held', 'party-absent', 'party-left', 'postponed'], '/attendance', '听证情况', 'course of the hearing'),
        input.attendance === 'postponed' ? pastDay(input.heldOn, '/heldOn', context.today) : pastDay(input.heldOn, '/heldOn', context.today, called?.heldOn),
        input.attendance !== 'postponed' && called && input.heldOn !== called.heldOn && refusal('PENALTY.ANOTHER_HEARING_DAY', `听证定于 ${called.heldOn}。`, `The hearing was called for ${called.heldOn}.`, ['APL-64'], { pointer: '/heldOn' }),
        took && texts(input.officers).length === 0 && refusal('INPUT.MISSING', '须写明参加听证的调查人员。', 'The officers who presented the case must be named.', ['APL-64(7)'], { pointer: '/officers' }),
        ...texts(input.officers).map((person) => separationOfDuties(state, person, 'officer', '/officers')),
        agents.length > most && refusal('PENALTY.TOO_MANY_AGENTS', `可以委托一至${most}人代理。`, `At most ${most} agents.`, [context.rules.article('APL-64.agents')], { pointer: '/agents' }),
        input.attendance === 'postponed' && stated(input.reason, '/reason', '延期的正当理由', 'The proper reason', ['APL-64']),
        stated(input.recordRef, '/recordRef', '听证笔录', 'The record', ['APL-64']),
        took && oneOf(input.signature, ['signed', 'refusal-noted'], '/signature', '签名情况', 'signature'),
        took && stated(input.reportRef, '/reportRef', '听证报告', "The chair's report", ['APL-65']),
      ],
      () => {
        const { opens, exclusion } = endHearingTime(state, context, input.heldOn);
        const { attendance, recordRef, signature, reason, reportRef } = input;
        const data = { on: input.heldOn, attendance, agents, officers: texts(input.officers), recordRef, ...(took ? { signature } : {}), ...(reason ? { reason } : {}), ...(reportRef ? { reportRef } : {}), ...(exclusion ? { exclusion } : {}) };
        const closes = took ? closing(state, ['review'], 'cancelled') : [];
        return accepted([event(attendance === 'postponed' ? 'HearingPostponed' : 'HearingHeld', attendance === 'postponed' ? '听证延期' : '举行听证', context, data, { visible: true, opens, closes })]);
      },
    );
  },
};
