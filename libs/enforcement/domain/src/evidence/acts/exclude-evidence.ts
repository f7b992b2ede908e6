import { accepted, event, oneOf, refusal, stated, unless, type Act } from '@due-process/procedure';
import { ofTheBureau } from '../../measures/gates';
import { EXCLUSION_GROUNDS, type CaseWithEvidence, type EvidenceReferences, type ExclusionGround } from '../model';

export interface ExcludeEvidence {
  readonly item: string;
  readonly ground: ExclusionGround;
  readonly reasons: string;
}

/** Unlawfully obtained evidence is excluded with its reason (非法证据排除; APL-46): it stays in the register, seen by everybody as excluded, and no act takes this back. */
export const excludeEvidence: Act<CaseWithEvidence, ExcludeEvidence, EvidenceReferences> = {
  name: 'exclude-evidence',
  label: '排除证据',
  article: 'APL-46',
  roles: ['case-officer', 'legal-reviewer', 'bureau-head'],
  duty: { 'case-officer': 'officer', 'legal-reviewer': 'reviewer', 'bureau-head': 'approver' },
  decide(state, input, context, actor) {
    const item = state.evidence && Object.hasOwn(state.evidence, input.item) ? state.evidence[input.item] : undefined;
    return unless(
      [
        ofTheBureau(state, actor),
        !item && refusal('EVIDENCE.UNKNOWN', `没有证据“${input.item}”。`, `There is no evidence "${input.item}".`, ['LZ-37'], { pointer: '/item' }),
        item?.exclusion && refusal('EVIDENCE.EXCLUDED', `证据“${input.item}”已被排除。`, `Evidence "${input.item}" is excluded already.`, ['APL-46'], { pointer: '/item' }),
        oneOf(input.ground, EXCLUSION_GROUNDS, '/ground', '排除理由种类', 'ground of exclusion'),
        stated(input.reasons, '/reasons', '排除理由', 'The reasons of the exclusion', ['APL-46']),
      ],
      () => accepted([event('EvidenceExcluded', '排除证据', context, { item: input.item, ground: input.ground, reasons: input.reasons, on: context.today })]),
    );
  },
};
