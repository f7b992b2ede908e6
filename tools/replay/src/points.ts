import { PACKS, RuleNotInForce, selectRules, type RuleBook } from '@due-process/rules';
import type { PublishedCase } from './case-of';
import { asList, toAscii } from './figures';
import { compareText, found, together, type Comparison, type Findings, type Refused } from './findings';
import { questions, words } from './penalty-measures';
import { daysOf } from './penalty-acts';
import { readLength, readMeasure } from './words';

/** Sends points through the national tariff: class of each act, sum of the year, and what follows at nine and at twelve (PQ). */
export function replayPoints(one: PublishedCase): Findings {
  const general = together(found({ hints: questions(one) }), words(one.measures.map(readMeasure)));
  const points = asList(one.amounts['points']).map(wholeNumber);
  const persons = one.measures.map(personIn).filter((person) => person !== undefined);
  if (points.every((value) => value === undefined) && persons.every(({ points: own }) => own === undefined)) return together(general, found({ missing: ['the points'] }));
  try {
    const rules = selectRules(PACKS, { region: '110000', on: daysOf(one).decidedOn });
    return together(general, classes(one, points, rules), year(one, points, rules), ...persons.map((person) => consequence(person, points, rules)), withoutParent(one));
  } catch (fault) {
    if (!(fault instanceof RuleNotInForce)) throw fault;
    return together(general, found({ refused: [{ code: fault.code, why: fault.text.en }] }));
  }
}

function wholeNumber(value: unknown): number | undefined {
  const number = typeof value === 'number' ? value : typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : undefined;
  return number !== undefined && Number.isInteger(number) && number > 0 ? number : undefined;
}

interface Person {
  readonly text: string;
  readonly points?: number;
  readonly suspendedMonths?: number;
  readonly suspendedOtherwise?: string;
  readonly endedYears?: number;
}

/** `6 persons: 12 points, ended 3 years`, `11 points, suspended 6 months`, `记12分，终止3年`. */
function personIn(measure: string): Person | undefined {
  const text = toAscii(measure);
  const [, points] = /(\d+)\s*(?:points?|分)/i.exec(text) ?? [];
  const [, suspension] = /((?:suspended|暂停).*)$/i.exec(text) ?? [];
  const [, ending] = /((?:ended|终止|取消).*)$/i.exec(text) ?? [];
  const [lasting, barred] = [suspension, ending].map((part) => (part === undefined ? undefined : readLength(part)));
  if (points === undefined && !lasting && !barred) return undefined;
  return {
    text,
    ...(points === undefined ? {} : { points: Number(points) }),
    ...(lasting && 'months' in lasting ? { suspendedMonths: lasting.months } : lasting ? { suspendedOtherwise: JSON.stringify(lasting) } : {}),
    ...(barred && 'years' in barred ? { endedYears: barred.years } : {}),
  };
}

/** Each act inside its class (PQ: 1-3, 4-6, 7-9, 10-12). */
function classes(one: PublishedCase, points: readonly (number | undefined)[], rules: RuleBook): Findings {
  const refused = one.violations.flatMap(({ legalBasis }, index): Refused[] => {
    const [, low, high] = /(\d{1,2})\s*[-–]\s*(\d{1,2})/.exec(legalBasis) ?? [];
    const own = points.length === one.violations.length ? points[index] : points.length === 1 ? points[0] : undefined;
    if (low === undefined || own === undefined) return [];
    const rule = rules.all().find((known) => known.id === `PQ.class-${low}-${high}`);
    if (rule?.kind !== 'points') return [{ code: 'POINTS.NO_SUCH_CLASS', why: `there is no class of ${low} to ${high} points (PQ)` }];
    return own >= rule.minPoints && own <= rule.maxPoints ? [] : [{ code: 'POINTS.OUTSIDE_CLASS', why: `${own} points do not lie in the class of ${rule.minPoints} to ${rule.maxPoints} (${rule.article})` }];
  });
  return found({ refused });
}

const sum = (points: readonly (number | undefined)[]): number => points.reduce<number>((total, value) => total + (value ?? 0), 0);

/** The total of the year is never shown above the scale (domain.md 16.8): raw 14 counts 12. */
function year(one: PublishedCase, points: readonly (number | undefined)[], rules: RuleBook): Findings {
  const stated = wholeNumber(one.amounts['yearTotalStated'] ?? one.amounts['yearTotal']);
  if (stated === undefined || points.some((value) => value === undefined)) return found({});
  const raw = sum(points);
  const ours = Math.min(raw, rules.threshold('PQ.scale').value);
  return found({ compared: [compareText(raw === ours ? 'points of the year' : `points of the year (raw ${raw})`, String(ours), String(stated))] });
}

/** Below nine nothing, from nine a suspension of one to six months, at twelve the end: one year where it came together, three at once. */
function consequence(person: Person, points: readonly (number | undefined)[], rules: RuleBook): Findings {
  const entries = person.points === undefined ? points : [person.points];
  if (entries.length === 0 || entries.some((value) => value === undefined)) return found({ missing: ['the points of a person'] });
  const [scale, nine, twelve] = ['PQ.scale', 'PQ.nine', 'PQ.twelve'].map((id) => rules.threshold(id).value) as [number, number, number];
  const total = Math.min(sum(entries), scale);
  const compared: Comparison[] = [];
  const refused: Refused[] = [];
  if (person.endedYears !== undefined) {
    if (total < twelve) refused.push({ code: 'POINTS.NOT_TWELVE', why: `${total} points do not end the qualification; that takes ${twelve} (PQ)` });
    else compared.push(compareText(`years of the bar at ${total} points`, String(rules.clock(entries.some((value) => (value ?? 0) >= twelve) ? 'PQ.ended-at-once' : 'PQ.ended').count), String(person.endedYears)));
  }
  if (person.suspendedOtherwise !== undefined) refused.push({ code: 'POINTS.LENGTH_IN_MONTHS', why: `a suspension lasts whole months, not ${person.suspendedOtherwise} (PQ, C18)` });
  if (person.suspendedMonths !== undefined) refused.push(...suspension(person.suspendedMonths, total, nine, twelve, rules));
  const lasting = person.suspendedMonths === undefined ? '' : `, suspended ${person.suspendedMonths} months`;
  return found({ compared, refused, taken: refused.length === 0 ? [`${total} points${lasting}`] : [] });
}

function suspension(months: number, total: number, nine: number, twelve: number, rules: RuleBook): Refused[] {
  if (total < nine || total >= twelve) return [{ code: 'POINTS.NO_SUSPENSION', why: `${total} points bring no suspension; that takes ${nine} to ${twelve - 1} (PQ)` }];
  const [band] = rules.band('PQ.suspension-band').bands;
  if (!band || (months >= band.minMonths && months <= band.maxMonths)) return [];
  return [{ code: 'POINTS.SUSPENSION_OUTSIDE_BAND', why: `a suspension lasts ${band.minMonths} to ${band.maxMonths} months, not ${months} (PQ)` }];
}

/** Points rest on a penalty or a handling under the agreement (C17). */
const withoutParent = ({ path }: PublishedCase): Findings => found({ hints: path.length > 0 && !path.some((step) => /penalty|agreement|处罚|协议/i.test(step)) ? ['POINTS.NO_PARENT_DECISION'] : [] });
