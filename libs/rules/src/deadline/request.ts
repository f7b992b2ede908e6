import { dayOf, instantOf, isLegalDay, pauseReason, startOfDay, type Filing, type Instant, type LegalDay, type ServiceOfDocument } from '@due-process/legal-time';
import { listOf, may, must, objectOf, oneOf, problemsOf, schemaOf, text, whole, type Form, type JsonPath, type Shape } from '../shapes';
import type { RequestProblem } from './refusal';

/** A question "until when", as it comes in over REST or from a command line: days as `YYYY-MM-DD` or as instants of any zone. */
export interface DeadlineRequest {
  /** Rule id of a clock, e.g. `LZ-22`. */
  readonly clock: string;
  /** Division code, `CN`, or the name of a pack (`lanzhou`); absent: the region of the pack that has the clock. */
  readonly region?: string;
  /** What starts the clock: service of a document, a day or instant, or the event before which a period runs. */
  readonly service?: ServiceOfDocument;
  readonly start?: { readonly day: LegalDay } | { readonly at: Instant };
  /** Length that the decision fixes. */
  readonly length?: { readonly unit: 'months' | 'calendar-days' | 'years' | 'units'; readonly count: number };
  /** Sanctions: whether the first day counts (`from-midnight`) or is the day of the event. */
  readonly interval?: 'upon-event' | 'from-midnight';
  readonly pauses: readonly { readonly from: LegalDay; readonly to: LegalDay; readonly reason: string }[];
  /** `unit`: as it was said; absent: the clock's own. */
  readonly extensions: readonly { readonly approvedOn: LegalDay; readonly count?: number; readonly unit?: 'months' | 'calendar-days' }[];
  /** Only what was known on that day: notices issued until then. */
  readonly asOf?: LegalDay;
  /** Surcharge: fine in 分, due day, days asked for, days during which it does not run. */
  readonly fine?: number;
  readonly dueDay?: LegalDay;
  readonly on: readonly LegalDay[];
  readonly frozen: readonly { readonly from: LegalDay; readonly to: LegalDay }[];
  /** When the act of the party came or was posted; the answer says whether it is in time (CC-203, CPL-85). */
  readonly filing?: Filing;
  /** Closing time of the counter, `HH:mm` in Shanghai, for acts that only the counter can take. */
  readonly counterClosing?: string;
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

const form = (expected: string, fits: (value: unknown) => boolean, schema: object = { type: 'string' }): Form => ({
  expected,
  schema: { ...schema, description: expected },
  check: (value, path) => (fits(value) ? [] : [{ path, what: `"${path.filter((part) => typeof part === 'string').join('.')}" must be ${expected}, not ${JSON.stringify(value)}` }]),
});
const moment = form('a day that exists, YYYY-MM-DD between 1949 and 2199, or an instant with its zone (2026-03-31T16:30:00Z)', (value) => readDay(value) !== undefined);
const momentOrList: Form = { ...moment, schema: { anyOf: [moment.schema, { type: 'array', items: moment.schema }] }, check: (value, path) => (Array.isArray(value) ? value.flatMap((one, index) => moment.check(one, [...path, index])) : moment.check(value, path)) };
const exact = form('an instant with its zone (2026-03-31T16:30:00Z)', (value) => readInstant(value) !== undefined && readDay(value) !== undefined);
const closing = form('a time HH:mm', (value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value));
const place = form('CN, a division code or the name of a rule pack', (value) => typeof value === 'string' && /^(CN|\d{2,12}|[a-z][a-z-]{1,30})$/.test(value));
const positive = form(`a whole number from 1 to ${LONGEST}`, (value) => Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) <= LONGEST, { type: 'integer', minimum: 1, maximum: LONGEST });

const SERVICE: Shape = {
  method: must(oneOf('direct', 'left', 'mail', 'electronic', 'announcement')),
  receivedOn: may(moment),
  arrivedAt: may(moment),
  shownSentAt: may(moment),
  announcedOn: may(momentOrList),
  /** mail: the day of posting, told beside the receipt; only the receipt counts (CPL-91). */
  postedOn: may(moment),
  proof: may(objectOf({ receiptRef: may(text), witnesses: may(listOf(text)), recordingRef: may(text), signedConfirmationRef: may(text), causeNoted: may(text) })),
};

/** The form of a request. */
const REQUEST: Shape = {
  clock: must(text),
  region: may(place),
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
  frozen: may(listOf(objectOf({ from: must(moment), to: may(moment) }))),
  filing: may(objectOf({ receivedAt: may(exact), postedOn: may(moment) })),
  counterClosing: may(closing),
};

/** The JSON Schema of a request, for the description of the API. */
export function deadlineRequestSchema(): object {
  return schemaOf(REQUEST);
}

type Raw = Readonly<Record<string, any>>;

