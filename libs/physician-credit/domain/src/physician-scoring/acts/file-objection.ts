import { dayOf, isTimely, type Instant, type LegalDay } from '@due-process/legal-time';
import { accepted, event, instantFrom, pastDay, pastInstant, refusal, refused, separationOfDuties, stated, type Act, type ActContext, type Actor, type Clock, type Refusal } from '@due-process/procedure';
import { oneself, ofTheArea, ofTheInstitution, type Problem } from '../../gates';
import type { WithAccount } from '../../physician-account/model';
import { objectionSpawn } from '../../physician-objection/begin';
import { OBJECTION_WINDOW } from '../clocks';
import { accountIn } from '../content';
import { objectionable, type PhysicianScoring } from '../model';

export interface FileObjection {
  readonly grounds: string;
  /** What the person wants changed. */
  readonly request: string;
  /** The person's own signature (本人签字); a person who files by the own token signs by it. */
  readonly signatureRef?: string;
  /** The institution's stamp (加盖公章), where the tariff demands it (PQP-41). */
  readonly stampRef?: string;
  readonly evidenceRefs?: readonly string[];
  /** When it reached the agency, as the officer states it; who files online files now and states nothing. */
  readonly receivedAt?: Instant;
  /** Day of posting: posted in time is in time (CPL-85). */
  readonly postedOn?: LegalDay;
}

/**
 * The person objects (申请复核、申诉), through the institution: within seven working days of its receipt (QN-3.objection), or ten of the person's own (PQP-41), by
 * the day of receipt or of posting, whatever day it is entered. Late is late: refused, and the attempt is recorded. What lacks a signature or a
 * stamp has kept the time and may be supplemented. One notice is reviewed once.
 */
export const fileObjection: Act<PhysicianScoring, FileObjection, WithAccount> = {
  name: 'file-objection',
  label: '申请复核',
  article: 'PQP-41',
  roles: ['physician', 'institution', 'case-officer'],
  evenWhenClosed: true,
  decide(state, input, context, actor) {
    const byOfficer = actor.role === 'case-officer';
    const problems = [...who(state, actor, context), ...against(state), ...what(input), ...when(state, input, context, byOfficer)].filter((problem): problem is Refusal => Boolean(problem));
    const receivedAt = byOfficer ? instantFrom(input.receivedAt ?? '') : context.now;
    if (problems.length > 0 || !receivedAt) return refused(problems);
    const window = state.clocks[OBJECTION_WINDOW];
    const more = { visible: true, effectiveAt: receivedAt, ...(byOfficer ? { duties: { [actor.person]: 'officer' as const } } : {}) };
    if (window && isLate(state, window, receivedAt, input.postedOn)) return refused([late(window)], [event('LateObjectionNoted', '逾期申请复核', context, { ...input, receivedAt, by: actor.role }, more)]);
    const spawn = objectionSpawn(state, { ...input, receivedAt, by: actor }, window, accountIn(context), context);
    const filed = event('ObjectionFiled', '申请复核', context, { objection: spawn.id, receivedAt, by: actor.role }, { ...more, ...(window?.status === 'running' ? { closes: [{ clock: window.id, how: 'met' as const }] } : {}) });
    return accepted([filed], { spawns: [spawn] });
  },
};

/** No time runs against a person who was not told, and a day that no calendar has fixed is held against nobody (domain.md 10 no. 3, 13). */
function isLate(state: PhysicianScoring, window: Clock, receivedAt: Instant, postedOn: LegalDay | undefined): boolean {
  if (state.toldOn === undefined || window.deadline.status === 'provisional') return false;
  return !isTimely(window.deadline, { receivedAt, ...(postedOn ? { postedOn } : {}) });
}

function who(state: PhysicianScoring, actor: Actor, context: ActContext<WithAccount>): Problem[] {
  switch (actor.role) {
    case 'physician':
      return [oneself(actor, state.account)];
    case 'institution':
      return [ofTheInstitution(actor, [state.institution, ...accountIn(context).sites.map((site) => site.institution)])];
    default:
      return [ofTheArea(actor, state.region), separationOfDuties(state, actor.person, 'officer')];
  }
}

/** Whether there is something to object to, and for the first time. */
function against(state: PhysicianScoring): Problem[] {
  const { objection: article } = state.chain;
  return [
    !objectionable(state) && refusal('SCORING.NOTHING_TO_OBJECT_TO', '该通知没有可以申请复核的记分。', 'The notice holds no points that could be objected to.', [article]),
    state.stage === 'WITHDRAWN' && refusal('SCORING.NOTHING_TO_OBJECT_TO', '通知已撤回。', 'The notice was withdrawn.', [article]),
    state.institutionServedOn === undefined && state.stage !== 'WITHDRAWN' && refusal('SCORING.NOT_SERVED', '通知尚未送达。', 'The notice has not been served.', [article]),
    state.objection && refusal('SCORING.ALREADY_OBJECTED', '已申请复核，一份通知只复核一次。', 'An objection was made already; a notice is reviewed once.', [article]),
  ];
}

const what = (input: FileObjection): Problem[] => [stated(input.grounds, '/grounds', '复核理由', 'The grounds', ['PQP-41']), stated(input.request, '/request', '复核请求', 'The request', ['PQP-41'])];

function when(state: PhysicianScoring, input: FileObjection, context: ActContext<WithAccount>, byOfficer: boolean): Problem[] {
  const received = input.receivedAt === undefined ? undefined : instantFrom(input.receivedAt);
  return [
    byOfficer && stated(input.receivedAt, '/receivedAt', '收到时间', 'The moment of receipt', ['PQP-41']),
    byOfficer && input.receivedAt && pastInstant(input.receivedAt, '/receivedAt', context.now, state.madeOn),
    !byOfficer && input.receivedAt !== undefined && refusal('SCORING.FILED_NOW', '自行提交的以提交时间为准。', 'What is filed online is received when it is filed.', ['PQP-41'], { pointer: '/receivedAt' }),
    !byOfficer && input.postedOn !== undefined && refusal('SCORING.POSTMARK_BY_OFFICER', '邮戳日期由承办人员登记。', 'The postmark is recorded by the officer.', ['CPL-85'], { pointer: '/postedOn' }),
    byOfficer && input.postedOn && pastDay(input.postedOn, '/postedOn', context.today, state.madeOn),
    byOfficer && input.postedOn && received && input.postedOn > dayOf(received) && refusal('DATE.BEFORE_ITS_CAUSE', '收到时间不得早于交邮日期。', 'It cannot be received before it was posted.', ['CPL-85'], { pointer: '/postedOn' }),
  ];
}

function late({ deadline, rule }: Clock): Refusal {
  return refusal('SCORING.OBJECTION_TOO_LATE', `异议期已于 ${deadline.lastDay} 24:00 届满，逾期申请不予受理，已记录在案。`, `Objections were possible until ${deadline.lastDay} 24:00; the late one is refused and recorded.`, [rule], { recorded: true });
}
