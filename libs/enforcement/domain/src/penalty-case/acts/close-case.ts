import type { Bilingual, LegalDay } from '@due-process/legal-time';
import { accepted, event, oneOf, pastDay, refusal, stated, unless } from '@due-process/procedure';
import { closing } from '../clocks';
import { openOfTheCrime } from '../crime';
import type { PenaltyAct, PenaltyContext } from '../guards';
import type { PenaltyCase } from '../model';
import { groundOf } from '../papers';
import { SERVED_RESULTS } from './make-decision';

export interface ExecutionDone {
  readonly streamId: string;
  readonly over: 'performed' | 'court-accepted' | 'ended';
  readonly on: LegalDay;
}

/** The execution tells that it is over (执行情况, O4-56): performed, accepted by the court, or ended. */
export const recordExecutionDone: PenaltyAct<ExecutionDone> = {
  name: 'record-execution-done',
  label: '登记执行终了',
  article: 'O4-56',
  roles: ['system'],
  evenWhenClosed: true,
  decide(state, input, context) {
    if (state.execution?.streamId !== input.streamId || state.execution?.over !== undefined) return accepted([]);
    return unless([oneOf(input.over, ['performed', 'court-accepted', 'ended'], '/over', '执行结果', 'result'), pastDay(input.on, '/on', context.today)], () =>
      accepted([event('ExecutionDone', '登记执行终了', context, { streamId: input.streamId, over: input.over, on: input.on }, { visible: true })]),
    );
  },
};

export interface CloseCase {
  /** Ground of O4-56, by its id in `O4-56.grounds`. */
  readonly ground: string;
  /** The closing report (结案报告). */
  readonly report: string;
  readonly documentRef: string;
  /** Of `other`: why. */
  readonly reasons?: string;
}

/** A head approves the closing report (结案, O4-56) on one of four grounds, when everything that the decision set going has come to its end. */
export const closeCase: PenaltyAct<CloseCase> = {
  name: 'close-case',
  label: '结案',
  article: 'O4-56',
  roles: ['bureau-head'],
  duty: 'approver',
  from: ['DECIDED', 'SERVED', 'SPOT_DECIDED', 'ANNULLED'],
  decide(state, input, context) {
    const missing = stillOpen(state, context);
    const over = state.execution?.over;
    const fits = input.ground === 'performed' ? over === 'performed' : input.ground === 'court-accepted' ? over === 'court-accepted' : input.ground === 'nothing-to-perform' ? over === undefined || over === 'ended' : true;
    return unless(
      [
        groundOf(input.ground, 'O4-56.grounds', context.rules),
        !fits && refusal('PENALTY.GROUND_NOT_GIVEN', '结案情形与执行情况不符。', 'The ground does not fit what the execution tells.', [context.rules.article('O4-56.grounds')], { pointer: '/ground' }),
        missing.length > 0 && refusal('PENALTY.NOT_FINISHED', `尚未完成：${missing.map(({ zh }) => zh).join('；')}。`, `Still open: ${missing.map(({ en }) => en).join('; ')}.`, ['O4-56'], { missing }),
        stated(input.report, '/report', '结案报告', 'The closing report', ['O4-56']),
        stated(input.documentRef, '/documentRef', '文号', 'The document reference', ['O4-56']),
        input.ground === 'other' && stated(input.reasons, '/reasons', '理由', 'The reasons', ['O4-56']),
      ],
      () => {
        const data = { ground: input.ground, report: input.report, documentRef: input.documentRef, on: context.today, ...(input.reasons ? { reasons: input.reasons } : {}) };
        return accepted([event('CaseClosed', '结案', context, data, { visible: true, closes: closing(state, ['service', 'publication', 'reconsideration', 'litigation', 'spot-report'], 'cancelled') })]);
      },
    );
  },
};

/** What a decided case still waits for. */
export function stillOpen(state: PenaltyCase, context?: PenaltyContext): readonly Bilingual[] {
  const { decision } = state;
  const missing: Bilingual[] = [];
  const add = (open: unknown, zh: string, en: string) => open && missing.push({ zh, en });
  const stands = decision && !decision.annulled;
  add(stands && SERVED_RESULTS.includes(decision.result) && !decision.servedOn, '决定书送达', 'service of the decision');
  add(stands && decision.servedOn && context && decision.servedOn > context.today, '决定书送达（公告期未满）', 'service of the decision (its announcement runs)');
  add(stands && decision.heardTooLate, '期内陈述申辩的复核（撤销决定）', 'examination of a timely defence (revoke the decision)');
  add(stands && decision.result === 'penalty' && !state.publications.some(({ number }) => number === decision.number), '公示', 'publication');
  add(state.withdrawalDue, '撤回公示', 'withdrawal of the publication');
  add(state.execution && !state.execution.over, '执行', 'execution');
  add(state.spot && !state.spot.reportedOn, '当场处罚备案', 'report of the decision on the spot');
  add(state.remedies.some(({ outcome }) => !outcome), '救济程序', 'a pending remedy');
  missing.push(...openOfTheCrime(state));
  add(stands && decision.result === 'transfer' && !state.departments.some(({ department }) => department === decision.transferTo) && decision.transferTo !== 'agency', '移送其他机关', 'the other body told');
  add((context?.references.openMeasures ?? []).length > 0, '解除先行登记保存、封存', 'measures on things released');
  return missing;
}

/** One case, one file: complete, in order (归档, O4-57, LZ-34). */
export const archiveCase: PenaltyAct<{ readonly fileRef: string; readonly indexRef: string }> = {
  name: 'archive-case',
  label: '归档',
  article: 'O4-57',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['CLOSED', 'ENDED'],
  decide(state, input, context) {
    const open = [...(state.remedies.some(({ outcome }) => !outcome) ? ['救济'] : []), ...(state.withdrawalDue ? ['撤回公示'] : []), ...openOfTheCrime(state).map(({ zh }) => zh), ...((context.references.openMeasures ?? []).length > 0 ? ['解除措施'] : [])];
    return unless(
      [
        open.length > 0 && refusal('PENALTY.NOT_FINISHED', `尚未完成：${open.join('、')}。`, 'A remedy, a withdrawal, a step towards the police or a release is still open.', ['O4-57']),
        stated(input.fileRef, '/fileRef', '案卷号', 'The file number', ['O4-57']),
        stated(input.indexRef, '/indexRef', '卷内目录', 'The index', ['O4-57']),
      ],
      () => accepted([event('CaseArchived', '归档', context, { fileRef: input.fileRef, indexRef: input.indexRef, on: context.today })]),
    );
  },
};
