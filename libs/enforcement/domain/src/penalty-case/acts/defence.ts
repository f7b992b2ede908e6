import { dayOf, isTimely, type Instant, type LegalDay } from '@due-process/legal-time';
import { accepted, event, hasEnded, instantFrom, oneOf, pastDay, pastInstant, refusal, refused, separationOfDuties, stated, unless, type Actor, type Clock, type ExpiryInput, type Refusal } from '@due-process/procedure';
import { closing, endHearingTime, numbered, type ClockName } from '../clocks';
import type { Problem } from '../fields';
import type { PenaltyAct, PenaltyContext } from '../guards';
import type { PenaltyCase, PenaltyStage } from '../model';

/** Nothing is pending any more that a defence could speak to. */
const OVER: readonly PenaltyStage[] = ['ANNULLED', 'CLOSED'];

/** When something reached the bureau: the party files now; what an officer enters carries its moment and its postmark. */
export interface Arrival {
  readonly receivedAt?: Instant;
  /** Posted in time is in time (CPL-85). */
  readonly postedOn?: LegalDay;
}

export interface RecordDefence extends Arrival {
  readonly form: 'written' | 'oral';
  readonly statement: string;
  /** Record of an oral defence (笔录). */
  readonly oralRecordRef?: string;
  /** The party has nothing to add. */
  readonly complete?: boolean;
}

/**
 * The party states and defends (陈述申辩, APL-45, O4-41), in time by the day of receipt or posting. A late defence is refused and the attempt
 * recorded; a timely one that is entered only after the decision stops its service, and opens a closed case again.
 */
export const recordDefence: PenaltyAct<RecordDefence> = {
  name: 'record-defence',
  label: '陈述申辩',
  article: 'APL-45',
  roles: ['institution', 'physician', 'case-officer'],
  evenWhenClosed: true,
  decide(state, input, context, actor) {
    const { round, window } = lastWindow(state, 'defence');
    const arrived = arrivalOf(input, actor, state, window, context);
    const problems = [
      ...arrived.problems,
      oneOf(input.form, ['written', 'oral'], '/form', '陈述申辩形式', 'form'),
      stated(input.statement, '/statement', '陈述申辩内容', 'The statement', ['APL-45']),
      input.form === 'oral' && stated(input.oralRecordRef, '/oralRecordRef', '口头陈述申辩笔录', 'The record of the oral defence', ['APL-45']),
    ].filter((problem): problem is Refusal => Boolean(problem));
    const { receivedAt } = arrived;
    const decided = state.decision !== undefined && !state.decision.annulled;
    if (problems.length > 0 || !window || !receivedAt) return refused(problems);
    const data = { round, form: input.form, statement: input.statement, receivedAt, complete: input.complete === true, ...(input.postedOn ? { postedOn: input.postedOn } : {}), ...(input.oralRecordRef ? { oralRecordRef: input.oralRecordRef } : {}) };
    const more = { visible: true, effectiveAt: receivedAt, ...byOfficer(actor) };
    if (!inTime(window, receivedAt, input.postedOn)) return refused([late(window)], [event('LateDefenceNoted', '逾期陈述申辩', context, data, more)]);
    // Who gave the right up, or had said that there was nothing to add, was heard before the decision: what comes later is noted and upsets nothing (APL-62).
    if (decided && saidEnough(state, round)) return accepted([event('LateDefenceNoted', '放弃陈述申辩后的意见', context, data, more)]);
    if (decided) return accepted([event('TimelyDefenceAfterDecision', '决定后补录期内陈述申辩', context, data, more)]);
    if (state.closed || state.ended || OVER.includes(state.stage)) return refused([refusal('CASE.CLOSED', '案件已结束。', 'The case is over.', ['APL-45'])]);
    return accepted([event('DefenceRecorded', '陈述申辩', context, data, more)]);
  },
};

export interface RequestHearing extends Arrival {
  readonly requestRef?: string;
}

