import { accepted, event, refusal, stated, unless } from '@due-process/procedure';
import { closing, numbered, open } from '../clocks';
import { debtsOf, staffDecisionFallen, tellExecution } from '../follow-up';
import type { PenaltyAct, PenaltyContext } from '../guards';
import type { PenaltyCase } from '../model';

export interface RevokeDecision {
  readonly reasons: string;
  readonly documentRef: string;
  /** The case is decided anew; without it the decision falls for good. */
  readonly anew: boolean;
}

/**
 * The bureau takes its decision back (撤销决定): a timely defence was overlooked, or an error was found. What was published is withdrawn within three
 * working days (APL-48), the execution ends with it. Decided anew, nothing becomes heavier because of what the party said (APL-45).
 */
export const revokeDecision: PenaltyAct<RevokeDecision> = {
  name: 'revoke-decision',
  label: '撤销决定',
  article: 'APL-48',
  roles: ['bureau-head'],
  duty: 'approver',
  from: ['DECIDED', 'SERVED', 'SPOT_DECIDED'],
  decide(state, input, context) {
    const summary = state.decision?.summary === true;
    return unless(
      [
        input.anew !== true && state.decision?.heardTooLate && refusal('PENALTY.MUST_BE_HEARD', '期内陈述申辩须经复核后重新作出决定。', 'A timely defence must be examined, and the case decided anew.', ['APL-45'], { pointer: '/anew' }),
        input.anew === true && summary && refusal('PENALTY.SUMMARY_IS_NOT_REDONE', '当场处罚撤销后须另行立案。', 'A decision on the spot is not redone; a case is filed.', ['O4-48'], { pointer: '/anew' }),
        stated(input.reasons, '/reasons', '撤销理由', 'The reasons', ['APL-48']),
        stated(input.documentRef, '/documentRef', '文号', 'The document reference', ['APL-48']),
      ],
      () =>
        accepted([
          event('DecisionRevoked', '撤销决定', context, { number: state.decision?.number, reasons: input.reasons, documentRef: input.documentRef, anew: input.anew === true, on: context.today }, {
            visible: state.decision?.servedOn !== undefined,
            opens: withdrawalOf(state, context),
            closes: closing(state, ['service', 'publication', 'reconsideration', 'litigation'], 'cancelled'),
            errands: [...annulledToExecution(state, 'bureau', context, input.documentRef), ...staffDecisionFallen(state, input.reasons)],
          }),
        ]),
    );
  },
};

/** A decision that is public and falls must be withdrawn in three working days (APL-48). */
export const withdrawalOf = (state: PenaltyCase, context: PenaltyContext) =>
  state.publications.some(({ withdrawnOn }) => withdrawnOn === undefined) ? [open('withdrawal', context.today, context, numbered('withdrawal', state.publications.length))] : [];

/** The execution of an annulled decision owes nothing any more. */
export function annulledToExecution(state: PenaltyCase, by: 'bureau' | 'reconsideration' | 'court', context: PenaltyContext, documentRef: string) {
  const amounts = Object.fromEntries(debtsOf(state.decision ?? { measures: [] }).map(({ id }) => [id, 0]));
  return tellExecution(state, 'record-decision-change', `decision-change#${state.decision?.number}`, { by, on: context.today, documentRef, amounts });
}
