import { addDays, CALENDARS, dayOf, startOfDay, type LegalDay } from '@due-process/legal-time';
import type { RecordedEvent } from '@due-process/procedure';
import type { Preservation } from '../../evidence-preservation';
import type { Sealing } from '../../sealing';
import type { ThingUnderMeasure } from '..';

/* Reads the record by the articles and not by the code that wrote it: numbers stand here a second time, on purpose. */

/** ACL-23: at no time two measures on one thing. */
export function twoMeasures(held: readonly ThingUnderMeasure[]): string[] {
  return held.filter((one, index) => held.findIndex((other) => other.thing === one.thing) !== index).map(({ thing, stream }) => `${thing} is held twice, by ${stream} too`);
}

/** O4-28: seven working days from the taking, and not a second longer. */
export function preservedTooLong(state: Preservation, now: string): string[] {
  if (!state.takenAt) return [];
  let day = dayOf(state.takenAt);
  for (let left = 7; left > 0; ) {
    day = addDays(day, 1);
    if (CALENDARS.isWorkingDay(day)) left -= 1;
  }
  const over = now >= startOfDay(addDays(day, 1));
  const unapproved = state.approvedOn === undefined && Date.parse(now) - Date.parse(state.takenAt) >= 24 * 3_600_000;
  return state.things.some((thing) => thing.status === 'preserved') && (over || unapproved) ? [`${state.id} pretends to hold after ${day}`] : [];
}

/** ACL-25, ACL-19: thirty days, one extension of at most thirty that was told, appraisals; 24 hours without approval; whatever lies longer is shown as unlawful. */
export function sealedTooLong(state: Sealing, events: readonly RecordedEvent[], now: string): string[] {
  if (!state.sealedAt || !state.sealedOn) return [];
  const data = (type: string): any[] => events.filter((event) => event.type === type).map((event) => event.data);
  const told = data('SealingExtended');
  const extension = told.reduce((sum, { days }) => sum + days, 0);
  const paused = pausedDays(data('AppraisalBegun'), data('AppraisalEnded'));
  const limit = addDays(state.sealedOn, 30 + extension + paused.size);
  const problems: string[] = [];
  if (told.length > 1 || extension > 30) problems.push(`${state.id} was extended ${told.length} times by ${extension} days`);
  const last = state.clocks['sealing']?.deadline.lastDay;
  if (last !== undefined && last > limit) problems.push(`${state.id} runs to ${last}, the law ends it on ${limit}`);
  const approved = data('SealingApproved').length > 0;
  const over = now >= startOfDay(addDays(limit, 1)) || (!approved && Date.parse(now) - Date.parse(state.sealedAt) >= 24 * 3_600_000);
  const lies = state.things.some((thing) => thing.status === 'sealed' || thing.status === 'release-decided');
  if (lies && over && (state.stage !== 'RELEASE_DUE' || state.unlawfulSince === undefined || state.alarmLevel < 1)) problems.push(`${state.id} lies under seal past ${limit} and looks lawful`);
  if (state.unlawfulSince !== undefined && lies) problems.push(...prolonged(state, events, now));
  return problems;
}

/** ACL-62: once unlawful, always unlawful until the last thing is back; the alarm has gone up once for every whole day. */
function prolonged(state: Sealing, events: readonly RecordedEvent[], now: string): string[] {
  const due = events.findIndex((event) => event.type === 'ReleaseDue');
  // A release that came due by itself is no entry yet where nothing was entered since.
  const after = (due < 0 ? [] : events.slice(due + 1)).filter((event) => ['SealingExtended', 'AppraisalBegun', 'SealingApproved', 'ExtensionApproved'].includes(event.type));
  const days = Math.floor((Date.parse(now) - Date.parse(state.unlawfulSince ?? now)) / 86_400_000);
  return [...after.map((event) => `${state.id}: ${event.type} after the release was due`), ...(state.alarmLevel === days + 1 ? [] : [`${state.id}: alarm ${state.alarmLevel} after ${days} days`])];
}

function pausedDays(begun: readonly { id: string; from: LegalDay; to: LegalDay }[], ended: readonly { appraisal: string; endedOn: LegalDay }[]): Set<LegalDay> {
  const days = new Set<LegalDay>();
  for (const { id, from, to } of begun) {
    const end = ended.find(({ appraisal }) => appraisal === id)?.endedOn ?? to;
    for (let day = addDays(from, 1); day <= (end < to ? end : to); day = addDays(day, 1)) days.add(day);
  }
  return days;
}

/** ACL-17, domain.md 13.2: who approves was no officer, who officiates no approver, and nobody acts for a delegated body in a sealing. */
export function wrongPeople(events: readonly RecordedEvent[], sealing: boolean): string[] {
  const heads = new Set(events.filter((event) => event.actor.role === 'bureau-head').map((event) => event.actor.person));
  const officers = new Set(events.flatMap((event) => [...(event.actor.role === 'case-officer' ? [event.actor.person] : []), ...((event.data as { officers?: string[] }).officers ?? [])]));
  const both = [...heads].filter((person) => officers.has(person));
  return [...both.map((person) => `${person} is head and officer`), ...(sealing ? events.filter((event) => event.actor.delegated).map((event) => `${event.type} by a delegated body`) : [])];
}