/** The party asks for a hearing (要求听证, APL-64(1)) within five working days of the notice; a late request is refused and recorded. */
export const requestHearing: PenaltyAct<RequestHearing> = {
  name: 'request-hearing',
  label: '要求听证',
  article: 'APL-64',
  roles: ['institution', 'physician', 'case-officer'],
  from: ['NOTICE_SERVED', 'DEFENCE_RECEIVED', 'REEXAMINED', 'WAIVED'],
  decide(state, input, context, actor) {
    const { current } = state;
    const window = current ? state.clocks[numbered('hearing-request', current.number)] : undefined;
    const arrived = arrivalOf(input, actor, state, window, context);
    const problems = [
      !current?.notice.hearingOffered && refusal('PENALTY.HEARING_NOT_DUE', '本案未告知听证权利，不属于听证范围。', 'No hearing was offered in this case.', [context.rules.article('APL-63')]),
      current?.hearing && refusal('PENALTY.HEARING_REQUESTED', '已要求听证。', 'A hearing was asked for already.', ['APL-64']),
      ...(current?.notice.hearingOffered ? arrived.problems : []),
    ].filter((problem): problem is Refusal => Boolean(problem));
    const { receivedAt } = arrived;
    if (problems.length > 0 || !window || !receivedAt) return refused(problems);
    const data = { round: current?.number, receivedAt, ...(input.postedOn ? { postedOn: input.postedOn } : {}), ...(input.requestRef ? { requestRef: input.requestRef } : {}) };
    const more = { visible: true, effectiveAt: receivedAt, ...byOfficer(actor) };
    if (!inTime(window, receivedAt, input.postedOn)) return refused([late(window)], [event('LateHearingRequestNoted', '逾期要求听证', context, data, more)]);
    return accepted([event('HearingRequested', '要求听证', context, data, { ...more, closes: closing(state, ['hearing-request'], 'met') })]);
  },
};

export interface WaiveRights {
  /** What the party gives up expressly (明确放弃). */
  readonly rights: readonly ('defence' | 'hearing')[];
  readonly documentRef: string;
}

/** The party waives expressly (明确放弃, APL-45, APL-62): in writing, each right by its name; nothing else shortens a window. */
export const waiveRights: PenaltyAct<WaiveRights> = {
  name: 'waive-rights',
  label: '明确放弃权利',
  article: 'APL-45',
  roles: ['institution', 'physician', 'case-officer'],
  duty: { 'case-officer': 'officer' },
  from: ['NOTICE_SERVED', 'DEFENCE_RECEIVED', 'HEARING_REQUESTED', 'HEARING_NOTIFIED'],
  decide(state, input, context, actor) {
    const rights = [...new Set((Array.isArray(input.rights) ? input.rights : []).filter((right) => right === 'defence' || right === 'hearing'))];
    const names: readonly ClockName[] = rights.map((right) => (right === 'defence' ? 'defence' : 'hearing-request'));
    const served = state.current?.service?.servedOn;
    return unless(
      [
        rights.length === 0 && refusal('INPUT.MISSING', '须写明放弃的权利。', 'The right must be named.', ['APL-45'], { pointer: '/rights' }),
        served !== undefined && served > context.today && refusal('PENALTY.NOTICE_NOT_SERVED', '告知书尚未送达。', 'The notice has not been served.', ['APL-44']),
        stated(input.documentRef, '/documentRef', '书面放弃声明', 'The written waiver', ['APL-45']),
      ],
      () => {
        const ended = rights.includes('hearing') ? endHearingTime(state, context, context.today) : { opens: [] };
        const data = { round: state.current?.number, rights, documentRef: input.documentRef, on: context.today, ...(ended.exclusion ? { exclusion: ended.exclusion } : {}) };
        return accepted([event('RightsWaived', '明确放弃权利', context, data, { visible: true, opens: ended.opens, closes: closing(state, names, 'met'), ...byOfficer(actor) })]);
      },
    );
  },
};

