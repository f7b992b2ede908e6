import { accepted, event, oneOf, refusal, stated, unless, type Act, type ActContext, type Refusal } from '@due-process/procedure';
import { ofTheArea } from '../../gates';
import { scoreAgain } from '../../physician-account/acts/correct';
import type { Entry } from '../../ledger';
import { burdenOf, heavierBurden } from '../../physician-account/burden';
import { counterEntries, pointsEntries, standingOf } from '../../physician-account/ledger-entries';
import type { PhysicianAccount, WithAccount } from '../../physician-account/model';
import type { ActToScore } from '../../physician-account/scored-lines';
import { todays } from '../../physician-account/todays-rules';
import { applyErrand, goOnErrand, resultErrand } from '../errands';
import type { ObjectionDecision, PhysicianObjection } from '../model';

export interface DecideObjection {
  readonly result: ObjectionDecision['result'];
  /** Only of a correction: the acts as they stand after the review. */
  readonly acts?: readonly ActToScore[];
  readonly reasons: string;
  readonly documentRef: string;
}

/**
 * The head of the agency decides (复核决定): upheld, corrected or annulled, and never to the disadvantage of who objected (APL-45 in spirit). Whoever scored or
 * made the notice holds another duty in this case and cannot decide. Points, thresholds and periods follow in the account.
 */
export const decideObjection: Act<PhysicianObjection, DecideObjection, WithAccount> = {
  name: 'decide-objection',
  label: '复核决定',
  article: 'QN-3.answer',
  roles: ['agency-head'],
  duty: 'approver',
  from: ['VERIFIED'],
  decide(state, input, context, actor) {
    const { result, reasons, documentRef } = input;
    const acts = result === 'corrected' ? (input.acts ?? []) : undefined;
    return unless(
      [
        ofTheArea(actor, state.region),
        oneOf(result, ['upheld', 'corrected', 'annulled'], '/result', '复核结果', 'result'),
        result !== 'corrected' && input.acts !== undefined && refusal('OBJECTION.ACTS_WITHOUT_CORRECTION', '只有更正才列明行为。', 'Acts are stated only of a correction.', ['QN-3.answer'], { pointer: '/acts' }),
        ...(acts ? correctionProblems(state, acts, context) : []),
        stated(reasons, '/reasons', '复核理由', 'The reasons', ['QN-3.answer']),
        stated(documentRef, '/documentRef', '复核决定文号', 'The number of the decision', ['QN-3.answer']),
      ],
      () => {
        const data = { result, ...(acts ? { acts } : {}), reasons, documentRef, decidedOn: context.today };
        const follows = [applyErrand(state, { result, reasons, ...(acts ? { acts } : {}) }), ...(state.holds && result !== 'upheld' ? [goOnErrand(state, reasons)] : []), resultErrand(state, result)];
        return accepted([event('ObjectionDecided', '复核决定', context, data, { visible: true, errands: follows })]);
      },
    );
  },
};

/** The acts are scored as the account will score them, so that it cannot refuse what was decided. */
function correctionProblems(state: PhysicianObjection, acts: readonly ActToScore[], context: ActContext<WithAccount>): readonly (Refusal | undefined)[] {
  const { account } = context.references;
  if (!account) throw new Error('An objection needs the account that it is about.');
  const targets = standingOf(account, state.target);
  if (targets.length === 0) return [refusal('OBJECTION.NOTHING_LEFT', '记分已撤销，没有可更正的内容。', 'The points have been taken back already.', ['C17'], { pointer: '/result' })];
  const { problems, groups } = scoreAgain(account, targets, acts, todays(context));
  const after = [...account.entries, ...counterEntries(account, targets, asDecided(context)), ...replacements(account, targets, groups, context)];
  const { rules } = todays(context);
  const heavier = !problems.some(Boolean) && heavierBurden(burdenOf(after, account, rules), burdenOf(account.entries, account, rules))
    ? refusal('OBJECTION.HEAVIER', '复核不得加重：记分、责罚期、黑名单、约谈均不得多于原处理。', 'A review must not make it heavier: neither points nor periods, blacklist or talks.', ['APL-45', 'QN-3.answer'], { pointer: '/acts' })
    : undefined;
  return [...problems, heavier];
}

/** The entries as the account will write them in place of those that are taken back. */
function replacements(account: PhysicianAccount, targets: readonly Entry[], groups: ReturnType<typeof scoreAgain>['groups'], context: ActContext<WithAccount>): readonly Entry[] {
  const [first] = targets;
  return first?.parent ? pointsEntries(account, groups, { parent: first.parent, region: first.region, scoring: first.scoring, ...asDecided(context) }, targets, targets.length) : [];
}

const asDecided = ({ today }: ActContext<WithAccount>) => ({ today, reasons: '' });
