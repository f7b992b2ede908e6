import { parseArgs } from 'node:util';

/** What a command line asks for. */
export type Asked =
  | { readonly task: 'answer'; readonly request: Readonly<Record<string, unknown>>; readonly options: Printing }
  | { readonly task: 'list'; readonly options: Printing; readonly region?: string }
  | { readonly task: 'check'; readonly file: string; readonly options: Printing; readonly asOf?: string }
  | { readonly task: 'help' };

export interface Printing {
  readonly lang?: 'zh' | 'en';
  readonly json: boolean;
  /** Every day, also of long periods. */
  readonly long: boolean;
}

/** One sentence about what is wrong with a command line. */
export class WrongArguments extends Error {}

const OPTIONS = {
  start: { type: 'string' },
  end: { type: 'string' },
  event: { type: 'string' },
  on: { type: 'string', multiple: true },
  service: { type: 'string' },
  'received-on': { type: 'string' },
  'arrived-at': { type: 'string' },
  'shown-sent-at': { type: 'string' },
  'announced-on': { type: 'string', multiple: true },
  proof: { type: 'string', multiple: true },
  months: { type: 'string' },
  days: { type: 'string' },
  years: { type: 'string' },
  count: { type: 'string' },
  interval: { type: 'string' },
  pause: { type: 'string', multiple: true },
  extension: { type: 'string', multiple: true },
  fine: { type: 'string' },
  'due-day': { type: 'string' },
  frozen: { type: 'string', multiple: true },
  'filed-at': { type: 'string' },
  'filed-by-post': { type: 'string' },
  'counter-closing': { type: 'string' },
  'as-of': { type: 'string' },
  region: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  long: { type: 'boolean' },
  list: { type: 'boolean' },
  check: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = ReturnType<typeof parsed>['values'];

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, tokens: true });
  } catch (error) {
    const [sentence] = String((error as Error).message).split(/\.\s|\n/);
    const valueless = /^Option '(?:-\w, )?(--[\w-]+)[^']*' argument (?:missing|is ambiguous)$/.exec(sentence ?? '');
    if (valueless) throw new WrongArguments(`${valueless[1]} needs a value.`);
    throw new WrongArguments(`${sentence}. The options are ${Object.keys(OPTIONS).map((name) => `--${name}`).join(', ')}.`);
  }
}

/** Reads a command line. Throws {@link WrongArguments} with one sentence. */
export function readArguments(argv: readonly string[]): Asked {
  const { values, positionals, tokens } = parsed(argv);
  const once = tokens.filter((token) => token.kind === 'option' && !('multiple' in OPTIONS[token.name as keyof typeof OPTIONS])).map((token) => (token.kind === 'option' ? token.name : ''));
  const twice = once.find((name, index) => once.indexOf(name) < index);
  if (twice !== undefined) throw new WrongArguments(`--${twice} is given twice.`);
  const options: Printing = { json: values.json ?? false, long: values.long ?? false, ...(values.lang === undefined ? {} : { lang: langOf(values.lang) }) };
  if (values.help) return { task: 'help' };
  const alone = values.list ? '--list' : values.check !== undefined ? '--check' : undefined;
  if (alone !== undefined && positionals.length > 0) throw new WrongArguments(`${alone} takes no clock: ${positionals.join(' ')} is too much.`);
  if (values.list) return { task: 'list', options, ...(values.region === undefined ? {} : { region: values.region }) };
  if (values.check !== undefined) return { task: 'check', file: values.check, options, ...(values['as-of'] === undefined ? {} : { asOf: values['as-of'] }) };
  const [clock, ...more] = positionals;
  if (clock === undefined) throw new WrongArguments('Name a clock, for example: npm run -s deadline -- LZ-22 --start 2026-02-11 (--list shows all, --help the options).');
  if (more.length > 0) throw new WrongArguments(`One clock at a time: ${more.join(' ')} is too much.`);
  return { task: 'answer', request: requestOf(clock, values), options };
}

function langOf(value: string): 'zh' | 'en' {
  if (value === 'zh' || value === 'en') return value;
  throw new WrongArguments(`--lang is zh or en, not ${value}.`);
}

