import type { Bilingual } from '@due-process/legal-time';
import type { ReminderStep, WorkItem } from '@due-process/procedure';

/** A task as it is shown: the reminder of its deadline in words. */
export interface ItemView extends Omit<WorkItem, 'reminded'> {
  /** Somebody has been reminded of the deadline: two working days before it, or on its last day (期限提醒). */
  readonly reminder?: Bilingual;
}

const REMINDERS: Readonly<Record<ReminderStep, Bilingual>> = {
  'two-days': { zh: '期限将至（两个工作日）', en: 'the deadline is near (two working days)' },
  'last-day': { zh: '今日届满', en: 'the last day is today' },
};

export function itemView({ reminded, ...item }: WorkItem): ItemView {
  return { ...item, ...(reminded ? { reminder: REMINDERS[reminded] } : {}) };
}
