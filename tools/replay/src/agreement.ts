import { breachHandling, contractualPenalty, requiredGates, type AgreementFacts, type Measure as AgreementMeasure, type PenaltyTerms } from '@due-process/agreements-domain';
import { CALENDARS, instantOf, sanctionInterval, type LegalDay } from '@due-process/legal-time';
import { perform, type ActContext, type Actor, type Refusal } from '@due-process/procedure';
import { PACKS, selectRules } from '@due-process/rules';
import { checkTracks } from '@due-process/enforcement-domain';
import type { PublishedCase } from './case-of';
import { dateOf } from './days';
import { asList, figuresOf, isFigure, money, readMultiple, type Figure } from './figures';
import { readTerms } from './terms';
import { compareFen, compareText, found, sumFen, sumSlack, together, type Comparison, type Findings } from './findings';
import { soundsLikeFraud } from './citations';
import { daysOf } from './penalty-acts';
import { noticeBefore } from './notice-before';
import { questions, refusedBy, words } from './penalty-measures';
import { readMeasures, type Length, type Measure } from './words';

/* Agencies of other places are judged by the measures and bands of the Lanzhou rules, as a case of this system would be (LZ-18 to LZ-20). */
const REGION = '620102';
const ON: LegalDay = '2026-03-02';
const OFFICER: Actor = { person: 'p-officer', role: 'case-officer', region: REGION, employer: 'agency-620102' };

/** Sends an agency's handling through the rules of agreements: the penalty of the agreement, each measure of LZ-18, lengths, days. */
export function replayAgreement(one: PublishedCase): Findings {
  const measures = one.measures.flatMap(readMeasures);
  const base = moneyBack(one, measures);
  const penalty = penaltyOf(one, base, measures);
  const amounts = [...(base.length > 0 ? [{ kind: 'LZ-18.recover', fen: sumFen(base) }] : []), ...refusedPayment(one, measures), ...(penalty.fen ? [{ kind: 'LZ-18.contractual-penalty', fen: penalty.fen }] : [])].filter(({ fen }) => fen > 0);
  return together(
    found({ hints: [...questions(one), ...fraudOnAgreementAlone(one), ...(daysOf(one).foundOn ? ['DATES.ACT_AFTER_ITS_DISCOVERY'] : [])] }),
    words(measures),
    penalty.findings,
    sums(one, base),
    recoveredAsSaid(one, measures),
    amounts.length > 0 ? proposed(amounts.map(({ kind, fen }, index) => ({ id: `m${index + 1}`, kind, amountFen: fen, account: 'employee-basic', clause: CLAUSE })), one, amounts.map(({ kind, fen }) => `${kind.replace('LZ-18.', '')} ${money(fen)}`)) : found({}),
    ...measures.map((measure) => ofAgreement(measure, one)),
    interval(one, measures.find(({ kind, length }) => kind.startsWith('suspend') && length !== undefined)?.length),
    noticeBefore(one),
    calledFine(measures, one),
    found({ missing: amounts.length === 0 ? ['amounts'] : [] }),
  );
}

const CLAUSE = '服务协议';

/** Money that goes back to the fund: from its field, else as the measures say it. */
function moneyBack(one: PublishedCase, measures: readonly Measure[]): readonly Figure[] {
  const stated = figuresOf(one.amounts, 'recovered', 'recoveredTotal', 'recoveredSoFar', 'refunded', 'fundTotal', 'fund', 'violation', 'loss', 'violationTotal').filter(isFigure);
  return stated.length > 0 ? stated : refundsIn(measures);
}

const refundsIn = (measures: readonly Measure[]): readonly Figure[] => measures.flatMap(({ kind, amount }) => (kind === 'refund' && isFigure(amount) ? [amount] : []));

function refusedPayment(one: PublishedCase, measures: readonly Measure[]): readonly { kind: string; fen: number }[] {
  const stated = figuresOf(one.amounts, 'stoppedPayment', 'refused').filter(isFigure);
  const said = stated.length > 0 ? stated : measures.filter(({ kind, amount }) => kind === 'refuse' && isFigure(amount)).map(({ amount }) => amount as Figure);
  return said.length > 0 ? [{ kind: 'LZ-18.refuse-payment', fen: sumFen(said) }] : [];
}

