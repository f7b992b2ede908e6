import { accepted, event, refusal, stated, texts, unless } from '@due-process/procedure';
import type { PenaltyAct } from '../guards';
import { BEFORE_DECISION } from '../model';

export interface JudgeOverlap {
  /** The other case that the references list. */
  readonly caseId: string;
  /** Acts of this case that are the same act; none where they only look alike. */
  readonly sameActs: readonly string[];
  readonly reasons: string;
}

/** A person looks at a case of the same party that overlaps, and decides what is the same act (一事不再罚审查, APL-29): the list decides nothing. */
export const judgeOverlap: PenaltyAct<JudgeOverlap> = {
  name: 'judge-overlap',
  label: '一事不再罚审查',
  article: 'APL-29',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['LEAD', ...BEFORE_DECISION],
  decide(state, input, context) {
    const other = context.references.overlapping?.find(({ caseId }) => caseId === input.caseId);
    const sameActs = texts(input.sameActs);
    const unknown = sameActs.filter((id) => !state.lead.acts.some((act) => act.id === id));
    return unless(
      [
        !other && refusal('PENALTY.NO_SUCH_OVERLAP', '没有此重叠案件。', 'No such case overlaps.', ['APL-29'], { pointer: '/caseId' }),
        unknown.length > 0 && refusal('PENALTY.ACT_UNKNOWN', `本案没有行为：${unknown.join('、')}。`, `The case has no act: ${unknown.join(', ')}.`, ['APL-29'], { pointer: '/sameActs' }),
        stated(input.reasons, '/reasons', '判断理由', 'The reasons', ['APL-29']),
      ],
      () => accepted([event('OverlapJudged', '一事不再罚审查', context, { caseId: input.caseId, sameActs, fined: other?.fined ?? false, reasons: input.reasons, on: context.today })]),
    );
  },
};
