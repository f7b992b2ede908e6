import { crossingsOf, monthsOf, pointsEntries, pointsOfCase, RESPONSIBILITIES, scoreLines, tariffOn, yearsOf, type Entry, type ParentDecision } from '@due-process/physician-credit-domain';
import { PACKS, RuleNotInForce, selectRules, type RuleBook } from '@due-process/rules';
import { interval } from './agreement';
import { wordsOf, type PublishedCase } from './case-of';
import { asList, toAscii } from './figures';
import { compareText, found, together, type Comparison, type Findings, type Refused } from './findings';
import { questions, words } from './penalty-measures';
import { daysOf } from './penalty-acts';
import { readLength, readMeasures } from './words';

/** Sends points through the national tariff: class of each act, sum of the year, and what follows at nine and at twelve (PQ). */
export function replayPoints(one: PublishedCase): Findings {
  const general = together(found({ hints: questions(one) }), words(one.measures.flatMap(readMeasures)));
  const points = asList(one.amounts['points']).map(wholeNumber);
  const persons = one.measures.map(personIn).filter((person) => person !== undefined);
  if (points.every((value) => value === undefined) && persons.every(({ points: own }) => own === undefined)) return together(general, found({ missing: ['the points'] }));
  try {
    const { decidedOn } = daysOf(one);
    const rules = selectRules(PACKS, { region: regionOf(one), on: decidedOn });
    if (!tariffOn(rules, decidedOn)) return together(general, found({ missing: [`a tariff of points that was in force on ${decidedOn}`], unjudged: true }));
    const lengths = persons.flatMap(({ suspendedMonths }) => (suspendedMonths === undefined ? [] : [{ months: suspendedMonths }]));
    return together(general, classes(one, points, rules), year(one, points, rules), ...persons.map((person) => consequence(one, person, points, rules)), interval(one, lengths[0]), withoutParent(one));
  } catch (fault) {
    if (!(fault instanceof RuleNotInForce)) throw fault;
    return together(general, found({ refused: [{ code: fault.code, why: fault.text.en }] }));
  }
}

/** The national tariff, or Qiannan's where the page cites it. */
const regionOf = (one: PublishedCase): string => (/\bQN\b|黔南/.test(wordsOf(one)) ? '522701' : NATIONAL);

const NATIONAL = '110000';

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

/** An act as it was published: its class where one is named, and its points. */
interface PublishedAct {
  readonly points: number;
  readonly kind?: string;
}

/** Classes that are named and do not exist, or do not hold the points (PQ: 1-3, 4-6, 7-9, 10-12). */
function classes(one: PublishedCase, points: readonly (number | undefined)[], rules: RuleBook): Findings {
  const refused = one.violations.flatMap((_, index): Refused[] => {
    const { low, high, own } = classNamed(one, index, points);
    if (low === undefined || own === undefined) return [];
    const rule = rules.all().find((known) => known.id === `PQ.class-${low}-${high}`);
    if (rule?.kind !== 'points') return [{ code: 'POINTS.NO_SUCH_CLASS', why: `there is no class of ${low} to ${high} points (PQ)` }];
    return own >= rule.minPoints && own <= rule.maxPoints ? [] : [{ code: 'POINTS.OUTSIDE_CLASS', why: `${own} points do not lie in the class of ${rule.minPoints} to ${rule.maxPoints} (${rule.article})` }];
  });
  return found({ refused });
}

function classNamed({ violations }: PublishedCase, index: number, points: readonly (number | undefined)[]): { readonly low?: string; readonly high?: string; readonly own?: number } {
  // In `R735-38; PQ 4-6` the first number is an article's.
  const [, low, high] = /(?<!\d)(\d{1,2})\s*[-–]\s*(\d{1,2})(?!\d)/.exec((violations[index]?.legalBasis ?? '').replace(/\b(?!PQ)[A-Z]+\d*-\d+(?:[.(]\d+\)?)*/g, ' ')) ?? [];
  const own = points.length === violations.length ? points[index] : points.length === 1 ? points[0] : undefined;
  return { ...(low && high ? { low, high } : {}), ...(own === undefined ? {} : { own }) };
}

/** The acts of a case, each with the class that is named for it. */
function actsOf(one: PublishedCase, points: readonly number[]): readonly PublishedAct[] {
  return points.map((own, index) => {
    const { low, high } = points.length === one.violations.length ? classNamed(one, index, points) : {};
    return { points: own, ...(low ? { kind: `PQ.class-${low}-${high}` } : {}) };
  });
}

/** The ledger of one person with these acts of one decision, scored by the domain; `undefined` where no responsibility gives the published points. */
function ledgerOf(one: PublishedCase, acts: readonly PublishedAct[], rules: RuleBook): readonly Entry[] | undefined {
  const { decidedOn } = daysOf(one);
  const parent: ParentDecision = { ref: one.id, track: 'agreement', article: 'PQ', decidedOn, body: one.id, institution: one.id };
  const inForce = tariffOn(rules, decidedOn);
  if (!inForce) return undefined;
  const entries: Entry[] = [];
  for (const [index, act] of acts.entries()) {
    const found = inForce.tariff.kinds
      .filter((kind) => act.kind === undefined || act.kind === kind)
      .flatMap((kind) => RESPONSIBILITIES.map((responsibility) => ({ kind, responsibility })))
      .find(({ kind, responsibility }) => pointsOfCase(inForce, kind, responsibility, undefined) === act.points);
    if (!found) return undefined;
    const stated = { violation: `${one.id}-${index}`, kinds: [found.kind], actedOn: decidedOn, reasons: one.id };
    const { groups, problems } = scoreLines([stated], parent, found.responsibility, rules.region, decidedOn, rules);
    if (problems.some((problem) => problem)) return undefined;
    entries.push(...pointsEntries({ entries }, groups, { parent, region: rules.region, scoring: `${one.id}-${index}`, today: decidedOn, reasons: one.id }));
  }
  return entries;
}

