import { accepted, event, oneOf, refusal, stated, texts, unless, type Act, type Duty } from '@due-process/procedure';
import { enough, fitFor, ofTheBureau } from '../../measures/gates';
import type { CaseWithEvidence, EvidenceReferences } from '../model';

export interface VerifyEvidence {
  readonly items: readonly string[];
  readonly result: 'true' | 'not-true' | 'doubtful';
  readonly officers: readonly string[];
  /** How it was verified: compared with originals, with other evidence, with whom. */
  readonly method: string;
}

/** Officers verify evidence (查证属实; LZ-37(3), APL-46): nothing rests on it before. A later verification replaces the earlier one. */
export const verifyEvidence: Act<CaseWithEvidence, VerifyEvidence, EvidenceReferences> = {
  name: 'verify-evidence',
  label: '查证证据',
  article: 'LZ-37',
  roles: ['case-officer'],
  duty: 'officer',
  decide(state, input, context, actor) {
    const items = texts(input.items);
    const officers = texts(input.officers);
    return unless(
      [
        ofTheBureau(state, actor),
        items.length === 0 && refusal('INPUT.MISSING', '须写明证据。', 'The evidence must be named.', ['LZ-37'], { pointer: '/items' }),
        ...items.map((id) => unusable(state, id)),
        oneOf(input.result, ['true', 'not-true', 'doubtful'], '/result', '查证结果', 'result'),
        stated(input.method, '/method', '查证方法', 'How it was verified', ['LZ-37', 'APL-46']),
        ...enough(officers, context.today, context.rules, context.references.officers ?? {}),
        !officers.includes(actor.person) && refusal('OFFICERS.NOT_ON_THE_SPOT', '记录人须为查证人员之一。', 'Whoever records it must be one of the officers who verified.', ['O4-16'], { pointer: '/officers' }),
        ...fitFor(officers, 'officer', state, undefined, '/officers'),
      ],
      () => {
        const duties: Record<string, Duty> = Object.fromEntries(officers.map((person) => [person, 'officer']));
        return accepted([event('EvidenceVerified', '查证证据', context, { items, result: input.result, officers, method: input.method, on: context.today }, { duties })]);
      },
    );
  },
};

function unusable(state: CaseWithEvidence, id: string) {
  const item = state.evidence && Object.hasOwn(state.evidence, id) ? state.evidence[id] : undefined;
  if (!item) return refusal('EVIDENCE.UNKNOWN', `没有证据“${id}”。`, `There is no evidence "${id}".`, ['LZ-37'], { pointer: '/items' });
  return item.exclusion && refusal('EVIDENCE.EXCLUDED', `证据“${id}”已被排除。`, `Evidence "${id}" is excluded.`, ['APL-46'], { pointer: '/items' });
}
