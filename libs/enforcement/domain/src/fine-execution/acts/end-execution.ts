import { accepted, oneOf, refusal, stated, unless, type Act } from '@due-process/procedure';
import { executionOver } from '../conclude';
import { inHand, openPrincipal } from '../debts';
import { ofThisExecution } from '../gates';
import { OPEN_STAGES, type EndGround, type FineExecution } from '../model';

/** Grounds that a head can decide on; the three years of a suspension end by themselves, an annulled decision with its change. */
const BY_A_HEAD: readonly EndGround[] = ['nothing-to-perform', 'party-gone', 'court-period-over'];

export interface EndExecution {
  readonly ground: EndGround;
  readonly reasons: string;
  readonly documentRef: string;
}

/** Nothing is executed any more (终结执行): nothing is left to perform, the party is gone without means or successor, or the court can no longer be asked (O4-56(3), (4)). */
export const endExecution: Act<FineExecution, EndExecution> = {
  name: 'end-execution',
  label: '终结执行',
  article: 'O4-56',
  roles: ['bureau-head'],
  duty: 'approver',
  from: OPEN_STAGES,
  decide(state, input, context, actor) {
    const waits = inHand(state);
    return unless(
      [
        ofThisExecution(state, actor),
        oneOf(input.ground, BY_A_HEAD, '/ground', '终结执行情形', 'ground'),
        stated(input.reasons, '/reasons', '理由', 'The reasons', ['O4-56']),
        stated(input.documentRef, '/documentRef', '文号', 'The document reference', ['O4-56']),
        waits && refusal('FINE.MONEY_IN_HAND', '当场收缴款尚未缴付银行。', 'Money collected on the spot has not been paid in.', ['APL-71']),
        input.ground === 'nothing-to-perform' && openPrincipal(state) > 0 && refusal('FINE.STILL_OWED', '仍有未履行的金额。', 'Something is still owed.', ['O4-56']),
        input.ground === 'court-period-over' && state.clocks['court']?.status !== 'expired' && refusal('FINE.COURT_PERIOD_RUNS', '申请强制执行的期限没有届满。', 'The period for the court has not run out.', ['ACL-53']),
      ],
      () => accepted([executionOver(state, 'ended', context, { ground: input.ground, reason: input.reasons, documentRef: input.documentRef })]),
    );
  },
};
