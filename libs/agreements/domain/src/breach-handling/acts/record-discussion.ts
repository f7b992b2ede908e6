import type { LegalDay } from '@due-process/legal-time';
import { accepted, refusal, separationOfDuties, unless, type Act, type Actor, type Duty, type Refusal } from '@due-process/procedure';
import { windowsOf } from '../clocks';
import { oneOf, pastDay, stated, texts } from '../dates';
import { event } from '../event';
import { gateNotNeeded, gatesBefore, lastGateDay, ofTheAgency, ofTheCity, passed } from '../gates';
import { HEARD_STAGES, type BreachCase, type BreachReferences, type DiscussionBody, type Gate } from '../model';

export interface RecordDiscussion {
  /** Who discussed: the agency that handles the case, the city agency, or the city bureau. */
  readonly body: DiscussionBody;
  readonly heldOn: LegalDay;
  /** Heads who took part, by code; the one who records it is the chair and takes part. */
  readonly participants: readonly string[];
  readonly result: 'approved' | 'rejected';
  readonly opinions: string;
  /** Dissent is recorded (少数意见), never lost. */
  readonly dissent?: string;
  /** The record that goes into the file (讨论记录存入案卷). */
  readonly recordRef: string;
}

const BODIES: Readonly<Record<DiscussionBody, { gate: Gate; type: string; label: string; role: Actor['role'] }>> = {
  agency: { gate: 'agency-discussion', type: 'AgencyDiscussed', label: '经办机构负责人集体讨论', role: 'agency-head' },
  'city-agency': { gate: 'city-agency-discussion', type: 'CityAgencyDiscussed', label: '市经办机构负责人集体讨论', role: 'agency-head' },
  bureau: { gate: 'bureau-discussion', type: 'BureauDiscussed', label: '市医保局行政负责人集体讨论', role: 'bureau-head' },
};

/** A collective discussion of heads with its record (集体讨论, LZ-21(1) and (2)); a rejection leads back to the proposal. */
export const recordDiscussion: Act<BreachCase, RecordDiscussion, BreachReferences> = {
  name: 'record-discussion',
  label: '集体讨论',
  article: 'LZ-21',
  roles: ['agency-head', 'bureau-head'],
  duty: 'approver',
  from: HEARD_STAGES,
  decide(state, input, context, actor) {
    const body = BODIES[input.body];
    if (!body) return unless([refusal('INPUT.UNKNOWN_VALUE', '讨论主体无效。', 'Unknown body.', ['LZ-21'], { pointer: '/body' })], () => accepted([]));
    return unless(
      [
        actor.role !== body.role && refusal('ACT.ROLE_NOT_ALLOWED', `${body.label}须由该机构负责人记录。`, 'A head of that body records its discussion.', ['LZ-21']),
        input.body === 'agency' ? ofTheAgency(state, actor) : ofTheCity(state, actor),
        gateNotNeeded(state, body.gate, context.rules),
        gatesBefore(state, body.gate, context.rules),
        passed(state.current, body.gate) && refusal('BREACH.ALREADY_DISCUSSED', '本轮已经该机构集体讨论通过。', 'That body has already agreed in this round.', ['LZ-21']),
        oneOf(input.result, ['approved', 'rejected'], '/result', '讨论结果', 'result'),
        ...participants(state, input, actor),
        pastDay(input.heldOn, '/heldOn', context.today, lastGateDay(state.current)),
        stated(input.opinions, '/opinions', '讨论意见', 'The opinions', ['LZ-21(1)']),
        stated(input.recordRef, '/recordRef', '讨论记录', 'The record of the discussion', ['LZ-21(1)']),
      ],
      () => {
        const members = texts(input.participants);
        const duties: Record<string, Duty> = Object.fromEntries(members.map((person) => [person, 'approver' as const]));
        const closes = input.result === 'approved' ? [] : windowsOf(state, 'cancelled');
        return accepted([event(body.type, body.label, context, { ...input, participants: members, round: state.round }, { duties, closes })]);
      },
    );
  },
};

/** Collective means at least two heads, the chair among them, none of whom works on the case or reviews it. */
function participants(state: BreachCase, input: RecordDiscussion, actor: Actor): Refusal[] {
  const members = texts(input.participants);
  const problems: Refusal[] = [];
  if (members.length < 2) problems.push(refusal('BREACH.NOT_COLLECTIVE', '集体讨论须有两名以上负责人参加。', 'A collective discussion has at least two heads.', ['LZ-21(1)'], { pointer: '/participants' }));
  if (!members.includes(actor.person)) problems.push(refusal('BREACH.CHAIR_ABSENT', '记录人须为参加讨论的负责人。', 'Who records the discussion must have taken part.', ['LZ-21(1)'], { pointer: '/participants' }));
  for (const person of members) {
    const problem = separationOfDuties(state, person, 'approver', '/participants');
    if (problem && person !== actor.person) problems.push(problem);
  }
  return problems;
}
