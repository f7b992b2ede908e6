import type { PublishedCase } from './case-of';
import { contradiction, isDeclared, type Comparison, type Findings } from './findings';

export type Outcome = 'reproduced' | 'refused' | 'too little published' | 'mismatch';

/** One line of the answer. */
export interface Verdict {
  readonly id: string;
  readonly outcome: Outcome;
  readonly text: string;
  readonly codes: readonly string[];
  readonly hints: readonly string[];
}

/** A difference weighs most, then a refusal, then what fits; a case without anything to compare says too little. */
export function verdictOf(one: PublishedCase, { compared, refused: refusals, hints, taken, missing, unjudged }: Findings): Verdict {
  const [declared, different] = [true, false].map((said) => compared.filter(({ result, published }) => result === 'different' && isDeclared(one, published) === said)) as [Comparison[], Comparison[]];
  const refused = refusals.length > 0 ? refusals : declared.slice(0, 1).map(({ what, ours, published }) => contradiction(what, ours, published));
  const fits = compared.filter(({ result }) => result !== 'different');
  const codes = refused.map(({ code }) => code);
  const answer = (outcome: Outcome, parts: readonly string[]): Verdict => ({ id: one.id, outcome, text: parts.filter((part) => part !== '').join('; '), codes, hints });
  if (different.length > 0) return answer('mismatch', [...different.map(({ what, ours, published }) => `${what}: ours ${ours}, published ${published}`), ...refused.map(told)]);
  if (refused.length > 0) return answer('refused', [...refused.map(told), figures(fits)]);
  if ((fits.length > 0 || taken.length > 0) && !unjudged) return answer('reproduced', [figures(fits), ...taken, ...missing.map((what) => `not published: ${what}`)]);
  return answer('too little published', unjudged ? [figures(fits), ...missing.map((what) => `not judged, as the page does not say: ${what}`)] : missing);
}

const told = ({ code, why }: { readonly code: string; readonly why: string }): string => `${code}: ${why}`;

/** The domain's own sum is told only where it says more than the figures before it. */
const figures = (fits: readonly Comparison[]): string => fits.filter(({ what, ours }) => what !== 'penalty' || !fits.some((other) => other.what !== 'penalty' && other.ours === ours)).map(({ what, ours, published, result }) => (result === 'rounded' ? `${what} ${ours}, published ${published}, within its rounding` : `${what} ${ours}`)).join(', ');

/** One line; gates that a decision would have to pass stand apart from questions. */
export function line({ id, outcome, text, hints }: Verdict): string {
  const gates = hints.filter((hint) => hint.startsWith('GATE ')).map((hint) => hint.slice(5));
  const questions = hints.filter((hint) => !hint.startsWith('GATE '));
  const parts = [text, gates.length > 0 ? `gates: ${gates.join(' + ')}` : '', questions.length > 0 ? `hint: ${questions.join(', ')}` : ''];
  return [id, outcome, parts.filter((part) => part !== '').join(' | ')].join('\t').replace(/[\r\n]+/g, ' ');
}

/** `86 cases: 44 reproduced, 13 refused, 29 too little published, 0 mismatches.` */
export function closing(verdicts: readonly Verdict[]): string {
  const count = (outcome: Outcome) => verdicts.filter((one) => one.outcome === outcome).length;
  const [cases, mismatches] = [verdicts.length, count('mismatch')];
  return `${cases} case${cases === 1 ? '' : 's'}: ${count('reproduced')} reproduced, ${count('refused')} refused, ${count('too little published')} too little published, ${mismatches} mismatch${mismatches === 1 ? '' : 'es'}.`;
}