/** The request as it would come over REST; keys that were not given are left out. */
function requestOf(clock: string, values: Values): Readonly<Record<string, unknown>> {
  const request: Record<string, unknown> = {
    clock,
    region: values.region,
    service: serviceOf(values),
    start: values.start,
    end: values.end,
    event: values.event,
    on: values.on === undefined ? undefined : listOf(values.on),
    interval: values.interval,
    months: numberOf('months', values.months),
    days: numberOf('days', values.days),
    years: numberOf('years', values.years),
    count: numberOf('count', values.count),
    pauses: values.pause?.map(pauseOf),
    extensions: values.extension?.map(extensionOf),
    fine: numberOf('fine', values.fine),
    dueDay: values['due-day'],
    frozen: values.frozen?.map(frozenOf),
    filing: values['filed-at'] === undefined && values['filed-by-post'] === undefined ? undefined : given({ receivedAt: values['filed-at'], postedOn: values['filed-by-post'] }),
    counterClosing: values['counter-closing'],
    asOf: values['as-of'],
  };
  return given(request);
}

function given(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

function serviceOf(values: Values): object | undefined {
  const details = { receivedOn: values['received-on'], arrivedAt: values['arrived-at'], shownSentAt: values['shown-sent-at'], announcedOn: values['announced-on'], proof: proofOf(values.proof) };
  const given = Object.entries(details).filter(([, value]) => value !== undefined);
  if (values.service === undefined) {
    if (given.length > 0) throw new WrongArguments('Days of service need --service direct, left, mail, electronic or announcement.');
    return undefined;
  }
  return { method: values.service, ...Object.fromEntries(given) };
}

/** `receiptRef=送达回证1`; witnesses are given one by one. */
function proofOf(texts: readonly string[] | undefined): object | undefined {
  if (texts === undefined) return undefined;
  const pairs = texts.map((text) => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)] as const);
  if (texts.some((text) => text.indexOf('=') < 1)) throw new WrongArguments('--proof is written as key=value, for example receiptRef=R-17.');
  const witnesses = pairs.filter(([key]) => key === 'witness').map(([, value]) => value);
  return { ...Object.fromEntries(pairs.filter(([key]) => key !== 'witness')), ...(witnesses.length > 0 ? { witnesses } : {}) };
}

function listOf(texts: readonly string[]): readonly string[] | string {
  const days = texts.flatMap((text) => text.split(','));
  return days.length === 1 ? days[0]! : days;
}

function numberOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,15}$/.test(text)) throw new WrongArguments(`--${name} is a whole number${name === 'fine' ? ' of 分' : ''}, not ${text}.`);
  return Number(text);
}

function pauseOf(text: string): object {
  const at = text.lastIndexOf(':');
  const reason = text.slice(at + 1);
  if (at < 0 || !/^\p{L}[\p{L}-]*$/u.test(reason)) throw new WrongArguments(`--pause is written as FROM..TO:REASON, for example 2026-03-10..2026-03-24:appraisal, not ${text}.`);
  return { ...spanOf('pause', text.slice(0, at)), reason };
}

function spanOf(name: string, text: string): object {
  const [from, to, ...more] = text.split('..');
  if (!from || !to || more.length > 0) throw new WrongArguments(`--${name} needs two days, FROM..TO, not ${text}.`);
  return { from, to };
}

/** `2026-06-18..2026-08-01`, or `2026-06-18..` while the remedy is still going on. */
function frozenOf(text: string): object {
  const open = /^([^.]+)\.\.$/.exec(text);
  return open ? { from: open[1] } : spanOf('frozen', text);
}

/** `2026-03-20`, or with the number that the approval fixed: `2026-04-29:60`. Instants carry colons of their own and no number. */
function extensionOf(text: string): object {
  const [, approvedOn, rest] = /^(\d{4}-\d{2}-\d{2}):(.*)$/.exec(text) ?? [];
  if (approvedOn !== undefined && !/^\d{1,5}$/.test(rest ?? '')) throw new WrongArguments(`--extension is written as DAY or DAY:NUMBER, for example 2026-04-29:60, not ${text}.`);
  const match = /^(\d{4}-\d{2}-\d{2}):(\d{1,5})$/.exec(text);
  return match ? { approvedOn: match[1], count: Number(match[2]) } : { approvedOn: text };
}
