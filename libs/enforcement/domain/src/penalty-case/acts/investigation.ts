import type { LegalDay } from '@due-process/legal-time';
import { accepted, event, pastDay, refusal, stated, texts, unless } from '@due-process/procedure';
import { findingProblems } from '../../evidence';
import { closing, countDecisionPeriod, reopenDecisionPeriod } from '../clocks';
import { dutiesOf, type Problem } from '../fields';
import { officersFor, officersInCharge, type PenaltyAct } from '../guards';
import { BEFORE_DECISION, type PenaltyCase } from '../model';
import { complete, groundOf } from '../papers';

export interface AssignOfficers {
  /** At least two, certified today (O4-16, APL-42). */
  readonly officers: readonly string[];
  readonly reasons?: string;
}

/** A head puts at least two certified officers in charge (指派执法人员, O4-16); a change keeps whoever was an officer in that duty. */
export const assignOfficers: PenaltyAct<AssignOfficers> = {
  name: 'assign-officers',
  label: '指派执法人员',
  article: 'O4-16',
  roles: ['bureau-head'],
  duty: 'approver',
  from: BEFORE_DECISION,
  decide(state, input, context) {
    const officers = texts(input.officers);
    return unless(
      [...officersFor(state, officers, context.today, context), state.officers.length > 0 && stated(input.reasons, '/reasons', '变更理由', 'Why they change', ['O4-16'])],
      () => accepted([event('OfficersAssigned', '指派执法人员', context, { officers, on: context.today, ...(input.reasons ? { reasons: input.reasons } : {}) }, { duties: dutiesOf(officers, 'officer') })]),
    );
  },
};

export interface RecordInvestigation {
  /** e.g. 现场检查、询问、调取资料. */
  readonly kind: string;
  readonly on: LegalDay;
  readonly officers: readonly string[];
  /** The officers showed their certificates (APL-55). */
  readonly certificatesShown: boolean;
  readonly recordRef: string;
  /** Signed page by page, or why not (O4-20, LZ-32(3)). */
  readonly signature: string;
}

/** A step of the investigation with its record (调查取证): two officers whose certificates were valid on that day and were shown (O4-16, O4-20, LZ-32). */
export const recordInvestigation: PenaltyAct<RecordInvestigation> = {
  name: 'record-investigation',
  label: '调查取证',
  article: 'O4-16',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['INVESTIGATING'],
  decide(state, input, context) {
    const officers = texts(input.officers);
    return unless(
      [
        pastDay(input.on, '/on', context.today, state.filing?.on),
        ...officersFor(state, officers, input.on, context),
        input.certificatesShown !== true && refusal('PENALTY.CERTIFICATE_NOT_SHOWN', '未出示执法证件的，当事人有权拒绝。', 'Without the certificates shown the party may refuse.', ['APL-55', 'LZ-32.2'], { pointer: '/certificatesShown' }),
        stated(input.kind, '/kind', '调查方式', 'The kind of step', ['O4-18']),
        stated(input.recordRef, '/recordRef', '笔录', 'The record', ['O4-20']),
        stated(input.signature, '/signature', '签名或者拒签情况', 'Signatures, or why they are missing', ['O4-20', 'O4-21']),
      ],
      () => accepted([event('InvestigationRecorded', '调查取证', context, { kind: input.kind, on: input.on, officers, recordRef: input.recordRef, signature: input.signature }, { duties: dutiesOf(officers, 'officer') })]),
    );
  },
};

export interface SuspendInvestigation {
  readonly ground: string;
  readonly reasons: string;
  readonly documentRef: string;
}

/** A head suspends the investigation on one of five grounds (中止调查, O4-42). */
export const suspendInvestigation: PenaltyAct<SuspendInvestigation> = {
  name: 'suspend-investigation',
  label: '中止调查',
  article: 'O4-42',
  roles: ['bureau-head'],
  duty: 'approver',
  from: ['INVESTIGATING'],
  decide(state, input, context) {
    const excluded = context.rules.parameter('penalty.suspendedTimeExcluded').value === true;
    return unless(
      [
        groundOf(input.ground, 'O4-42.grounds', context.rules),
        stated(input.reasons, '/reasons', '理由', 'The reasons', ['O4-42']),
        stated(input.documentRef, '/documentRef', '文号', 'The document reference', ['O4-42']),
        openExclusion(state),
      ],
      () => accepted([event('InvestigationSuspended', '中止调查', context, { ground: input.ground, reasons: input.reasons, documentRef: input.documentRef, on: context.today }, { visible: true, closes: excluded ? closing(state, ['decision-period'], 'cancelled') : [] })]),
    );
  },
};

/** The investigation goes on as soon as the cause has ended (恢复调查, O4-42); its time counts unless the bureau's parameter excludes it. */
export const resumeInvestigation: PenaltyAct<{ readonly reasons: string }> = {
  name: 'resume-investigation',
  label: '恢复调查',
  article: 'O4-42',
  roles: ['bureau-head', 'case-officer'],
  duty: { 'bureau-head': 'approver', 'case-officer': 'officer' },
  from: ['SUSPENDED'],
  decide(state, input, context) {
    const since = state.suspensions.at(-1)?.from ?? context.today;
    const stopped = state.clocks['decision-period']?.status === 'cancelled' && context.rules.parameter('penalty.suspendedTimeExcluded').value === true;
    const pause = { reason: 'suspension', from: since, to: context.today };
    const counts = stopped && countDecisionPeriod(state, context, { pause }).ok;
    return unless([stated(input.reasons, '/reasons', '恢复理由', 'The reasons', ['O4-42'])], () =>
      accepted([event('InvestigationResumed', '恢复调查', context, { on: context.today, reasons: input.reasons }, { visible: true, opens: stopped ? [reopenDecisionPeriod(state, context, counts ? { pause } : {})] : [] })]),
    );
  },
};

/** Time that is excluded already must end first: what stands still is not stopped twice. */
function openExclusion(state: PenaltyCase): Problem {
  const open = state.exclusions.find((one) => one.to === undefined);
  return open && refusal('PENALTY.EXCLUSION_RUNNING', `${open.reason} 尚未结束。`, `"${open.reason}" has not ended.`, ['O4-45']);
}

export interface CompleteInvestigation {
  /** The six parts of the report, by their ids in `O4-36.parts`. */
  readonly report: Readonly<Record<string, string>>;
  /** Items that its findings rest on: verified, lawful, no expert alone (LZ-37, APL-46). */
  readonly evidence: readonly string[];
  readonly documentRef: string;
}

/** The final report (调查终结报告, O4-36): six parts, by officers certified today, after at least one recorded step. */
export const completeInvestigation: PenaltyAct<CompleteInvestigation> = {
  name: 'complete-investigation',
  label: '调查终结',
  article: 'O4-36',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['INVESTIGATING'],
  decide(state, input, context) {
    return unless(
      [
        ...officersInCharge(state, context.today, context),
        state.steps.length === 0 && refusal('PENALTY.NOTHING_INVESTIGATED', '尚无调查取证记录。', 'No step of the investigation is recorded.', ['O4-36', 'APL-54']),
        openExclusion(state),
        ...findingProblems(state.evidence, input.evidence, '/evidence'),
        ...complete(input.report, 'O4-36.parts', context.rules, '/report'),
        stated(input.documentRef, '/documentRef', '报告文号', 'The document reference', ['O4-36']),
      ],
      () => accepted([event('InvestigationCompleted', '调查终结', context, { on: context.today, documentRef: input.documentRef, report: input.report, evidence: texts(input.evidence), officers: state.officers })]),
    );
  },
};