/** The contractual penalty by the terms that the page gives or lets see, beside the one it prints (domain.md 16.4). */
function penaltyOf(one: PublishedCase, base: readonly Figure[], measures: readonly Measure[]): { readonly fen?: number; readonly findings: Findings } {
  const printed = figuresOf(one.amounts, 'breachPenalty', 'contractualPenalty');
  const figures = printed.filter(isFigure);
  const stated = figures.length > 0 ? figures : measures.filter(({ kind, amount }) => kind === 'contractual-penalty' && isFigure(amount)).map(({ amount }) => amount as Figure);
  const terms = termsOf(one, base, measures);
  const [first] = terms;
  if (!first || base.length === 0) return { ...(stated.length > 0 ? { fen: sumFen(stated) } : {}), findings: found({ missing: stated.some(({ fen }) => fen > 0) ? ['the terms of the contractual penalty'] : [] }) };
  const termsAt = (index: number): PenaltyTerms => (terms.length === base.length ? terms[index] : undefined) ?? first;
  const bases = baseInTheCheck(one, first, stated) ?? (stated.length === base.length ? base : [{ fen: sumFen(base), slackFen: sumSlack(base), text: '' }]);
  const ours = bases.map(({ fen }, index) => contractualPenalty(fen, termsAt(index)));
  const compared = ours.flatMap((fen, index): Comparison[] => {
    const [figure, own] = [stated[index], bases[index]];
    return fen === undefined || !figure || !own ? [] : [compareFen('contractual penalty', fen, figure, own.slackFen * Number(termsAt(index).times ?? 0))];
  });
  return { fen: ours.reduce<number>((sum, fen) => sum + (fen ?? 0), 0), findings: found({ compared, missing: stated.length === 0 ? ['the contractual penalty'] : [] }) };
}

/** What the rate is taken of belongs to the agreement (domain.md 16.4): another amount of the page than the recovered one, where the page's own check counts with it. */
function baseInTheCheck({ amounts, check }: PublishedCase, { times }: PenaltyTerms, stated: readonly Figure[]): readonly Figure[] | undefined {
  const others = figuresOf(amounts, 'violation', 'loss', 'fundTotal').filter(isFigure);
  const [base] = others;
  const counted = others.length === 1 && stated.length === 1 && base && check.detail.some((text) => new RegExp(`^\\s*${(base.fen / 100).toFixed(2).replace(/\.?0+$/, '')}(?:\\.0+)?\\s*\\*\\s*${Number(times)}\\s*=`).test(text));
  return counted ? [base] : undefined;
}

/** Rate, fixed sum and cap: from their fields, from the words of the measure, else as the file's own count infers them; several where each amount has its own. */
function termsOf(one: PublishedCase, base: readonly Figure[], measures: readonly Measure[]): readonly PenaltyTerms[] {
  const fields = ['breachRate', 'breachMultiple', 'breachFormula', 'breachRule', 'breachTerms'].flatMap((name) => asList(one.amounts[name]));
  const [fixed] = figuresOf(one.amounts, 'breachFixed', 'fixed').filter(isFigure);
  const beside = fixed ? { fixedFen: fixed.fen } : {};
  const said = fields.flatMap((field) => readTerms(field) ?? []);
  if (said.length > 0) return said.map((terms) => ({ ...beside, ...terms, ...capOf(one, terms) }));
  const { capFen } = capOf(one, {});
  const times = inferredRate(one, base) ?? rateIn(measures);
  if (times === undefined && !fixed) return [];
  return [{ ...(times === undefined ? {} : { times }), ...beside, ...(capFen === undefined ? {} : { capFen }) }];
}

/** The one rate that the measures name: `违约金 30 % 1,560.00元`. */
function rateIn(measures: readonly Measure[]): string | undefined {
  const rates = measures.flatMap(({ kind, text }) => (kind === 'contractual-penalty' ? (/\d+(?:\.\d+)?\s*%/.exec(text)?.[0] ?? []) : []));
  return rates.length === 1 ? readMultiple(rates[0]) : undefined;
}

/** What the measures say goes back, beside the recovered sum of its field. */
function recoveredAsSaid(one: PublishedCase, measures: readonly Measure[]): Findings {
  const [recovered, said] = [figuresOf(one.amounts, 'recovered', 'recoveredTotal').filter(isFigure), refundsIn(measures)];
  const [figure] = said;
  if (said.length !== 1 || !figure || recovered.length !== 1) return found({});
  return found({ compared: [compareFen('recovered', recovered[0]?.fen ?? 0, figure, sumSlack(recovered))] });
}

/** A cap in a field of its own, or the one that the file's check infers. */
function capOf(one: PublishedCase, { capFen }: PenaltyTerms): Pick<PenaltyTerms, 'capFen'> {
  const [cap] = [...figuresOf(one.amounts, 'breachCap', 'cap'), ...capIn(one.check.status)].filter(isFigure);
  const fen = capFen ?? cap?.fen;
  return fen === undefined ? {} : { capFen: fen };
}

/** A cap that the file's check explains a figure by: `explained: cap 20,000 (inferred)`. */
const capIn = (status: string) => {
  const [, digits] = /\bcap(?:ped)?(?: at| of)?\s+([\d,]+(?:\.\d+)?)/i.exec(status) ?? [];
  return digits === undefined ? [] : figuresOf({ cap: digits }, 'cap');
};

