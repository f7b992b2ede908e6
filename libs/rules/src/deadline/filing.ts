import { deadlineInForce, endOfDay, isTimely, type Deadline } from '@due-process/legal-time';
import type { DeadlineRequest } from './request';

/** Whether the act of the party that the request tells of is in time (CC-203, CPL-85); nothing where none is told. */
export function timelyOf({ filing, counterClosing }: DeadlineRequest, deadline: Deadline): { readonly timely?: boolean; readonly counterClosesAt?: string } {
  if (!filing) return {};
  const options = counterClosing === undefined ? {} : { counterClosing };
  const inForce = deadlineInForce(deadline);
  const closes = counterClosing === undefined ? {} : { counterClosesAt: `${inForce.lastDay}T${counterClosing}:00+08:00` };
  if (inForce.status === 'final') return { timely: isTimely(deadline, filing, options), ...closes };
  // Nobody is late while the end is not fixed; who acts by the earliest possible end is in time whatever the notice brings.
  const earliest = inForce.provisional!.earliest;
  const bySurelyThen = isTimely({ ...inForce, lastDay: earliest, endsAt: endOfDay(earliest) }, filing, options);
  return bySurelyThen ? { timely: true } : {};
}
