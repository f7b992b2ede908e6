import { addDays, type LegalDay } from '@due-process/legal-time';
import { accepted, event, oneOf, pastDay, refusal, stated, texts, unless } from '@due-process/procedure';
import { asRefusal, closing, countDecisionPeriod, periodAlive, reopenDecisionPeriod, standsStill } from '../clocks';
import { dutiesOf, laterOf, type Problem } from '../fields';
import { headsTogether, type PenaltyAct, type PenaltyContext } from '../guards';
import { BEFORE_DECISION, EXCLUSION_REASONS, type PenaltyCase } from '../model';

export interface ExtendDecisionPeriod {
  readonly reasons: string;
}

/** A head lengthens the ninety days by thirty in a complex case (延长办案期限, O4-45), only before the nominal end. */
export const extendDecisionPeriod: PenaltyAct<ExtendDecisionPeriod> = {
  name: 'extend-decision-period',
  label: '延长办案期限',
  article: 'O4-45',
  roles: ['bureau-head'],
  duty: 'approver',
  from: BEFORE_DECISION,
  decide(state, input, context) {
    return unless(
      [
        state.extensions.length > 0 && refusal('PENALTY.ALREADY_EXTENDED', '已延长一次，继续延长须经集体讨论。', 'It was extended already; a further extension needs a collective discussion.', [context.rules.article('O4-45')]),
        state.extensions.length === 0 && extensionProblem(state, context, { approvedOn: context.today }),
        stated(input.reasons, '/reasons', '延长理由', 'The reasons', ['O4-45']),
      ],
      () => extended(state, context, {}, input.reasons),
    );
  },
};

export interface ExtendCollectively extends ExtendDecisionPeriod {
  /** Days, fixed in the same discussion; at most sixty. */
  readonly days: number;
  readonly participants: readonly string[];
  readonly dissent?: string;
  readonly recordRef: string;
}

/** The heads together lengthen the period a second time and fix the length with it, at most sixty days (集体讨论延长办案期限, O4-45). */
export const extendCollectively: PenaltyAct<ExtendCollectively> = {
  name: 'extend-collectively',
  label: '集体讨论延长办案期限',
  article: 'O4-45',
  roles: ['bureau-head'],
  duty: 'approver',
  from: BEFORE_DECISION,
  decide(state, input, context, actor) {
    const first = state.extensions.length;
    return unless(
      [
        first === 0 && refusal('PENALTY.NOT_YET_EXTENDED', '须先经负责人批准延长。', 'A head lengthens it first.', [context.rules.article('O4-45')]),
        first > 1 && refusal('PENALTY.ALREADY_EXTENDED', '已经集体讨论延长，不得再次延长。', 'The heads have lengthened it already; no third extension exists.', [context.rules.article('O4-45')]),
        first === 1 && extensionProblem(state, context, { approvedOn: context.today, count: input.days }),
        ...headsTogether(state, input.participants, actor, context.rules),
        stated(input.reasons, '/reasons', '延长理由', 'The reasons', ['O4-45']),
        stated(input.recordRef, '/recordRef', '讨论记录', 'The record', ['O4-45', 'O4-44']),
      ],
      () => extended(state, context, { count: input.days, participants: texts(input.participants), recordRef: input.recordRef, ...(input.dissent ? { dissent: input.dissent } : {}) }, input.reasons),
    );
  },
};

/** The law refuses what comes after the nominal end, and what is too long; a period that ran out is not called back. */
function extensionProblem(state: PenaltyCase, context: PenaltyContext, extension: { approvedOn: LegalDay; count?: number }): Problem {
  if (!periodAlive(state)) return refusal('PENALTY.PERIOD_OVER', '办案期限已届满，不得延长。', 'The period has run out and is not extended.', [context.rules.article('O4-45')]);
  return asRefusal(countDecisionPeriod(state, context, { extension, ...runningPause(state, context) }), extension.count === undefined ? {} : { pointer: '/days' });
}

/** While time stands still the end is reckoned as if it went on tomorrow. */
function runningPause(state: PenaltyCase, context: PenaltyContext) {
  const open = state.exclusions.find((one) => one.counts && one.to === undefined);
  return open ? { pause: { reason: open.reason, from: open.from, to: context.today } } : {};
}