interface Outcome {
  readonly total: number;
  readonly raw: number;
  readonly suspendedMonths?: number;
  readonly endedYears?: number;
}

/** What the ledger brings about, as the account would let it. */
function outcomeOf(entries: readonly Entry[], rules: RuleBook): Outcome {
  const [year] = yearsOf(entries, rules);
  const crossings = crossingsOf(entries, rules, []);
  const months = (effect: string): number | undefined => crossings.filter(({ step }) => step.effect === effect).map((one) => monthsOf(one, rules)).sort((a, b) => b - a)[0];
  const [suspended, ended] = [months('suspend'), months('end')];
  return { total: year?.points.total ?? 0, raw: year?.points.raw ?? 0, ...(suspended === undefined ? {} : { suspendedMonths: suspended }), ...(ended === undefined ? {} : { endedYears: ended / 12 }) };
}

/** The total of the year is never shown above the scale (domain.md 16.8): raw 14 counts 12. */
function year(one: PublishedCase, points: readonly (number | undefined)[], rules: RuleBook): Findings {
  const stated = wholeNumber(one.amounts['yearTotalStated'] ?? one.amounts['yearTotal']);
  if (stated === undefined || !known(points)) return found({});
  const entries = ledgerOf(one, actsOf(one, points), rules);
  if (!entries) return found({});
  const { raw, total } = outcomeOf(entries, rules);
  return found({ compared: [compareText(raw === total ? 'points of the year' : `points of the year (raw ${raw})`, String(total), String(stated))] });
}

const known = (points: readonly (number | undefined)[]): points is readonly number[] => points.every((value) => value !== undefined);

/** What the domain makes of the points of a person, beside what was published: below nine nothing, from nine a suspension, at twelve the end. */
function consequence(one: PublishedCase, person: Person, points: readonly (number | undefined)[], rules: RuleBook): Findings {
  const own = person.points === undefined ? points : [person.points];
  if (own.length === 0 || !known(own)) return found({ missing: ['the points of a person'] });
  const entries = ledgerOf(one, person.points === undefined ? actsOf(one, own) : own.map((value) => ({ points: value })), rules);
  if (!entries) return found({ refused: [{ code: 'POINTS.OUTSIDE_CLASS', why: `no class and responsibility give ${own.join(' and ')} points (PQ)` }] });
  const ours = outcomeOf(entries, rules);
  const compared: Comparison[] = [];
  const refused: Refused[] = [];
  if (person.endedYears !== undefined) {
    if (ours.endedYears === undefined) refused.push({ code: 'POINTS.NOT_TWELVE', why: `${ours.total} points do not end the qualification; that takes ${rules.region === NATIONAL ? rules.threshold('PQ.twelve').value : 12} (PQ)` });
    else compared.push(compareText(`years of the bar at ${ours.total} points`, String(ours.endedYears), String(person.endedYears)));
  }
  if (person.suspendedOtherwise !== undefined) refused.push({ code: 'POINTS.LENGTH_IN_MONTHS', why: `a suspension lasts whole months, not ${person.suspendedOtherwise} (PQ, C18)` });
  if (person.suspendedMonths !== undefined) {
    refused.push(...suspension(person.suspendedMonths, ours, rules));
    // Another length inside the national band is practice; Qiannan's period has one length (QN-3(2)).
    if (refused.length === 0 && (rules.region !== NATIONAL || person.suspendedMonths === ours.suspendedMonths)) compared.push(compareText(`months of suspension at ${ours.total} points`, String(ours.suspendedMonths ?? 0), String(person.suspendedMonths)));
  }
  const lasting = person.suspendedMonths === undefined ? '' : `, suspended ${person.suspendedMonths} months`;
  return found({ compared, refused, taken: refused.length === 0 ? [`${ours.total} points${lasting}`] : [] });
}

/** The band is the law; the month by points is practice, so that another length inside the band is no mistake. */
function suspension(months: number, ours: Outcome, rules: RuleBook): Refused[] {
  if (rules.region !== NATIONAL) return [];
  if (ours.suspendedMonths === undefined) return [{ code: 'POINTS.NO_SUSPENSION', why: `${ours.total} points bring no suspension; that takes ${rules.threshold('PQ.nine').value} to ${rules.threshold('PQ.twelve').value - 1} (PQ)` }];
  const [band] = rules.band('PQ.suspension-band').bands;
  if (!band || (months >= band.minMonths && months <= band.maxMonths)) return [];
  return [{ code: 'POINTS.SUSPENSION_OUTSIDE_BAND', why: `a suspension lasts ${band.minMonths} to ${band.maxMonths} months, not ${months} (PQ)` }];
}

/** Points rest on a penalty or a handling under the agreement (C17). */
const withoutParent = ({ path }: PublishedCase): Findings => found({ hints: path.length > 0 && !path.some((step) => /penalty|agreement|处罚|协议/i.test(step)) ? ['POINTS.NO_PARENT_DECISION'] : [] });
