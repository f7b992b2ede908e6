import { dayOf, instantOf, isLegalDay, startOfDay, type Instant, type LegalDay, type ServiceOfDocument } from '@due-process/legal-time';
import { listOf, may, must, objectOf, oneOf, problemsOf, region, text, whole, type Form, type Shape } from '../shapes';

/** A question "until when", as it comes in over REST or from a command line: days as `YYYY-MM-DD` or as instants of any zone. */
export interface DeadlineRequest {
  /** Rule id of a clock, e.g. `LZ-22`. */
  readonly clock: string;
  /** Division code; absent: the region of the pack that has the clock. */
  readonly region?: string;
  /** What starts the clock: service of a document, a day or instant, or the event before which a period runs. */
  readonly service?: ServiceOfDocument;
  readonly start?: { readonly day: LegalDay } | { readonly at: Instant };
  /** Length that the decision fixes. */
  readonly length?: { readonly unit: 'months' | 'calendar-days' | 'years' | 'units'; readonly count: number };
  /** Sanctions: whether the first day counts (`from-midnight`) or is the day of the event. */
  readonly interval?: 'upon-event' | 'from-midnight';
  readonly pauses: readonly { readonly from: LegalDay; readonly to: LegalDay; readonly reason: string }[];
  readonly extensions: readonly { readonly approvedOn: LegalDay; readonly count?: number }[];
  /** Only what was known on that day: notices issued until then. */
  readonly asOf?: LegalDay;
  /** Surcharge: fine in 分, due day, days asked for, days during which it does not run. */
  readonly fine?: number;
  readonly dueDay?: LegalDay;
  readonly on: readonly LegalDay[];
  readonly frozen: readonly { readonly from: LegalDay; readonly to: LegalDay }[];
}

/** An instant in UTC from any ISO date-time with an offset, also written `+0800` or `+08`; `undefined` when it is none. */
export function readInstant(value: unknown): Instant | undefined {
  if (typeof value !== 'string') return undefined;
  const offset = /([+-])(\d{2}):?(\d{2})?$/.exec(value.slice(16));
  const written = offset ? `${value.slice(0, 16)}${value.slice(16, 16 + offset.index)}${offset[1]}${offset[2]}:${offset[3] ?? '00'}` : value.replace(/z$/, 'Z');
  try {
    return instantOf(written);
  } catch {
    return undefined;
  }
}

/** The legal day of a value that is a day or an instant; law in force now knows nothing outside these years. */
function readDay(value: unknown): LegalDay | undefined {
  const instant = isLegalDay(value) ? undefined : readInstant(value);
  const day = instant === undefined ? value : dayOf(instant);
  return isLegalDay(day) && day >= FIRST_DAY && day <= LAST_DAY ? day : undefined;
}

const FIRST_DAY: LegalDay = '1949-10-01';
const LAST_DAY: LegalDay = '2199-12-31';
/** No period of the law is longer than this in any unit. */
const LONGEST = 36_525;

const form = (expected: string, fits: (value: unknown) => boolean): Form => ({
  expected,
  schema: { type: 'string' },
  check: (value, path) => (fits(value) ? [] : [{ path, what: `"${path.filter((part) => typeof part === 'string').join('.')}" must be ${expected}, not ${JSON.stringify(value)}` }]),
});
const moment = form('a day that exists, YYYY-MM-DD between 1949 and 2199, or an instant with its zone (2026-03-31T16:30:00Z)', (value) => readDay(value) !== undefined);
const momentOrList: Form = { ...moment, check: (value, path) => (Array.isArray(value) ? value.flatMap((one, index) => moment.check(one, [...path, index])) : moment.check(value, path)) };
const positive = form(`a whole number from 1 to ${LONGEST}`, (value) => Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) <= LONGEST);

const SERVICE: Shape = {
  method: must(oneOf('direct', 'left', 'mail', 'electronic', 'announcement')),
  receivedOn: may(moment),
  arrivedAt: may(moment),
  shownSentAt: may(moment),
  announcedOn: may(momentOrList),
  proof: may(objectOf({ receiptRef: may(text), witnesses: may(listOf(text)), recordingRef: may(text), signedConfirmationRef: may(text), causeNoted: may(text) })),
};

