import { compareDays, instantOf, isLegalDay, millisOf } from './days';
import type { Deadline, Instant, LegalDay } from './model';
import { deadlineInForce } from './period';

export interface Filing {
  /** When the act reached the authority. */
  readonly receivedAt?: Instant;
  /** Day of the postmark: what is posted before expiry is in time whenever it arrives (CPL-85). */
  readonly postedOn?: LegalDay;
}

export interface TimelyOptions {
  /**
   * Closing time of a counter in Shanghai time, `HH:mm`, for acts that only the counter can take (CC-203(2)).
   * Without it the day ends at 24:00.
   */
  readonly counterClosing?: string;
}

/**
 * Whether an act is in time. Facts decide: the instant of receipt or the postmark, never when somebody looked.
 * Extensions granted are in force. Throws a RangeError when a given fact is no instant or day.
 */
export function isTimely(deadline: Deadline, filing: Filing, options: TimelyOptions = {}): boolean {
  const inForce = deadlineInForce(deadline);
  if (filing.postedOn !== undefined) {
    if (!isLegalDay(filing.postedOn)) throw new RangeError(`Not a legal day: ${String(filing.postedOn)}`);
    if (compareDays(filing.postedOn, inForce.lastDay) <= 0) return true;
  }
  if (filing.receivedAt === undefined) return false;
  return millisOf(filing.receivedAt) < millisOf(lastMoment(inForce, options));
}

function lastMoment(deadline: Deadline, { counterClosing }: TimelyOptions): Instant {
  if (counterClosing === undefined) return deadline.endsAt;
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(counterClosing)) throw new RangeError(`Not a closing time: ${counterClosing}`);
  const closing = instantOf(`${deadline.lastDay}T${counterClosing}:00+08:00`);
  return closing < deadline.endsAt ? closing : deadline.endsAt;
}
