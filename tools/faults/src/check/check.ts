import { ANSWER_INVARIANTS } from './answers';
import { ENGINE_INVARIANTS } from './engine';
import { GATE_INVARIANTS } from './gates';
import type { Finding, Invariant } from './invariant';
import { RECORD_INVARIANTS } from './record';
import { SANCTION_INVARIANTS } from './sanctions';
import type { Snapshot } from './snapshot';
import { WINDOW_INVARIANTS } from './windows';

export const INVARIANTS: readonly Invariant[] = [
  ...ANSWER_INVARIANTS,
  ...RECORD_INVARIANTS,
  ...ENGINE_INVARIANTS,
  ...WINDOW_INVARIANTS,
  ...SANCTION_INVARIANTS,
  ...GATE_INVARIANTS,
];

/** What became of one invariant. */
export interface Verdict extends Finding {
  readonly invariant: Invariant;
}

/** Holds every invariant against what is known. */
export function check(snapshot: Snapshot): readonly Verdict[] {
  return INVARIANTS.map((invariant) => ({ invariant, ...plain(invariant.check(snapshot)) }));
}

/** Several checks of one run as one: what was looked at adds up, and what was ever wrong stays wrong. */
export function together(checks: readonly (readonly Verdict[])[]): readonly Verdict[] {
  return INVARIANTS.map((invariant) => {
    const own = checks.flat().filter((verdict) => verdict.invariant.name === invariant.name);
    return { invariant, checked: own.reduce((sum, { checked }) => sum + checked, 0), violations: [...new Set(own.flatMap(({ violations }) => violations))] };
  });
}

/** Broken, or never looked at: a checker that saw nothing has proven nothing. */
export function isBroken({ checked, violations }: Finding, mayBeEmpty = false): boolean {
  return violations.length > 0 || (checked === 0 && !mayBeEmpty);
}

const plain = ({ checked, violations }: Finding): Finding => ({ checked, violations });