function extended(state: PenaltyCase, context: PenaltyContext, more: { count?: number; participants?: readonly string[]; recordRef?: string; dissent?: string }, reasons: string) {
  const extension = { approvedOn: context.today, ...(more.count === undefined ? {} : { count: more.count }) };
  const opens = standsStill(state, context) ? [] : [reopenDecisionPeriod(state, context, { extension })];
  const days = more.count ?? context.rules.clock('O4-45').extensions?.[state.extensions.length]?.count;
  return accepted([event('DecisionPeriodExtended', '延长办案期限', context, { on: context.today, reasons, ...more, count: days }, { opens, ...(more.participants ? { duties: dutiesOf(more.participants, 'approver') } : {}) })]);
}

export interface BeginExclusion {
  /** Testing, inspection, appraisal, announcement or expert review (O4-45(4)); a hearing excludes its time by itself. */
  readonly reason: string;
  readonly from: LegalDay;
  readonly documentRef: string;
  /** Who does it: expert, institute. */
  readonly by: string;
}

/** Time that the period does not count begins (不计入办案期限): testing, appraisal, expert review, announcement (O4-45(4)). */
export const beginExclusion: PenaltyAct<BeginExclusion> = {
  name: 'begin-exclusion',
  label: '开始扣除期间',
  article: 'O4-45',
  roles: ['case-officer'],
  duty: 'officer',
  from: BEFORE_DECISION.filter((stage) => stage !== 'SUSPENDED'),
  decide(state, input, context) {
    const running = state.exclusions.find((one) => one.to === undefined);
    return unless(
      [
        running && refusal('PENALTY.EXCLUSION_RUNNING', `${running.reason} 尚未结束。`, `"${running.reason}" has not ended.`, ['O4-45']),
        oneOf(input.reason, EXCLUSION_REASONS, '/reason', '扣除事由', 'reason'),
        pastDay(input.from, '/from', context.today, laterOf(state.filing?.on, state.exclusions.at(-1)?.to)),
        stated(input.documentRef, '/documentRef', '委托文书', 'The commission', ['O4-45']),
        stated(input.by, '/by', '承担单位', 'Who does it', ['O4-25']),
      ],
      () => {
        const counts = state.clocks['decision-period']?.status === 'running' && countDecisionPeriod(state, context, { pause: { reason: input.reason, from: input.from, to: addDays(input.from, 1) } }).ok;
        const id = `x${state.exclusions.length + 1}`;
        return accepted([event('ExclusionBegun', '开始扣除期间', context, { id, reason: input.reason, from: input.from, documentRef: input.documentRef, by: input.by, counts }, { closes: counts ? closing(state, ['decision-period'], 'cancelled') : [] })]);
      },
    );
  },
};

/** The time has ended (扣除期间结束): the period goes on from the next day (O4-45(4)). */
export const endExclusion: PenaltyAct<{ readonly to: LegalDay; readonly resultRef: string }> = {
  name: 'end-exclusion',
  label: '结束扣除期间',
  article: 'O4-45',
  roles: ['case-officer'],
  duty: 'officer',
  from: BEFORE_DECISION.filter((stage) => stage !== 'SUSPENDED'),
  decide(state, input, context) {
    const running = state.exclusions.find((one) => one.to === undefined);
    return unless(
      [
        !running && refusal('PENALTY.NO_EXCLUSION', '没有正在扣除的期间。', 'No time is being excluded.', ['O4-45']),
        pastDay(input.to, '/to', context.today, running?.from),
        stated(input.resultRef, '/resultRef', '结论文书', 'The result', ['O4-45', 'O4-25']),
      ],
      () => {
        const pause = running ? { reason: running.reason, from: running.from, to: input.to } : undefined;
        const opens = running?.counts ? [reopenDecisionPeriod(state, context, pause && countDecisionPeriod(state, context, { pause }).ok ? { pause } : {})] : [];
        return accepted([event('ExclusionEnded', '结束扣除期间', context, { id: running?.id, to: input.to, resultRef: input.resultRef }, { opens })]);
      },
    );
  },
};
