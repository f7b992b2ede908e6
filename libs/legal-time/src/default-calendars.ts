import { loadCalendars, type CalendarSet } from './calendar';
import type { CalendarFile } from './calendar-file';
import cn2024 from './calendars/cn-2024.json';
import cn2025 from './calendars/cn-2025.json';
import cn2026 from './calendars/cn-2026.json';
import cn2027Statutory from './calendars/cn-2027-statutory.json';

/** The files of the default set, one per notice. */
export const CALENDAR_FILES = [cn2024, cn2025, cn2026, cn2027Statutory] as readonly CalendarFile[];

/** The calendars announced so far: 2024–2026; 2027 only as statutory days for estimates. */
export const CALENDARS: CalendarSet = loadCalendars(CALENDAR_FILES);