/** The rate by which the file counts the penalty itself: `31*0.3 = 9.3`; a difference without explanation infers nothing. */
function inferredRate({ check }: PublishedCase, base: readonly Figure[]): string | undefined {
  if (/no multiple|fixed|flat/i.test(check.status)) return undefined;
  const explained = /explained/i.test(check.status);
  return check.detail.filter((text) => explained || !/mismatch/i.test(text)).map((text) => /^\s*([\d.]+)\s*\*\s*([\d.]+)\s*=/.exec(text)).flatMap((match) => (match?.[1] !== undefined && match[2] !== undefined && base.some((figure) => figuresOf({ a: match[1] ?? '', aWan: match[1] ?? '' }, 'a').concat(figuresOf({ aWan: match[1] ?? '' }, 'a')).some((one) => isFigure(one) && one.fen === figure.fen)) ? [match[2]] : []))[0];
}

/** Items that a page adds up itself. */
function sums(one: PublishedCase, base: readonly Figure[]): Findings {
  const compared: Comparison[] = [];
  const add = (what: string, parts: readonly Figure[], total: Figure | undefined) => {
    if (parts.length > 1 && total) compared.push(compareFen(what, sumFen(parts), total, sumSlack(parts)));
  };
  add('sum of items', figuresOf(one.amounts, 'items').filter(isFigure), base.length === 1 ? base[0] : undefined);
  add('sum of recoveries', figuresOf(one.amounts, 'recovered').filter(isFigure), figuresOf(one.amounts, 'recoveredTotal').find(isFigure));
  add('sum of violations', figuresOf(one.amounts, 'violation').filter(isFigure), figuresOf(one.amounts, 'violationTotal').find(isFigure));
  const [violations, penalties, totals] = ['violation', 'breachPenalty', 'sum'].map((name) => figuresOf(one.amounts, name).filter(isFigure));
  if (violations && penalties && totals && totals.length > 0 && violations.length === totals.length && penalties.length === totals.length) {
    totals.forEach((total, index) => compared.push(compareFen('amount and penalty', (violations[index]?.fen ?? 0) + (penalties[index]?.fen ?? 0), total)));
  }
  return found({ compared });
}

const party = (one: PublishedCase): 'pharmacy' | 'medical-institution' => (/pharmac|药店/i.test(`${one.subject.type} ${one.subject.level}`) ? 'pharmacy' : 'medical-institution');

/** Proposes measures in a breach case of the domain; what it refuses, it would refuse an officer. */
function proposed(measures: readonly AgreementMeasure[], one: PublishedCase, taken: readonly string[] = []): Findings {
  const refusals = proposalRefusals(measures, one);
  if (refusals.length > 0) return found({ refused: refusals.map(refusedBy) });
  const gates = requiredGates(measures, 'county', selectRules(PACKS, { region: REGION, on: ON }));
  return found({ taken, hints: gates.map((gate) => `GATE ${gate}`) });
}

function proposalRefusals(measures: readonly AgreementMeasure[], one: PublishedCase): readonly Refusal[] {
  const now = instantOf(`${ON}T09:00:00+08:00`);
  const facts: AgreementFacts = { institution: { id: 'inst-1', name: '某机构', kind: party(one), region: REGION }, agreement: { id: 'agr-1', kind: 'basic', termFrom: '2026-01-01', termTo: '2026-12-31', suspensionsInTerm: 0 } };
  const context: ActContext<any> = { now, today: ON, rules: selectRules(PACKS, { region: REGION, on: ON }), calendars: CALENDARS, references: { facts, caseId: 'R-1' } };
  const act = (state: any, name: string, input: object) => perform(breachHandling, state, { act: name, actor: OFFICER, input }, context);
  const opened = act(undefined, 'open-breach-case', { agreementId: 'agr-1', source: 'audit', discoveredOn: ON, facts: '稽核发现' });
  const begun = act(opened.state, 'begin-verification', { method: '核查' });
  const { outcome } = act(begun.state, 'propose-measures', { measures, facts: '违约', reasons: '违反协议', basis: [CLAUSE] });
  return outcome.kind === 'refused' ? outcome.refusals : [];
}

/** Kinds of LZ-18 by the words of a measure; those that it does not know are sent by their own name, and refused by theirs. */
const KINDS: Readonly<Partial<Record<Measure['kind'], string>>> = {
  'suspend-agreement': 'LZ-18.suspend-agreement',
  'suspend-settlement': 'LZ-18.suspend-settlement',
  'suspend-unsaid': 'LZ-18.suspend-settlement',
  'suspend-department': 'LZ-18.suspend-person-or-department',
  'suspend-person': 'LZ-18.suspend-person-or-department',
  'defer-payment': 'LZ-18.defer-payment',
  'set-off': 'LZ-18.set-off',
};

