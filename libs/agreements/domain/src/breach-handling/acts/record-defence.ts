import { dayOf, isTimely, type Instant, type LegalDay } from '@due-process/legal-time';
import { accepted, refusal, refused, separationOfDuties, type Act, type Actor, type Clock, type Refusal } from '@due-process/procedure';
import { defenceWindowId } from '../clocks';
import { instantFrom, oneOf, pastDay, pastInstant, stated } from '../dates';
import { event } from '../event';
import { ofTheAgency } from '../gates';
import type { BreachCase, BreachReferences } from '../model';

export interface RecordDefence {
  readonly form: 'written' | 'oral';
  /** When it reached the agency, as the officer states it; an institution that files by itself files now and states nothing. */
  readonly receivedAt?: Instant;
  /** Day of posting, where it came by post: posted in time is in time (CPL-85). */
  readonly postedOn?: LegalDay;
  readonly statement: string;
  /** Record of an oral defence (笔录), LZ-22(2). */
  readonly oralRecordRef?: string;
  readonly panelRequested?: boolean;
  /** The party has nothing to add, so that re-examination need not wait for the end of the window. */
  readonly complete?: boolean;
}

/**
 * The party states and defends (陈述申辩), LZ-22(2): in writing or orally, within the window of LZ-22(3) by the day of receipt or
 * of posting, whatever day it is entered. A late filing is refused, and the attempt is recorded. What reaches the agency after the
 * case went back to the proposal is measured by the window of the notice that the party had; what comes after the decision is
 * recorded all the same, and a closed case is opened again for it.
 */
export const recordDefence: Act<BreachCase, RecordDefence, BreachReferences> = {
  name: 'record-defence',
  label: '陈述申辩',
  article: 'LZ-22(2)',
  roles: ['institution', 'case-officer'],
  evenWhenClosed: true,
  decide(state, input, context, actor) {
    const byParty = actor.role === 'institution';
    const { round, window } = lastWindow(state);
    const problems = [...who(state, actor), ...what(input), ...when(state, input, window, context, byParty)].filter((problem): problem is Refusal => Boolean(problem));
    const receivedAt = byParty ? context.now : instantFrom(input.receivedAt ?? '');
    if (problems.length > 0 || !window || !receivedAt) return refused(problems);
    const data = { ...input, round, receivedAt, panelRequested: input.panelRequested ?? false, complete: input.complete ?? false };
    const more = { visible: true, effectiveAt: receivedAt, ...(byParty ? {} : { duties: { [actor.person]: 'officer' as const } }) };
    if (!inTime(window, receivedAt, input.postedOn)) return refused([late(window)], [event('LateDefenceNoted', '逾期陈述申辩', context, data, more)]);
    if (state.decision) return accepted([event('TimelyDefenceAfterDecision', '决定后补录期内陈述申辩', context, data, more)]);
    if (state.closed) return refused([refusal('CASE.CLOSED', '案件已结案。', 'The case is closed.', ['LZ-22'])]);
    return accepted([event('DefenceRecorded', '陈述申辩', context, data, more)]);
  },
};

/** The window of the last notice that reached the party: of this round, or of an earlier one until a new notice is served. */
function lastWindow(state: BreachCase): { readonly round: number; readonly window: Clock | undefined } {
  let round = state.round;
  while (round > 1 && !state.clocks[defenceWindowId(round)]) round -= 1;
  return { round, window: state.clocks[defenceWindowId(round)] };
}

/** A window whose last day is not yet fixed by a calendar is never enforced against the party (domain.md 10 no. 3). */
function inTime(window: Clock, receivedAt: Instant, postedOn: LegalDay | undefined): boolean {
  return window.deadline.status === 'provisional' || isTimely(window.deadline, { receivedAt, ...(postedOn ? { postedOn } : {}) });
}

type Problem = Refusal | undefined | false | '';

function who(state: BreachCase, actor: Actor): Problem[] {
  if (actor.role !== 'institution') return [ofTheAgency(state, actor), separationOfDuties(state, actor.person, 'officer')];
  return [actor.employer !== state.institution.id && refusal('BREACH.NOT_THE_PARTY', '只有当事人可以陈述申辩。', 'Only the party may state and defend.', ['LZ-22'])];
}

function what(input: RecordDefence): Problem[] {
  return [
    oneOf(input.form, ['written', 'oral'], '/form', '陈述申辩形式', 'form'),
    stated(input.statement, '/statement', '陈述申辩内容', 'The statement', ['LZ-22(2)']),
    input.form === 'oral' && stated(input.oralRecordRef, '/oralRecordRef', '口头陈述申辩笔录', 'The record of the oral defence', ['LZ-22(2)']),
  ];
}

function when(state: BreachCase, input: RecordDefence, window: Clock | undefined, context: { now: string; today: string }, byParty: boolean): Problem[] {
  const received = input.receivedAt === undefined ? undefined : instantFrom(input.receivedAt);
  return [
    !window && refusal('BREACH.NOTICE_NOT_SERVED', '告知书尚未送达。', 'The notice has not been served.', ['LZ-22(3)']),
    !byParty && stated(input.receivedAt, '/receivedAt', '收到时间', 'The moment of receipt', ['LZ-22']),
    input.receivedAt && pastInstant(input.receivedAt, '/receivedAt', context.now, state.current?.notice?.issuedOn),
    byParty && input.receivedAt !== undefined && refusal('BREACH.FILED_NOW', '当事人自行提交的以提交时间为准。', 'What a party files itself is received when it is filed.', ['LZ-22'], { pointer: '/receivedAt' }),
    input.postedOn && pastDay(input.postedOn, '/postedOn', context.today),
    input.postedOn && byParty && refusal('BREACH.POSTMARK_BY_OFFICER', '邮戳日期由承办人员登记。', 'The postmark is recorded by the officer.', ['CPL-85'], { pointer: '/postedOn' }),
    input.postedOn && received && input.postedOn > dayOf(received) && refusal('DATE.BEFORE_ITS_CAUSE', '收到时间不得早于交邮日期。', 'It cannot be received before it was posted.', ['CPL-85'], { pointer: '/postedOn' }),
  ];
}

function late(window: Clock): Refusal {
  const { lastDay } = window.deadline;
  return refusal('BREACH.DEFENCE_WINDOW_CLOSED', `陈述申辩期已于 ${lastDay} 24:00 届满，逾期提交不予接受，已记录在案。`, `The defence window ended on ${lastDay} at 24:00; the late filing is refused and recorded.`, [`LZ-22 ${window.deadline.article}`], { recorded: true });
}
