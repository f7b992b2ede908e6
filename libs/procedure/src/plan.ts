import { startOfDay, type Bilingual } from '@due-process/legal-time';
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
  const provisional = clock.deadline.status !== 'final';
  const summary = `${clock.title.zh}${provisional ? '暂定' : ''}至 ${clock.deadline.lastDay}（${clock.deadline.article}）`;
  const reminders = clock.reminders
    .filter((reminder) => !clock.reminded.includes(reminder.step))
    .map((reminder) => ({ key: `${clock.id}/${reminder.step}`, at: startOfDay(reminder.on), act: 'remind-deadline', summary }));
  // Nobody's period ends on a day that no calendar has fixed (domain.md 10 no. 3).
  if (provisional) return reminders;
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
  return [...tasks, ...Object.values(state.clocks).flatMap((clock) => [...reminderItem(clock, tasks), ...movedItem(clock)])];
}

/** A date that would move against the party waits for an officer, until the earlier of the two. */
function movedItem({ id, title, status, deadline, held }: Clock): WorkItem[] {
  if (status !== 'running' || !held) return [];
  const [told, counted] = [deadline.lastDay, held.deadline.lastDay];
  const label = { zh: `${title.zh}：依变动后的规定为 ${counted}，已告知 ${told}，待决定`, en: `${title.en}: ${counted} under the changed law, ${told} as told; to be decided` };
  return [{ key: `moved-deadline@${id}`, act: 'decide-moved-deadline', label, roles: ['case-officer'], clock: id, dueOn: told < counted ? told : counted, level: 0 }];
}

/** A reminded deadline for those of its roles whom no task tells of it already. */
function reminderItem(clock: Clock, tasks: readonly WorkItem[]): WorkItem[] {
  const reminded = clock.reminded.at(-1);
  if (clock.status !== 'running' || !reminded) return [];
  const told = tasks.filter((task) => task.clock === clock.id).flatMap((task) => task.roles);
  const roles = clock.remind.filter((role) => !told.includes(role));
  if (roles.length === 0) return [];
  const certain = provisionalNote(clock);
  const label = { zh: `${clock.title.zh}将于 ${clock.deadline.lastDay} 届满${certain.zh}`, en: `${clock.title.en} ends on ${clock.deadline.lastDay}${certain.en}` };
  return [{ key: `deadline@${clock.id}`, act: 'remind-deadline', label, roles, clock: clock.id, dueOn: clock.deadline.lastDay, level: 0, reminded }];
}

/** What a reminder says of a date that waits for the calendar of its year. */
function provisionalNote({ deadline }: Clock): Bilingual {
  if (deadline.status === 'final') return { zh: '', en: '' };
  return { zh: `（暂定，待${deadline.lastDay.slice(0, 4)}年放假安排公布后确定）`, en: ` (provisional until the calendar of ${deadline.lastDay.slice(0, 4)} is announced)` };
}

function dated(task: WorkItem, clock: Clock | undefined, superior: Role): WorkItem {
  if (!clock) return task;
  const overdue = clock.status === 'expired' && clock.owner === 'authority';
  const reminded = clock.status === 'running' ? clock.reminded.at(-1) : undefined;
  const certain = provisionalNote(clock);
  return {
    ...task,
    ...(reminded ? { reminded, label: { zh: `${task.label.zh}${certain.zh}`, en: `${task.label.en}${certain.en}` } } : {}),
    dueOn: clock.deadline.lastDay,
    level: task.level + (overdue ? 1 : 0),
    roles: overdue && !task.roles.includes(superior) ? [...task.roles, superior] : task.roles,
  };
}
