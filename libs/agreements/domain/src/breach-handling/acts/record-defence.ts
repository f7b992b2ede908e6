import { dayOf, isTimely, type Instant, type LegalDay } from '@due-process/legal-time';
import { accepted, refusal, refused, unless, type Act, type Clock, type Refusal } from '@due-process/procedure';
import { defenceWindowId } from '../clocks';
import { pastDay, pastInstant, stated } from '../dates';
import { event } from '../event';
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
 * of posting, whatever day it is entered. A late filing is refused, and the attempt is recorded.
 */
export const recordDefence: Act<BreachCase, RecordDefence, BreachReferences> = {
  name: 'record-defence',
  label: '陈述申辩',
  article: 'LZ-22(2)',
  roles: ['institution', 'case-officer'],
  evenWhenClosed: true,
  decide(state, input, context, actor) {
    const window = state.clocks[defenceWindowId(state.round)];
    const byParty = actor.role === 'institution';
    const receivedAt = byParty ? context.now : input.receivedAt;
    const problems = check(state, input, window, context, byParty ? actor.employer : undefined);
    if (problems.length > 0 || !window || !receivedAt) return refused(problems);
    const data = { round: state.round, ...input, receivedAt, panelRequested: input.panelRequested ?? false, complete: input.complete ?? false };
    if (!isTimely(window.deadline, { receivedAt, ...(input.postedOn ? { postedOn: input.postedOn } : {}) })) {
      return refused([late(window)], [event('LateDefenceNoted', '逾期陈述申辩', context, data, { visible: true, effectiveAt: receivedAt })]);
    }
    if (state.decision) return accepted([event('TimelyDefenceAfterDecision', '决定后补录期内陈述申辩', context, data, { visible: true, effectiveAt: receivedAt })]);
    return unless([state.closed && refusal('CASE.CLOSED', '案件已结案。', 'The case is closed.', ['LZ-22'])], () => accepted([event('DefenceRecorded', '陈述申辩', context, data, { visible: true, effectiveAt: receivedAt })]));
  },
};

function check(state: BreachCase, input: RecordDefence, window: Clock | undefined, context: { now: string; today: string }, institution: string | undefined): Refusal[] {
  const problems = [
    !window && refusal('BREACH.NOTICE_NOT_SERVED', '告知书尚未送达。', 'The notice has not been served.', ['LZ-22(3)']),
    institution !== undefined && institution !== state.institution.id && refusal('BREACH.NOT_THE_PARTY', '只有当事人可以陈述申辩。', 'Only the party may state and defend.', ['LZ-22']),
    stated(input.statement, '/statement', '陈述申辩内容', 'The statement', ['LZ-22(2)']),
    input.form === 'oral' && stated(input.oralRecordRef, '/oralRecordRef', '口头陈述申辩笔录', 'The record of the oral defence', ['LZ-22(2)']),
    institution === undefined && stated(input.receivedAt, '/receivedAt', '收到时间', 'The moment of receipt', ['LZ-22']),
    input.receivedAt && pastInstant(input.receivedAt, '/receivedAt', context.now, state.current?.notice?.issuedOn),
    institution !== undefined && input.receivedAt !== undefined && refusal('BREACH.FILED_NOW', '当事人自行提交的以提交时间为准。', 'What a party files itself is received when it is filed.', ['LZ-22'], { pointer: '/receivedAt' }),
    input.postedOn && pastDay(input.postedOn, '/postedOn', context.today),
    input.postedOn && institution !== undefined && refusal('BREACH.POSTMARK_BY_OFFICER', '邮戳日期由承办人员登记。', 'The postmark is recorded by the officer.', ['CPL-85'], { pointer: '/postedOn' }),
    input.postedOn && input.receivedAt && input.postedOn > dayOf(input.receivedAt) && refusal('DATE.BEFORE_ITS_CAUSE', '收到时间不得早于交邮日期。', 'It cannot be received before it was posted.', ['CPL-85'], { pointer: '/postedOn' }),
  ];
  return problems.filter((problem): problem is Refusal => Boolean(problem));
}

function late(window: Clock): Refusal {
  const { lastDay } = window.deadline;
  return refusal('BREACH.DEFENCE_WINDOW_CLOSED', `陈述申辩期已于 ${lastDay} 24:00 届满，逾期提交不予接受，已记录在案。`, `The defence window ended on ${lastDay} at 24:00; the late filing is refused and recorded.`, [`LZ-22 ${window.deadline.article}`], { recorded: true });
}
