import { accepted, refusal, unless, type Act, type Refusal } from '@due-process/procedure';
import { closing } from '../clocks';
import { stated } from '../dates';
import { event } from '../event';
import { ofTheAgency, ofTheCity } from '../gates';
import { terminates } from '../measures';
import type { BreachCase, BreachReferences } from '../model';
import { tellOfRevocation } from '../responsible-staff';

export interface RevokeDecision {
  readonly reasons: string;
}

/**
 * A decision made without a timely defence is withdrawn (撤销决定), so that the party is heard after all (LZ-22(2)).
 * Possible until money has moved or the agreement is terminated: then the correction is a proceeding of its own. A running
 * suspension is lifted first.
 */
export const revokeDecision: Act<BreachCase, RevokeDecision, BreachReferences> = {
  name: 'revoke-decision',
  label: '撤销决定',
  article: 'LZ-22(2)',
  roles: ['agency-head'],
  duty: 'approver',
  from: ['DECIDED', 'DECISION_SERVED', 'PERFORMED'],
  decide(state, input, context, actor) {
    const running = state.suspensions.filter((one) => !one.over);
    return unless(
      [
        terminates(state.decision?.measures ?? []) ? ofTheCity(state, actor) : ofTheAgency(state, actor),
        running.length > 0 && refusal('BREACH.SUSPENSION_RUNNING', `须先解除中止：${running.map((one) => one.id).join('、')}。`, `Lift the suspensions first: ${running.map((one) => one.id).join(', ')}.`, ['LZ-19']),
        ...beyondRevocation(state),
        stated(input.reasons, '/reasons', '理由', 'The reasons', ['LZ-22(2)']),
      ],
      () => {
        const fallen = tellOfRevocation(state, input.reasons);
        return accepted([
          event('DecisionRevoked', '撤销决定', context, { ...input, on: context.today, heard: !state.heardTooLate }, { visible: state.decisionServedOn !== undefined, closes: closing(state, () => true, 'cancelled'), ...(fallen.length > 0 ? { errands: fallen } : {}) }),
        ]);
      },
    );
  },
};

/** Why a decision can no longer be taken back as if it had never been. */
export function beyondRevocation(state: BreachCase): Refusal[] {
  const problems: Refusal[] = [];
  if (Object.keys(state.performed).length > 0) problems.push(refusal('BREACH.ALREADY_PERFORMED', '已履行的决定须另行纠正。', 'A decision that was performed is corrected by a case of its own.', ['LZ-23']));
  if (state.terminated) problems.push(refusal('BREACH.ALREADY_TERMINATED', '协议已解除，须另行纠正。', 'The agreement is already terminated; this is corrected by a case of its own.', ['LZ-20']));
  return problems;
}