/** Reads a request; every problem at once, so that a caller mends all in one go. */
export function readRequest(body: unknown): { readonly ok: true; readonly request: DeadlineRequest } | { readonly ok: false; readonly problems: readonly RequestProblem[] } {
  const wrong = problemsOf(body, REQUEST, []).map(({ path, what }) => ({ pointer: pointerOf(path), what }));
  if (wrong.length > 0) return { ok: false, problems: wrong };
  const raw = body as Raw;
  // Days asked for belong to a surcharge; elsewhere "on" is the date of a plan.
  const starts = raw['dueDay'] === undefined ? [...STARTS, 'on'] : STARTS;
  const problems = [...exclusive(raw, starts, 'What starts the clock is said once'), ...exclusive(raw, Object.keys(LENGTHS), 'The length is said once'), ...extensionLengths(raw), ...counterAlone(raw)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, request: requestOf(raw) };
}

/** `/service/receivedOn`; the whole request is the empty pointer. */
function pointerOf(path: JsonPath): string {
  return path.map((part) => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

/** A closing time without the act that met it, or an act without any moment, would be ignored in silence. */
function counterAlone(raw: Raw): readonly RequestProblem[] {
  const filed = raw['filing'] !== undefined && Object.keys(raw['filing']).length > 0;
  const closing = raw['counterClosing'] !== undefined && !filed ? [{ pointer: '/counterClosing', what: '"counterClosing" needs "filing"' }] : [];
  const empty = raw['filing'] !== undefined && !filed ? [{ pointer: '/filing', what: '"filing" needs "receivedAt" or "postedOn"' }] : [];
  return [...closing, ...empty];
}

const STARTS = ['service', 'start', 'end', 'event'] as const;
const LENGTHS = { months: 'months', days: 'calendar-days', years: 'years', count: 'units' } as const;

function exclusive(raw: Raw, keys: readonly string[], sentence: string): readonly RequestProblem[] {
  const given = keys.filter((key) => raw[key] !== undefined);
  return given.length > 1 ? [{ pointer: `/${given[1]}`, what: `${sentence}, not as ${given.join(' and ')}` }] : [];
}

/** An extension has one length. */
function extensionLengths(raw: Raw): readonly RequestProblem[] {
  return ((raw['extensions'] ?? []) as readonly Raw[]).flatMap((extension, index) => exclusive(extension, ['days', 'months', 'count'], 'The length of an extension is said once').map(({ pointer, what }) => ({ pointer: `/extensions/${index}${pointer}`, what })));
}

function extensionOf(raw: Raw): DeadlineRequest['extensions'][number] {
  const unit = raw['months'] !== undefined ? ('months' as const) : raw['days'] !== undefined ? ('calendar-days' as const) : undefined;
  const count = raw['count'] ?? raw['days'] ?? raw['months'];
  return { approvedOn: readDay(raw['approvedOn'])!, ...(count === undefined ? {} : { count }), ...(unit ? { unit } : {}) };
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
    pauses: (raw['pauses'] ?? []).map((p: Raw) => ({ from: readDay(p['from'])!, to: readDay(p['to'])!, reason: pauseReason(p['reason']) })),
    extensions: (raw['extensions'] ?? []).map(extensionOf),
    ...(raw['asOf'] !== undefined ? { asOf: readDay(raw['asOf'])! } : {}),
    ...(raw['fine'] !== undefined ? { fine: raw['fine'] } : {}),
    ...(raw['dueDay'] !== undefined ? { dueDay: readDay(raw['dueDay'])! } : {}),
    on: on.map((one) => readDay(one)!),
    frozen: (raw['frozen'] ?? []).map((f: Raw) => ({ from: readDay(f['from'])!, to: f['to'] === undefined ? LAST_DAY : readDay(f['to'])! })),
    ...(raw['filing'] !== undefined ? { filing: filingOf(raw['filing']) } : {}),
    ...(raw['counterClosing'] !== undefined ? { counterClosing: raw['counterClosing'] } : {}),
  };
}

function filingOf(raw: Raw): Filing {
  return { ...(raw['receivedAt'] !== undefined ? { receivedAt: readInstant(raw['receivedAt'])! } : {}), ...(raw['postedOn'] !== undefined ? { postedOn: readDay(raw['postedOn'])! } : {}) };
}

/** Of several publications the last one counts (CPL interpretation 138); a bare day of arrival means its beginning. */
function serviceOf(raw: Raw): ServiceOfDocument {
  const instant = (value: unknown): Instant | undefined => (value === undefined ? undefined : (readInstant(value) ?? startOfDay(value as LegalDay)));
  // Some systems tell the day of arrival only.
  const arrived = raw['arrivedAt'] ?? (raw['method'] === 'electronic' && raw['shownSentAt'] === undefined ? raw['receivedOn'] : undefined);
  const announced = raw['announcedOn'] === undefined ? [] : [raw['announcedOn']].flat().map((one) => readDay(one)!);
  return {
    method: raw['method'],
    ...(raw['receivedOn'] !== undefined ? { receivedOn: readDay(raw['receivedOn'])! } : {}),
    ...(arrived !== undefined ? { arrivedAt: instant(arrived)! } : {}),
    ...(raw['shownSentAt'] !== undefined ? { shownSentAt: instant(raw['shownSentAt'])! } : {}),
    ...(announced.length > 0 ? { announcedOn: announced.sort().at(-1)! } : {}),
    ...(raw['proof'] !== undefined ? { proof: raw['proof'] } : {}),
  };
}
