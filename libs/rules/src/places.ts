import type { LegalDay } from '@due-process/legal-time';
import type { Rank, Rule, RulePack } from './model';

/** The higher first. */
export const RANKS: readonly Rank[] = ['law', 'regulation', 'order', 'paper'];

/** Whether the pack is law in the region: `6201` is law in `620102`, `CN` everywhere. */
export function appliesIn(pack: RulePack, region: string): boolean {
  return pack.region === 'CN' || region.startsWith(pack.region);
}

/** Whether there is a place in which both packs are law. */
export function samePlace(a: RulePack, b: RulePack): boolean {
  return appliesIn(a, b.region) || appliesIn(b, a.region);
}

/** Whether there is a day on which both are in force. */
export function sameTime(a: InForce, b: InForce): boolean {
  return (a.inForceUntil === undefined || b.inForceFrom <= a.inForceUntil) && (b.inForceUntil === undefined || a.inForceFrom <= b.inForceUntil);
}

interface InForce {
  readonly inForceFrom: LegalDay;
  readonly inForceUntil?: LegalDay | undefined;
}

/** Last day of a rule: its own, but never after its pack's. */
export function lastDayOf(pack: RulePack, rule: Rule): LegalDay | undefined {
  const { inForceUntil } = pack;
  if (rule.inForceUntil === undefined || inForceUntil === undefined) return rule.inForceUntil ?? inForceUntil;
  return rule.inForceUntil < inForceUntil ? rule.inForceUntil : inForceUntil;
}

/** First day of a rule: its own, but never before its pack's. */
export function firstDayOf(pack: RulePack, rule: Rule): LegalDay {
  return rule.inForceFrom !== undefined && rule.inForceFrom > pack.inForceFrom ? rule.inForceFrom : pack.inForceFrom;
}
