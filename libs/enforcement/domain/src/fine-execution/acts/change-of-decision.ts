import type { LegalDay } from '@due-process/legal-time';
import { event, oneOf, pastDay, refusal, stated, unless, type Act } from '@due-process/procedure';
import { concluded, executionOver, after } from '../conclude';
import { ofThisExecution, type Problem } from '../gates';
import type { FineExecution } from '../model';
import { inHand } from '../debts';

export interface RecordDecisionChange {
  readonly by: 'bureau' | 'reconsideration' | 'court';
  readonly on: LegalDay;
  readonly documentRef: string;
  /** New amount of each debt that changes, 分; 0 for what falls away. */
  readonly amounts: Readonly<Record<string, number>>;
}

/**
 * The decision was changed or annulled (变更、撤销决定): what was paid above the new debt goes back from where it was paid to, the surcharge is
 * counted as if the debt had never been larger. Possible after the end too. Nothing becomes heavier this way (APL-45).
 */
export const recordDecisionChange: Act<FineExecution, RecordDecisionChange> = {
  name: 'record-decision-change',
  label: '决定变更或者撤销',
  article: 'APL-48',
  roles: ['case-officer', 'system'],
  duty: { 'case-officer': 'officer' },
  evenWhenClosed: true,
  decide(state, input, context, actor) {
    return unless(
      [
        ofThisExecution(state, actor),
        oneOf(input.by, ['bureau', 'reconsideration', 'court'], '/by', '变更机关', 'body that changed it'),
        pastDay(input.on, '/on', context.today, state.decision.decidedOn),
        stated(input.documentRef, '/documentRef', '文号', 'The document reference', ['APL-48']),
        ...amountProblems(state, input.amounts),
      ],
      () => {
        const changed = event('DecisionChanged', '决定变更或者撤销', context, input, { visible: true });
        const next = after(state, [changed]);
        const annulled = !state.closed && next.debts.every(({ amountFen }) => amountFen === 0) && !inHand(next);
        if (!annulled) return concluded(state, [changed], context);
        // The end comes with the change itself, so that nothing rings for a debt that never was.
        const outcome = concluded({ ...state, closed: true }, [changed], context);
        return outcome.kind === 'accepted' ? { ...outcome, events: [...outcome.events, executionOver(next, 'ended', context, { ground: 'decision-annulled', documentRef: input.documentRef })] } : outcome;
      },
    );
  },
};

function amountProblems(state: FineExecution, amounts: Readonly<Record<string, number>> | undefined): Problem[] {
  const at = { pointer: '/amounts' };
  const changes = typeof amounts === 'object' && amounts !== null ? Object.entries(amounts) : [];
  if (changes.length === 0) return [refusal('INPUT.MISSING', '须列明变更后的金额。', 'The new amounts must be stated.', ['APL-48'], at)];
  return changes.flatMap(([id, amountFen]): Problem[] => {
    const debt = state.debts.find((known) => known.id === id);
    if (!debt) return [refusal('FINE.DEBT_UNKNOWN', `决定中没有“${id}”这一金额。`, `The decision has no debt "${id}".`, ['APL-48'], at)];
    if (!Number.isSafeInteger(amountFen) || amountFen < 0) return [refusal('INPUT.NOT_FEN', '金额须为非负整数（分）。', 'The amount is an integer of 分, not negative.', [], at)];
    return [amountFen > debt.amountFen && refusal('FINE.CHANGE_IS_HEAVIER', '执行中不得加重；加重须另行作出决定。', 'Execution makes nothing heavier; that takes a decision of its own.', ['APL-45'], at)];
  });
}