/** A window is over (陈述申辩期、听证要求期届满): silence waives, on the day after the last day, by itself, only because service is proven (APL-64, domain.md 10 no. 13). */
export const closeWindow: PenaltyAct<ExpiryInput> = {
  name: 'close-window',
  label: '陈述申辩期、听证要求期届满',
  article: 'APL-64',
  roles: ['system'],
  decide(state, input, context) {
    const clock = state.clocks[input.clock];
    const current = state.current ?? state.returned?.current;
    const right = clock?.id === numbered('defence', current?.number ?? 0) ? 'defence' : clock?.id === numbered('hearing-request', current?.number ?? 0) ? 'hearing' : undefined;
    if (!clock || clock.status !== 'running' || !current || !right) return accepted([]);
    const { lastDay, endsAt } = clock.deadline;
    if (!hasEnded(clock, context.now)) return refused([refusal('PENALTY.WINDOW_OPEN', `期限至 ${lastDay} 24:00。`, `The window is open until ${lastDay} 24:00.`, ['APL-64'])]);
    // What the party said while a draft was sent back waits beside its round (APL-45): it has spoken all the same.
    const spoke = current.defences.length > 0 || (!state.current && state.unexamined.length > 0);
    const silent = right === 'hearing' || !spoke;
    const data = { round: current.number, right, lastDay };
    const more = { visible: true, effectiveAt: endsAt, closes: [{ clock: clock.id, how: silent ? ('expired' as const) : ('met' as const) }] };
    return accepted([silent ? event('RightLapsed', right === 'hearing' ? '视为放弃听证' : '视为放弃陈述申辩', context, data, more) : event('WindowClosed', '陈述申辩期届满', context, data, more)]);
  },
};

/** The party waived expressly, or its last defence was complete: the window was over by its own word (APL-45, APL-62). */
const saidEnough = ({ current }: PenaltyCase, round: number): boolean => current?.number === round && (current.defenceWaived === true || current.defences.at(-1)?.complete === true);

/** The window of the last notice that reached the party: of this round, or of an earlier one until a new notice is served. */
function lastWindow(state: PenaltyCase, name: ClockName): { readonly round: number; readonly window: Clock | undefined } {
  let round = state.rounds;
  while (round > 1 && !state.clocks[numbered(name, round)]) round -= 1;
  return { round, window: state.clocks[numbered(name, round)] };
}

function arrivalOf(input: Arrival, actor: Actor, state: PenaltyCase, window: Clock | undefined, context: PenaltyContext): { readonly receivedAt: Instant | undefined; readonly problems: readonly Problem[] } {
  const byParty = actor.role !== 'case-officer';
  const received = input.receivedAt === undefined ? undefined : instantFrom(input.receivedAt);
  const problems: Problem[] = [
    !byParty && separationOfDuties(state, actor.person, 'officer'),
    !window && refusal('PENALTY.NOTICE_NOT_SERVED', '告知书尚未送达。', 'The notice has not been served.', ['APL-44']),
    !byParty && stated(input.receivedAt, '/receivedAt', '收到时间', 'The moment of receipt', ['APL-45']),
    input.receivedAt !== undefined && pastInstant(input.receivedAt, '/receivedAt', context.now, state.current?.notice.issuedOn),
    byParty && input.receivedAt !== undefined && refusal('PENALTY.FILED_NOW', '当事人自行提交的以提交时间为准。', 'What a party files itself is received when it is filed.', ['APL-45'], { pointer: '/receivedAt' }),
    input.postedOn !== undefined && pastDay(input.postedOn, '/postedOn', context.today),
    input.postedOn !== undefined && byParty && refusal('PENALTY.POSTMARK_BY_OFFICER', '邮戳日期由承办人员登记。', 'The postmark is recorded by the officer.', ['CPL-85'], { pointer: '/postedOn' }),
    input.postedOn !== undefined && received !== undefined && input.postedOn > dayOf(received) && refusal('DATE.BEFORE_ITS_CAUSE', '收到时间不得早于交邮日期。', 'It cannot be received before it was posted.', ['CPL-85'], { pointer: '/postedOn' }),
  ];
  return { receivedAt: byParty ? context.now : received, problems };
}

/** A window whose last day is not yet fixed by a calendar is never enforced against the party (domain.md 10 no. 3). */
function inTime(window: Clock, receivedAt: Instant, postedOn: LegalDay | undefined): boolean {
  return window.deadline.status === 'provisional' || isTimely(window.deadline, { receivedAt, ...(postedOn ? { postedOn } : {}) });
}

function late(window: Clock): Refusal {
  const { lastDay, article } = window.deadline;
  return refusal('PENALTY.WINDOW_CLOSED', `期限已于 ${lastDay} 24:00 届满，逾期不予接受，已记录在案。`, `The window ended on ${lastDay} at 24:00; the late filing is refused and recorded.`, [article], { recorded: true });
}

/** What an officer enters for the party makes the officer one of the case. */
const byOfficer = (actor: Actor) => (actor.role === 'case-officer' ? { duties: { [actor.person]: 'officer' as const } } : {});
