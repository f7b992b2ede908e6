import type { Deadline, LegalDay, ServiceOfDocument, TimeResult } from './model';
import { deadlineInForce } from './period';
import { accept, refuse } from './refuse';
import { provenService } from './service';

/** A right that its holder has let pass (视为放弃), and since when that can be said. */
export interface DeemedWaiver {
  /** The first day on which the waiver exists: the day after the last day. */
  readonly waivedOn: LegalDay;
  readonly article: string;
}

/**
 * Whether silence has become a waiver by the day `on` (LZ-22(3), APL-64, domain.md 10 no. 13): only when the service that opened
 * the period is proven, only when its end is final, only on the day after the last day. Whether something was filed in time is
 * asked of `isTimely` before. Refuses with the codes of `provenService`, `WAIVER.PROVISIONAL` and `WAIVER.TOO_EARLY`.
 */
export function deemedWaiver(deadline: Deadline, service: ServiceOfDocument, on: LegalDay): TimeResult<DeemedWaiver> {
  const proven = provenService(service);
  if (!proven.ok) return proven;
  const end = deadlineInForce(deadline);
  if (end.status !== 'final') {
    return refuse('WAIVER.PROVISIONAL', deadline.article, '期间届满日尚未确定，不得视为放弃', 'The end of the period is provisional; nothing is waived by silence yet');
  }
  if (on < end.firstDayAfter) {
    return refuse('WAIVER.TOO_EARLY', deadline.article, `期间至${end.lastDay}届满，自${end.firstDayAfter}起方可视为放弃`, `The period runs through ${end.lastDay}; a waiver exists from ${end.firstDayAfter} at the earliest`);
  }
  return accept({ waivedOn: end.firstDayAfter, article: deadline.article });
}
