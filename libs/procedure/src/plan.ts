import { startOfDay } from '@due-process/legal-time';
import type { CaseBase, Clock, Plan, Procedure, Role, Wake, WorkItem } from './model';

/** What the waiting process needs to know: the next wakes in order, by instants that the record fixed. */
export function planOf<S extends CaseBase>(procedure: Procedure<S>, state: S, line: string, skewMs = 0): Plan {
  const running = Object.values(state.clocks).filter((clock) => clock.status === 'running');
  const gate = procedure.gate(state);
  const next = nextDeadline(running);
  return {
    caseId: state.id,
    seq: state.version,
    stage: state.stage,
    stageLabel: procedure.stages[state.stage]?.zh ?? state.stage,
    closed: state.closed,
    ...(gate ? { gate } : {}),
    ...(next ? { nextDeadline: next } : {}),
    wakes: state.closed ? [] : running.flatMap(wakesOf).sort((a, b) => (a.at === b.at ? a.key.localeCompare(b.key) : a.at < b.at ? -1 : 1)),
    ...(state.errands?.length ? { errands: state.errands } : {}),
    skewMs,
    line,
  };
}

function nextDeadline(clocks: readonly Clock[]): string | undefined {
  return clocks.map((clock) => clock.deadline.lastDay).sort()[0];
}

function wakesOf(clock: Clock): Wake[] {
  if (clock.deadline.status !== 'final') return [];
  const summary = `${clock.title.zh}至 ${clock.deadline.lastDay}（${clock.deadline.article}）`;
  const reminders = clock.reminders
    .filter((reminder) => !clock.reminded.includes(reminder.step))
    .map((reminder) => ({ key: `${clock.id}/${reminder.step}`, at: startOfDay(reminder.on), act: 'remind-deadline', summary }));
  const act = clock.onExpiry ?? 'escalate-overdue';
  return [...reminders, { key: `${clock.id}/expiry`, at: clock.deadline.endsAt, act, summary }];
}

/** The input of the automatic act that a wake asks for: read back from its key. */
export function wakeInput(key: string): { clock: string; step: string } {
  const at = key.lastIndexOf('/');
  return { clock: key.slice(0, at), step: key.slice(at + 1) };
}

/** The worklist of a case: its tasks, dated by their clocks and raised where a clock has run out. */
export function workItems<S extends CaseBase>(procedure: Procedure<S>, state: S): readonly WorkItem[] {
  if (state.closed) return [];
  const tasks = procedure.tasks(state).map((task) => dated(task, task.clock ? state.clocks[task.clock] : undefined, procedure.superior ?? 'agency-head'));
  return [...tasks, ...Object.values(state.clocks).flatMap((clock) => reminderItem(clock, tasks))];
}

/** A reminded deadline for those of its roles whom no task tells of it already. */
function reminderItem(clock: Clock, tasks: readonly WorkItem[]): WorkItem[] {
  const reminded = clock.reminded.at(-1);
  if (clock.status !== 'running' || !reminded) return [];
  const told = tasks.filter((task) => task.clock === clock.id).flatMap((task) => task.roles);
  const roles = clock.remind.filter((role) => !told.includes(role));
  if (roles.length === 0) return [];
  const label = { zh: `${clock.title.zh}将于 ${clock.deadline.lastDay} 届满`, en: `${clock.title.en} ends on ${clock.deadline.lastDay}` };
  return [{ key: `deadline@${clock.id}`, act: 'remind-deadline', label, roles, clock: clock.id, dueOn: clock.deadline.lastDay, level: 0, reminded }];
}

function dated(task: WorkItem, clock: Clock | undefined, superior: Role): WorkItem {
  if (!clock) return task;
  const overdue = clock.status === 'expired' && clock.owner === 'authority';
  return {
    ...task,
    ...(clock.status === 'running' && clock.reminded.length > 0 ? { reminded: clock.reminded.at(-1) } : {}),
    dueOn: clock.deadline.lastDay,
    level: task.level + (overdue ? 1 : 0),
    roles: overdue && !task.roles.includes(superior) ? [...task.roles, superior] : task.roles,
  };
}
