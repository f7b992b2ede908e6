import { accepted, event, oneOf, refusal, refused, stated, type Refusal } from '@due-process/procedure';
import { heavierPenalty } from '../../discretion';
import { closing } from '../clocks';
import { draftOf } from '../content';
import { discussionNeeded, noticeNeeded, reviewGrounds } from '../gates';
import type { PenaltyAct } from '../guards';
import type { DraftContent } from '../model';
import { hearingDone, windowsOver } from '../round';

export interface ReExamine {
  /** `upheld`: the draft stays; `mitigated`: the milder one given. */
  readonly result: 'upheld' | 'mitigated';
  readonly draft?: DraftContent;
  /** What was said, which of it convinces and why not the rest. */
  readonly reasons: string;
  readonly recordRef: string;
}

/**
 * What the party said is re-examined (复核, APL-45, APL-65, O4-41): facts, reasons and evidence that hold are followed; nothing becomes heavier.
 * A changed draft is another content: a review that had passed does not pass it.
 */
export const reExamine: PenaltyAct<ReExamine> = {
  name: 're-examine',
  label: '复核',
  article: 'APL-45',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['DEFENCE_RECEIVED', 'HEARING_HELD'],
  decide(state, input, context) {
    const { current } = state;
    const mitigated = input.result === 'mitigated';
    const checked = mitigated && input.draft ? draftOf(input.draft, state, context) : undefined;
    const draft = mitigated ? checked?.draft : state.draft;
    const told = state.told.find(({ round }) => round === current?.number)?.measures ?? [];
    const heavier = draft ? heavierPenalty(told, draft.measures) : [];
    const problems = [
      oneOf(input.result, ['upheld', 'mitigated'], '/result', '复核结果', 'result'),
      current && !(windowsOver(current) && hearingDone(current)) && refusal('PENALTY.WINDOW_OPEN', '陈述申辩期、听证要求期未满，或者听证尚未举行。', 'A window is still open, or the hearing has not been held.', ['APL-45', 'APL-64']),
      stated(input.reasons, '/reasons', '复核意见', 'The reasons', ['APL-45']),
      stated(input.recordRef, '/recordRef', '复核记录', 'The record', ['APL-45']),
      mitigated && !input.draft && refusal('INPUT.MISSING', '须写明变更后的处理意见。', 'The milder draft must be given.', ['APL-45'], { pointer: '/draft' }),
      ...(checked?.problems ?? []),
      mitigated && draft && state.draft && anotherCase(state.draft, draft) && refusal('PENALTY.ANOTHER_CASE', '复核后减轻的，不得改为未告知的违法行为或者依据；应重新拟定并告知。', 'A milder result holds no act and no base that the party was not told; another one is drafted and told anew.', ['APL-44', 'APL-62'], { pointer: '/draft' }),
      heavier.length > 0 && refusal('PENALTY.HEAVIER_AFTER_DEFENCE', `不得因陈述申辩或者听证加重处罚，未告知的须重新告知：${heavier.map(({ id }) => id).join('、')}。`, `Nothing may be heavier than what was told: ${heavier.map(({ id }) => id).join(', ')}.`, ['APL-45', 'O4-41'], { pointer: '/draft' }),
    ].filter((problem): problem is Refusal => Boolean(problem));
    if (problems.length > 0 || !draft) return refused(problems);
    const needs = { notice: noticeNeeded(draft), review: reviewGrounds(draft, state, context), discussion: discussionNeeded(draft, state) };
    const closes = mitigated ? closing(state, ['review'], 'cancelled') : [];
    return accepted([event('ReExamined', '复核', context, { round: current?.number, result: input.result, draft, needs, reasons: input.reasons, recordRef: input.recordRef, on: context.today }, { visible: true, closes })]);
  },
};

/** Whether a draft holds an act, an article or a base beyond those that the party was told: then it could not defend itself against it (APL-44). */
function anotherCase(told: DraftContent, draft: DraftContent): boolean {
  const known = (told.proposal?.violations ?? []).map(({ id, act, article }) => `${id} ${act} ${article}`);
  const acts = (draft.proposal?.violations ?? []).map(({ id, act, article }) => `${id} ${act} ${article}`);
  return acts.some((one) => !known.includes(one)) || draft.basis.some((rule) => !told.basis.includes(rule) && !['no-penalty', 'not-established'].includes(draft.result));
}
