import { assess, type AssessmentFacts, type AssessmentResult, type DiscretionChoice, type PartyKind, type StatedMeasure, type ViolationItem } from '@due-process/enforcement-domain';
import { CALENDARS } from '@due-process/legal-time';
import { PACKS, selectRules } from '@due-process/rules';
import { wordsOf, type PublishedCase } from './case-of';
import { isFigure } from './figures';
import { compareFen, found, together, type Findings } from './findings';
import { limitation } from './limitation';
import { actsOf, correctionOf, daysOf, isFraud, partyOf, ruleOf, type Act, type CaseDays } from './penalty-acts';
import { apart, fineCompared, finedByAmount, impliedMultiples, lossSums, multiplesCompared, partsOf, plainArithmetic, publishedFines, type Fines, type Part } from './penalty-figures';
import { heldTooLong, longDecision, onTheSpot } from './procedure-days';
import { policeOf, questions, refusedBy, statedMeasures, words } from './penalty-measures';
import { readMeasures, type Measure } from './words';

/** Sends a published penalty through discretion: a fine per act and article, the legal range, the law of its time, what the articles demand. */
export function replayPenalty(one: PublishedCase, others: readonly PublishedCase[]): Findings {
  const measures = one.measures.flatMap(readMeasures);
  const all = actsOf(one, others);
  const party = partyOf(one);
  const { acts, fines, fixed } = apart(all, publishedFines(one, measures));
  const parts = partsOf(one, acts, measures);
  const general = together(found({ hints: [...all.flatMap((act) => act.hints), ...questions(one)] }), words(measures), plainArithmetic(parts, fines), multiplesCompared(one, measures), lossSums(one, parts, measures), limitation(one), onTheSpot(one, measures, party, fines), longDecision(one), heldTooLong(measures));
  // What was not judged in law is never told as reproduced, even where the bare arithmetic fits.
  if (!party) return together(general, found({ missing: ['who was punished'], unjudged: true }));
  if (all.some(({ article }) => !article)) return together(general, found({ missing: ['the article of an act'], unjudged: true }));
  const beside = fixed.map(({ act, fine }) => withoutBase(one, [act], [], party, { list: [fine] }));
  return together(general, ...beside, parts.length > 0 ? judged(one, parts, measures, party, fines) : withoutBase(one, acts, measures, party, fines));
}

/** Refusals that rest on what a page leaves out: only a page that prints its measures whole can lack one. */
const DEMANDS = ['DISCRETION.FRAUD_WITHOUT_ORDER'];

const isWhole = (measures: readonly Measure[]): boolean => measures.length > 0 && !measures.some(({ kind }) => kind === 'unstated');

function judged(one: PublishedCase, parts: readonly Part[], measures: readonly Measure[], party: PartyKind, fines: Fines): Findings {
  const days = daysOf(one);
  const implied = impliedMultiples(parts, fines);
  const whole = isWhole(measures);
  // Where only some fines are printed, those are judged; the rest says too little.
  const judgedParts = parts.map((part, index) => ({ ...part, ...(part.multiple === undefined && implied[index] ? { multiple: implied[index].text } : {}) })).filter(({ multiple }) => multiple !== undefined);
  if (judgedParts.length === 0) return withoutBase(one, parts.flatMap(({ acts }) => acts), measures, party, fines);
  const violations = judgedParts.map((part, index) => itemOf(part, index, days, one, party));
  const discretion = judgedParts.map((part, index) => choiceOf(one, part.multiple, index));
  const stated = statedMeasures(one, measures, violations, whole);
  const { refusals, hints, assessment } = send({ violations, discretion, measures: stated.measures }, one, days, party, measures);
  const all = judgedParts.length === parts.length;
  const vague = implied.some((one) => one !== undefined && !one.exact);
  return found({
    refused: refusals.filter(({ code }) => whole || !DEMANDS.includes(code)).map(refusedBy),
    hints: [...hints.map(({ code }) => code), ...stated.hints],
    compared: assessment && all && !vague ? fineCompared(assessment.fineTotalFen, judgedParts, fines) : [],
    taken: assessment ? lasting(stated.measures, measures) : [],
    missing: [...(all ? [] : ['a part of the fines']), ...(fines.list.length === 0 && !fines.total ? ['the fine'] : []), ...(vague ? ['the multiple'] : [])],
  });
}

/** Measures with their length, in the words in which it was published (domain.md 16.1). */
const lasting = (stated: readonly StatedMeasure[], measures: readonly Measure[]): string[] =>
  stated.flatMap((measure) => ('duration' in measure ? [`${measure.kind} ${measures[Number(measure.id.slice(1)) - 1]?.said ?? ''}`.trim()] : []));

const send = (proposal: Parameters<typeof assess>[0], one: PublishedCase, days: CaseDays, party: PartyKind, measures: readonly Measure[]): AssessmentResult => {
  const facts: AssessmentFacts = { party: { kind: party }, ...(days.foundOn ? { foundOn: days.foundOn } : {}), ...policeOf(measures, proposal.violations) };
  return assess(proposal, facts, { rules: selectRules(PACKS, { region: '110000', on: days.decidedOn }), calendars: CALENDARS, today: days.decidedOn });
};

