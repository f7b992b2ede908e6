import { isBroken, type Verdict } from './check/check';

const MOST_SENTENCES = 5;

/** The summary: one line for each invariant with what was looked at, and a sentence for what is wrong. */
export function report(verdicts: readonly Verdict[], mayBeEmpty: boolean): readonly string[] {
  const lines = [`${'invariant'.padEnd(34)} ${'checked'.padStart(8)} ${'violated'.padStart(9)}   proves`, '─'.repeat(150)];
  for (const verdict of verdicts) lines.push(...linesOf(verdict, mayBeEmpty));
  return lines;
}

function linesOf({ invariant, checked, violations }: Verdict, mayBeEmpty: boolean): string[] {
  const broken = isBroken({ checked, violations }, mayBeEmpty);
  const head = `${broken ? '✗' : checked === 0 ? '·' : '✓'} ${invariant.name.padEnd(32)} ${String(checked).padStart(8)} ${String(violations.length).padStart(9)}   ${invariant.proves}`;
  const empty = checked === 0 && broken ? ['      nothing was there to look at: that proves nothing'] : [];
  const more = violations.length > MOST_SENTENCES ? [`      … and ${violations.length - MOST_SENTENCES} more`] : [];
  return [head, ...empty, ...violations.slice(0, MOST_SENTENCES).map((sentence) => `      ${sentence}`), ...more];
}
