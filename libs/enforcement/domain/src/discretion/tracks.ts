import { refusal, type Refusal } from '@due-process/procedure';

/** A sum as somebody names it: what it is called, what it rests on, what it holds. */
export interface NamedSum {
  readonly called: 'fine' | 'contractual-penalty' | 'refund';
  readonly restsOn: 'law' | 'agreement';
  /** What the sum holds; more than one is one sum for both tracks. */
  readonly holds: readonly ('fine' | 'contractual-penalty' | 'refund')[];
}

/** The two tracks stay apart: a contractual penalty is never called a fine, and no sum holds both (domain.md 1.5, 16.10). */
export function checkTracks(sum: NamedSum): Refusal[] {
  const problems: Refusal[] = [];
  if (sum.called === 'fine' && sum.restsOn === 'agreement') {
    problems.push(refusal('DISCRETION.CONTRACTUAL_PENALTY_IS_NO_FINE', '依服务协议收取的是违约金，不得称为罚款。', 'What is owed under the agreement is a contractual penalty and must not be called a fine.', ['APL-16', 'LZ-18.contractual-penalty']));
  }
  if (sum.holds.includes('fine') && sum.holds.includes('contractual-penalty')) {
    problems.push(refusal('DISCRETION.ONE_SUM_FOR_BOTH_TRACKS', '罚款和违约金须分别列明，不得合并为一个数额。', 'Fine and contractual penalty are stated apart, never as one sum.', ['R735-45', 'LZ-47']));
  }
  return problems;
}
