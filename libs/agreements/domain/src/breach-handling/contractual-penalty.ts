import { readDecimal, timesFen } from '@due-process/procedure';

/**
 * What an agreement says of its contractual penalty (违约金条款): a rate of the amount, a fixed sum, both, with or without a cap. Data of the agreement
 * by region and year, never of the law (domain.md 16.4).
 */
export interface PenaltyTerms {
  /** Exact decimal, e.g. `0.3` or `2`. */
  readonly times?: string;
  /** 分 */
  readonly fixedFen?: number;
  /** 分; the penalty is never more. */
  readonly capFen?: number;
}

/** The contractual penalty for an amount in 分, half up (LZ-18, domain.md 16.5); `undefined` where the terms say nothing or are no numbers. */
export function contractualPenalty(amountFen: number, { times, fixedFen, capFen }: PenaltyTerms): number | undefined {
  const rate = times === undefined ? undefined : readDecimal(times);
  if ((times !== undefined && !rate) || (times === undefined && fixedFen === undefined)) return undefined;
  const share = rate ? timesFen(amountFen, rate) : 0;
  if (share === undefined) return undefined;
  return Math.min(share + (fixedFen ?? 0), capFen ?? Number.MAX_SAFE_INTEGER);
}