/** One measure as a proposal of its own: a bulletin tells of several shops, and each agreement is a case of its own. */
function ofAgreement(measure: Measure, one: PublishedCase): Findings {
  const kind = KINDS[measure.kind];
  if (measure.kind === 'terminate' || measure.kind === 'terminate-part') return terminated(measure, one);
  if (measure.kind === 'refuse' && /(?:拒付|不予支付)/.test(measure.text) && /\d\s*(?:x\b|倍)/i.test(measure.text)) return unknownMeasure('LZ-18.refuse-multiple', measure, one);
  if (kind === undefined) return found({});
  if (measure.kind === 'defer-payment' || measure.kind === 'set-off') return unknownMeasure(kind, measure, one);
  const bands = ['ordinary', 'graver'].map((band) => suspended(kind, measure.length, band, one));
  // What is longer than the ordinary band is told by the limit that it breaks, the graver one (LZ-19).
  return bands.find(({ refused }) => refused.length === 0) ?? bands[isLong(measure.length) ? 1 : 0] ?? found({});
}

const isLong = (length: Length | undefined): boolean => length !== undefined && ('years' in length || ('months' in length ? length.months > 3 : length.days > 93));

/** What practice knows and LZ-18 does not (domain.md 16.6): the domain refuses it by its own name. */
function unknownMeasure(kind: string, { text }: Measure, one: PublishedCase): Findings {
  const { refused } = proposed([{ id: 'm1', kind, clause: CLAUSE }], one);
  return found({ refused: refused.map(({ code }) => ({ code, why: `"${text}" is none of the measures of LZ-18, to which the agreement is bound (LZ-18(1))` })) });
}

function suspended(kind: string, length: Length | undefined, band: string, one: PublishedCase): Findings {
  const target = kind === 'LZ-18.suspend-person-or-department' ? { target: { kind: 'department' as const, ref: 'department' } } : {};
  const years = length && 'years' in length ? { months: length.years * 12 } : length;
  const findings = proposed([{ id: 'm1', kind, band, clause: CLAUSE, ...target, ...(years ? { duration: years } : {}) }], one);
  return findings.refused.length > 0 || !length ? findings : { ...findings, taken: [`${kind.replace('LZ-18.', '')} ${Object.entries(length).map(([unit, count]) => `${String(count)} ${unit}`).join('')}`] };
}

/** A termination on the ground that the words name: fraud, or what the parties have agreed (LZ-20, O2-43, O3-40). */
function terminated(measure: Measure, one: PublishedCase): Findings {
  const fraud = one.violations.some(({ kind }) => soundsLikeFraud(kind)) && party(one) === 'medical-institution';
  const findings = proposed([{ id: 'm1', kind: 'LZ-18.terminate-agreement', ground: fraud ? 'O2-43.fraud' : 'LZ-20.12', clause: CLAUSE }], one);
  return { ...findings, missing: findings.refused.length > 0 ? [] : [`(${measure.text}: would pass its gates)`] };
}

/** First and last day of a suspension as the page prints them, against the interval of the domain (domain.md 10 no. 5). */
export function interval(one: PublishedCase, length: Length | undefined): Findings {
  const [from, to] = [dateOf(one.dates, 'suspendedFrom'), dateOf(one.dates, 'suspendedTo')];
  if (!from || !to || !length || from.from !== from.to) return found({});
  const duration = 'years' in length ? { months: length.years * 12 } : length;
  return found({ compared: [compareText('last day', sanctionInterval({ from: from.from }, duration).lastDay, to.to)] });
}

/** A contractual penalty that the page calls a fine (domain.md 16.10). */
const calledFine = (measures: readonly Measure[], { kind, path }: PublishedCase): Findings => (measures.some((measure) => measure.kind === 'fine') && ![kind, ...path].some((step) => /penalty|处罚/i.test(step)) ? found({ refused: checkTracks({ called: 'fine', restsOn: 'agreement', holds: ['contractual-penalty'] }).map(refusedBy) }) : found({}));

/** Fraud that ends with the agreement and never reaches the bureau is a question (domain.md 16.10, SIA-44). */
function fraudOnAgreementAlone(one: PublishedCase): string[] {
  const fraud = one.violations.some(({ kind, legalBasis }) => soundsLikeFraud(kind) || /R735-40/.test(legalBasis));
  return fraud && !one.path.some((step) => /penalty|处罚/i.test(step)) ? ['TRACKS.FRAUD_ON_THE_AGREEMENT_ALONE'] : [];
}