const REQUEST: Shape = {
  clock: must(text),
  region: may(region),
  service: may(objectOf(SERVICE)),
  start: may(moment),
  end: may(moment),
  event: may(moment),
  on: may(momentOrList),
  asOf: may(moment),
  interval: may(oneOf('upon-event', 'from-midnight')),
  months: may(positive),
  days: may(positive),
  years: may(positive),
  count: may(positive),
  pauses: may(listOf(objectOf({ from: must(moment), to: must(moment), reason: must(text) }))),
  extensions: may(listOf(objectOf({ approvedOn: must(moment), days: may(positive), months: may(positive), count: may(positive) }))),
  fine: may(whole),
  dueDay: may(moment),
  frozen: may(listOf(objectOf({ from: must(moment), to: must(moment) }))),
};

type Raw = Readonly<Record<string, any>>;

/** Reads a request; every problem at once, so that a caller mends all in one go. */
export function readRequest(body: unknown): { readonly ok: true; readonly request: DeadlineRequest } | { readonly ok: false; readonly problems: readonly string[] } {
  const problems = problemsOf(body, REQUEST, []).map(({ what }) => what);
  if (problems.length > 0) return { ok: false, problems };
  const raw = body as Raw;
  const together = [...exclusive(raw, STARTS, 'What starts the clock is said once'), ...exclusive(raw, Object.keys(LENGTHS), 'The length is said once')];
  return together.length > 0 ? { ok: false, problems: together } : { ok: true, request: requestOf(raw) };
}

const STARTS = ['service', 'start', 'end', 'event'] as const;
const LENGTHS = { months: 'months', days: 'calendar-days', years: 'years', count: 'units' } as const;

function exclusive(raw: Raw, keys: readonly string[], sentence: string): readonly string[] {
  const given = keys.filter((key) => raw[key] !== undefined);
  return given.length > 1 ? [`${sentence}, not as ${given.join(' and ')}`] : [];
}

function requestOf(raw: Raw): DeadlineRequest {
  const on: readonly unknown[] = raw['on'] === undefined ? [] : [raw['on']].flat();
  const surcharge = raw['fine'] !== undefined || raw['dueDay'] !== undefined;
  const begin = raw['start'] ?? raw['end'] ?? raw['event'] ?? (surcharge ? undefined : on[0]);
  const length = Object.entries(LENGTHS).find(([key]) => raw[key] !== undefined);
  return {
    clock: raw['clock'],
    ...(raw['region'] !== undefined ? { region: raw['region'] } : {}),
    ...(raw['service'] !== undefined ? { service: serviceOf(raw['service']) } : {}),
    ...(begin !== undefined ? { start: isLegalDay(begin) ? { day: begin } : { at: readInstant(begin)! } } : {}),
    ...(length ? { length: { unit: length[1], count: raw[length[0]] } } : {}),
    ...(raw['interval'] !== undefined ? { interval: raw['interval'] } : {}),
    pauses: (raw['pauses'] ?? []).map((p: Raw) => ({ from: readDay(p['from'])!, to: readDay(p['to'])!, reason: p['reason'] })),
    extensions: (raw['extensions'] ?? []).map((e: Raw) => ({ approvedOn: readDay(e['approvedOn'])!, count: e['count'] ?? e['days'] ?? e['months'] })),
    ...(raw['asOf'] !== undefined ? { asOf: readDay(raw['asOf'])! } : {}),
    ...(raw['fine'] !== undefined ? { fine: raw['fine'] } : {}),
    ...(raw['dueDay'] !== undefined ? { dueDay: readDay(raw['dueDay'])! } : {}),
    on: on.map((one) => readDay(one)!),
    frozen: (raw['frozen'] ?? []).map((f: Raw) => ({ from: readDay(f['from'])!, to: readDay(f['to'])! })),
  };
}

/** Of several publications the last one counts (CPL interpretation 138); a bare day of arrival means its beginning. */
function serviceOf(raw: Raw): ServiceOfDocument {
  const instant = (value: unknown): Instant | undefined => (value === undefined ? undefined : (readInstant(value) ?? startOfDay(value as LegalDay)));
  const announced = raw['announcedOn'] === undefined ? [] : [raw['announcedOn']].flat().map((one) => readDay(one)!);
  return {
    method: raw['method'],
    ...(raw['receivedOn'] !== undefined ? { receivedOn: readDay(raw['receivedOn'])! } : {}),
    ...(raw['arrivedAt'] !== undefined ? { arrivedAt: instant(raw['arrivedAt'])! } : {}),
    ...(raw['shownSentAt'] !== undefined ? { shownSentAt: instant(raw['shownSentAt'])! } : {}),
    ...(announced.length > 0 ? { announcedOn: announced.sort().at(-1)! } : {}),
    ...(raw['proof'] !== undefined ? { proof: raw['proof'] } : {}),
  };
}
