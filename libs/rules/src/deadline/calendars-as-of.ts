import { loadCalendars, type CalendarFile, type CalendarSet, type LegalDay } from '@due-process/legal-time';

/** Sets already loaded: a service asks with the same files again and again. */
const loaded = new WeakMap<readonly CalendarFile[], Map<string, CalendarSet>>();

/**
 * The calendars as they were known at the end of a day: notices issued later are left out, so that a date of then can be
 * understood. `region` brings the holidays of an autonomous area. `undefined` when no notice had been issued.
 */
export function calendarsAsOf(files: readonly CalendarFile[], asOf: LegalDay | undefined, region: string | undefined): CalendarSet | undefined {
  const known = asOf === undefined ? files : files.filter((file) => file.issued <= asOf);
  if (!known.some((file) => file.status === 'announced')) return undefined;
  const sets = loaded.get(files) ?? new Map<string, CalendarSet>();
  loaded.set(files, sets);
  // Only files of a region can tell regions apart; without them one set serves all.
  const local = known.some((file) => file.region !== undefined && region?.startsWith(file.region)) ? region : undefined;
  const key = `${known.map((file) => file.id).join()} ${local ?? ''}`;
  const set = sets.get(key) ?? loadCalendars(known, local);
  sets.set(key, set);
  return set;
}
