import { dayOf, type Duration, type LegalDay, type SanctionInterval } from '@due-process/legal-time';
import { accepted, escalateOverdue, hasEnded, refusal, refused, remindDeadline, unless, type Act, type CaseBase, type Errand, type ExpiryInput, type Procedure, type RecordedEvent } from '@due-process/procedure';
import type { SuspensionOver } from '../breach-handling';

/**
 * Suspension of an agreement, a department, a person or of settlement (中止, LZ-19): an interval of whole days that ends by itself,
 * on the day after its last day, or with the agreement's term (O2-42).
 */
export interface Suspension extends CaseBase {
  readonly stage: 'SUSPENDED' | 'RESUMED' | 'ENDED' | 'LIFTED';
  readonly caseId: string;
  readonly agreementId: string;
  readonly institutionId: string;
  readonly agency: { readonly code: string; readonly level: string; readonly region: string };
  readonly kind: string;
  readonly target: { readonly kind: string; readonly ref: string };
  readonly duration: Duration;
  /** As the decision ordered it; `firstDay`/`lastDay` are what runs. */
  readonly ordered: SanctionInterval;
  readonly firstDay: LegalDay;
  readonly lastDay: LegalDay;
  readonly endsWithTerm: boolean;
}

export const SUSPENSION_STAGES = {
  SUSPENDED: { zh: '中止中', en: 'suspended' },
  RESUMED: { zh: '已恢复', en: 'resumed' },
  ENDED: { zh: '随协议终止', en: 'ended with the agreement' },
  LIFTED: { zh: '已解除中止', en: 'lifted' },
} as const;

/** What the end of a suspension looks at beside the case: whether the agreement still stands, which another case may have ended. */
export interface SuspensionReferences {
  readonly facts?: { readonly agreement: { readonly terminatedOn?: LegalDay } };
}

/**
 * The suspension is over by itself: resumed, or ended with the agreement's term. Where the agreement was terminated meanwhile
 * there is nothing to resume (O2-42).
 */
export const endSuspension: Act<Suspension, ExpiryInput, SuspensionReferences> = {
  name: 'end-suspension',
  label: '中止期届满',
  article: 'LZ-19',
  roles: ['system'],
  from: ['SUSPENDED'],
  decide(state, input, context) {
    const clock = state.clocks[input.clock];
    if (!clock || clock.status !== 'running') return accepted([]);
    if (!hasEnded(clock, context.now)) return refused([refusal('CLOCK.NOT_ENDED', `中止期至 ${clock.deadline.lastDay} 24:00。`, `The suspension runs until ${clock.deadline.lastDay} 24:00.`, ['LZ-19'])]);
    const terminatedOn = context.references.facts?.agreement.terminatedOn;
    const terminated = terminatedOn !== undefined && terminatedOn <= dayOf(clock.deadline.endsAt);
    const reasons = terminated ? '服务协议已解除，不再恢复' : state.endsWithTerm ? '协议期满，随之终止' : '中止期届满，自行恢复';
    return accepted([over(state, clock.deadline.endsAt, terminated || state.endsWithTerm ? 'agreement-ended' : 'resumed', reasons, 'expired')]);
  },
};

export interface LiftSuspension {
  readonly reasons: string;
}

/** A head lifts the suspension before its end (解除中止), e.g. because its decision is to be revoked. */
export const liftSuspension: Act<Suspension, LiftSuspension> = {
  name: 'lift-suspension',
  label: '解除中止',
  article: 'LZ-19',
  roles: ['agency-head'],
  duty: 'approver',
  from: ['SUSPENDED'],
  decide(state, input, context, actor) {
    return unless(
      [
        actor.employer !== state.agency.code && refusal('BREACH.NOT_YOUR_AGENCY', '只能由作出决定的经办机构解除。', 'Only the agency that decided may lift it.', ['LZ-19']),
        !input.reasons?.trim() && refusal('INPUT.MISSING', '须写明理由。', 'Reasons must be stated.', ['LZ-19'], { pointer: '/reasons' }),
      ],
      () => accepted([over(state, context.now, 'lifted', input.reasons, 'cancelled')]),
    );
  },
};

function over(state: Suspension, at: string, how: 'resumed' | 'agreement-ended' | 'lifted', reasons: string, clock: 'expired' | 'cancelled') {
  const labels = { resumed: '恢复', 'agreement-ended': '随协议终止', lifted: '解除中止' } as const;
  return {
    type: 'SuspensionEnded',
    label: labels[how],
    data: { suspensionId: state.id, caseId: state.caseId, agreementId: state.agreementId, firstDay: state.firstDay, target: state.target, on: dayOf(at), how, reasons },
    effectiveAt: at,
    partyVisible: true,
    closes: [{ clock: 'suspension', how: clock }],
    errands: [tellTheCase(state, how, dayOf(at))],
  };
}

/** The breach case that ordered the suspension learns that it is over; it cannot be closed before (LZ-19). */
function tellTheCase({ id, caseId }: Suspension, how: SuspensionOver['how'], on: LegalDay): Errand {
  const input: SuspensionOver = { suspensionId: id, how, on };
  return { key: 'suspension-over', context: 'agreements', procedure: 'breach-handling', act: 'record-suspension-over', streamId: caseId, input, line: '告知违约处理案件：中止结束（兰州办法第19条）' };
}

const ENDS = { resumed: 'RESUMED', 'agreement-ended': 'ENDED', lifted: 'LIFTED' } as const;

function evolve(state: Suspension | undefined, event: RecordedEvent): Suspension {
  const data: any = event.data;
  if (event.type === 'SuspensionBegan') {
    const { suspensionId, caseId, agreementId, institutionId, region, agency, kind, target, duration, ordered, firstDay, lastDay, endsWithTerm, openedOn, ruleVersions } = data;
    return { id: suspensionId, version: 0, stage: 'SUSPENDED', closed: false, clocks: {}, duties: {}, caseId, agreementId, institutionId, region, agency, kind, target, duration, ordered, firstDay, lastDay, endsWithTerm, openedOn, ruleVersions };
  }
  if (!state) throw new Error(`A suspension cannot begin with ${event.type}.`);
  if (event.type === 'SuspensionEnded') return { ...state, stage: ENDS[data.how as keyof typeof ENDS], closed: true };
  return state;
}

const beginsWithADecision: Act<Suspension> = {
  name: 'begin-suspension',
  label: '中止',
  article: 'LZ-19',
  roles: [],
  decide: () => refused([refusal('SUSPENSION.ONLY_BY_DECISION', '中止只能由违约处理决定引起。', 'A suspension begins only with a decision.', ['LZ-19', 'LZ-21(1)'])]),
};

export const agreementSuspension: Procedure<Suspension> = {
  name: 'agreement-suspension',
  label: '中止服务协议',
  workflow: 'agreementSuspension',
  opening: beginsWithADecision.name,
  acts: Object.fromEntries([beginsWithADecision, endSuspension, liftSuspension, remindDeadline as Act<any>, escalateOverdue as Act<any>].map((act) => [act.name, act])),
  stages: SUSPENSION_STAGES,
  office: (state) => state.agency.code,
  evolve,
  tasks: () => [],
  gate: () => undefined,
};