/** What cannot be said without a base of the fine: these refusals come from the page's silence, not from the penalty. */
const SILENT = ['DISCRETION.NO_LOSS', 'DISCRETION.MULTIPLE_MISSING', 'DISCRETION.AMOUNT_MISSING', 'DISCRETION.ARTICLE_HAS_NO_FINE', 'DISCRETION.FRAUD_WITHOUT_ORDER', 'DISCRETION.GROUND_MISSING', 'DISCRETION.NO_INTENT'];

/** No base of a multiple is published: fines between two amounts, and measures with a length, can be judged all the same (R735-39, R735-41, R735-43). */
function withoutBase(one: PublishedCase, acts: readonly Act[], measures: readonly Measure[], party: PartyKind, fines: Fines): Findings {
  const days = daysOf(one);
  const [fine] = fines.list.length === 1 ? fines.list : [fines.total];
  const byAmount = acts.find(finedByAmount);
  const fixed = byAmount && isFigure(fine) && acts.every(({ article }) => article === byAmount.article) ? fine : undefined;
  const own = fixed ? [byAmount as Act] : acts.filter(({ article }) => article !== 'R735-39' || fixed);
  const lengths = measures.filter(({ kind, length, withoutLength }) => (length !== undefined || withoutLength) && ['suspend-department', 'suspend-networked', 'suspend-settlement', 'ban', 'suspend-unsaid'].includes(kind));
  const endless = measures.filter(({ kind, length }) => length === undefined && ['suspend-department', 'suspend-networked'].includes(kind));
  const missing = ['the amounts of loss and fine'];
  if (own.length === 0 || (!fixed && lengths.length === 0 && endless.length === 0)) return found({ missing });
  const violations = own.map((act, index) => ({ ...itemOf({ acts: [act], base: { fen: 0, slackFen: 0, text: '0' } }, index, days, one, party), ...(act.article === 'R735-41' ? { article: 'R735-41.settlement', intent: false } : {}) }));
  const discretion = violations.map((_item, index) => ({ ...choiceOf(one, undefined, index), ...(fixed ? { fixedFen: fixed.fen } : {}) }));
  const stated = statedMeasures(one, measures, violations, isWhole(measures));
  const { refusals, hints, assessment } = send({ violations, discretion, measures: stated.measures }, one, days, party, measures);
  const real = refusals.filter(({ code }) => !SILENT.includes(code));
  const taken = real.length === 0 ? lasting(stated.measures, measures) : [];
  return found({
    refused: real.map(refusedBy),
    hints: hints.filter(({ code }) => code !== 'DISCRETION.MAY_BE_ONE_ACT').map(({ code }) => code),
    compared: fixed && assessment ? [compareFen('penalty', assessment.fineTotalFen, fixed)] : [],
    taken,
    missing: fixed ? [] : missing,
  });
}

function itemOf(part: Part, index: number, days: CaseDays, one: PublishedCase, party: PartyKind): ViolationItem {
  const [act] = part.acts;
  const correction = correctionOf(one);
  const heaviest = part.acts.find((other) => other.article && isFraud(other.article)) ?? act;
  return {
    id: `v${index + 1}`,
    act: heaviest?.act ?? '',
    article: ruleOf(heaviest?.article ?? '', true),
    lossFen: part.base.fen,
    ...(part.violation ? { violationFen: part.violation.fen } : {}),
    accounts: part.base.fen > 0 ? [{ account: 'employee-basic', amountFen: part.base.fen }] : [],
    actFrom: days.actFrom,
    actTo: days.actTo,
    intent: isFraud(heaviest?.article ?? '') || (party === 'individual' && heaviest?.article === 'R735-41'),
    ...(correction ? { correction } : {}),
    ...(/严重后果|后果严重|情节严重|serious consequence/i.test(wordsOf(one)) ? { grave: true } : {}),
  };
}

/** Ordinary, unless the page says and grounds something else: only what it records can lead below the range (APL-32). */
function choiceOf(one: PublishedCase, multiple: string | undefined, index: number): DiscretionChoice {
  const said = wordsOf(one);
  const ground = /APL-32[.(]\s*([1-5])|第三十二条第[（(]?([一二三四五])/.exec(said);
  const reduced = /减轻/.test(said) || ground !== null;
  const grounds = ground ? [`APL-32.${ground[1] ?? '一二三四五'.indexOf(ground[2] ?? '一') + 1}`] : /主动(?:退|消除)/.test(said) ? ['APL-32.1'] : [];
  if (/不予(?:行政)?处罚|免予处罚/.test(said) && multiple === undefined) return { violation: `v${index + 1}`, grade: 'none', grounds: [/首/.test(said) ? 'APL-33.first' : 'APL-33.slight'], reason: 'as published' };
  return { violation: `v${index + 1}`, grade: reduced ? 'reduced' : 'ordinary', grounds: reduced ? grounds : [], reason: 'as published', ...(multiple === undefined ? {} : { multiple }) };
}
