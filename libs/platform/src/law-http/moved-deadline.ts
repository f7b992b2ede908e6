import type { MovedDeadlineInput } from '@due-process/procedure';
import type { ActRouteRow } from '../acts/act-routes';
import { Choice, Prose, Reference } from '../fields/fields';

export class DecideMovedDeadlineDto implements MovedDeadlineInput {
  @Reference({ about: '期限 — the clock whose date waits', example: 'defence-window#1' })
  clock!: string;

  @Choice(['keep', 'move'], { about: '决定 — keep the date that the party was told, or move it to the date of the changed law' })
  decision!: 'keep' | 'move';

  @Prose({ about: '理由 — why', example: '告知书已载明届满日，当事人已据此准备申辩' })
  reason!: string;
}

/** The route by which an officer decides a date that would move against the party; for the table of any kind of cases. */
export const MOVED_DEADLINES: ActRouteRow = {
  path: 'moved-deadlines',
  act: 'decide-moved-deadline',
  summary: 'whether a date that the party was told moves against it under changed law',
  body: DecideMovedDeadlineDto,
  codes: ['DEADLINE.NOTHING_TO_DECIDE', 'DEADLINE.MOVE_BACKWARDS', 'CASE.OTHER_OFFICE'],
};
