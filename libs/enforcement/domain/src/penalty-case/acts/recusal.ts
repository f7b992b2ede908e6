import { accepted, event, oneOf, refusal, stated, unless } from '@due-process/procedure';
import { headsTogether, principalOnly, type PenaltyAct } from '../guards';
import type { RecusalOf } from '../model';

export interface AskRecusal {
  /** Code of the person who is to withdraw. */
  readonly person: string;
  readonly of: RecusalOf;
  readonly reasons: string;
}

/** The party asks that somebody withdraws, or somebody asks for it (申请回避, APL-43, LZ-34). The investigation goes on meanwhile (O4-5). */
export const askRecusal: PenaltyAct<AskRecusal> = {
  name: 'ask-recusal',
  label: '申请回避',
  article: 'APL-43',
  roles: ['institution', 'physician', 'case-officer', 'legal-reviewer', 'legal-unit-head', 'hearing-chair', 'bureau-head'],
  decide(state, input, context, actor) {
    const duty = state.duties[input.person];
    const heads = input.of === 'head' || input.of === 'principal-head';
    return unless(
      [
        stated(input.person, '/person', '被申请回避人员', 'The person', ['APL-43']),
        oneOf(input.of, ['principal-head', 'head', 'other'], '/of', '被申请回避人员的职务', 'office of the person'),
        duty !== undefined && heads !== (duty === 'approver') && refusal('PENALTY.RECUSAL_WRONG_OFFICE', '职务与本案中的职责不符。', 'The office does not fit the duty in this case.', ['O4-5'], { pointer: '/of' }),
        state.recused.includes(input.person) && refusal('PENALTY.RECUSED', '该人员已回避。', 'That person has already been recused.', ['APL-43']),
        state.recusals.some((one) => one.person === input.person && !one.result) && refusal('PENALTY.RECUSAL_PENDING', '对该人员的回避申请尚待决定。', 'A request on that person is still pending.', ['APL-43']),
        stated(input.reasons, '/reasons', '回避理由', 'The reasons', ['APL-43']),
      ],
      () => accepted([event('RecusalAsked', '申请回避', context, { number: state.recusals.length + 1, person: input.person, of: input.of, reasons: input.reasons, by: actor.person, on: context.today }, { visible: true })]),
    );
  },
};

export interface DecideRecusal {
  readonly number: number;
  readonly result: 'granted' | 'refused';
  readonly reasons: string;
  /** Heads who decided together, where the principal head was to withdraw. */
  readonly participants?: readonly string[];
}

/** The right decider says yes or no (回避决定, O4-5): the heads together on the principal head, the principal head on other heads, a head on everybody else. */
export const decideRecusal: PenaltyAct<DecideRecusal> = {
  name: 'decide-recusal',
  label: '回避决定',
  article: 'O4-5',
  roles: ['bureau-head'],
  duty: 'approver',
  decide(state, input, context, actor) {
    const asked = state.recusals.find((one) => one.number === input.number && !one.result);
    return unless(
      [
        !asked && refusal('PENALTY.NO_RECUSAL_PENDING', '没有待决定的回避申请。', 'No such request is pending.', ['O4-5'], { pointer: '/number' }),
        asked?.person === actor.person && refusal('PENALTY.RECUSAL_OF_ONESELF', '不得决定本人的回避。', 'Nobody decides on their own withdrawal.', ['O4-5']),
        asked?.of === 'head' && principalOnly(actor, [context.rules.article('O4-5')]),
        ...(asked?.of === 'principal-head' ? headsTogether(state, input.participants, actor, context.rules) : []),
        asked?.of === 'principal-head' && input.participants?.includes(asked.person) && refusal('PENALTY.RECUSAL_OF_ONESELF', '主要负责人不得参加对其回避的讨论。', 'The principal head takes no part in it.', ['O4-5'], { pointer: '/participants' }),
        oneOf(input.result, ['granted', 'refused'], '/result', '决定', 'result'),
        stated(input.reasons, '/reasons', '理由', 'The reasons', ['O4-5']),
      ],
      () =>
        accepted([
          event('RecusalDecided', '回避决定', context, { number: input.number, person: asked?.person, result: input.result, reasons: input.reasons, participants: asked?.of === 'principal-head' ? input.participants : [], on: context.today }, {
            visible: true,
            ...(asked?.of === 'principal-head' ? { duties: Object.fromEntries((input.participants ?? []).map((person) => [person, 'approver' as const])) } : {}),
          }),
        ]),
    );
  },
};
