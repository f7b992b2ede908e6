import { refusal, type ActContext, type Posting, type Refusal } from '@due-process/procedure';
import { PACKS, type Rule } from '@due-process/rules';
import { countFine, hasFine } from './fine';
import { checkGrounds } from './grounds';
import { checkChoices, checkItem, sumOf } from './items';
import { lawOf, type ActLaw } from './law';
import { checkStated } from './measures';
import { TREASURY, type Assessment, type AssessmentFacts, type AssessmentResult, type DiscretionChoice, type FineItem, type Hint, type PenaltyMeasure, type PenaltyProposal, type ViolationItem } from './model';
import { checkRepetition } from './repetition';
import { lineOf } from './table';

export type AssessmentContext = Pick<ActContext, 'rules' | 'calendars' | 'today'>;

/** One act with everything that was found about it. */
interface Judged {
  readonly item: ViolationItem;
  readonly choice?: DiscretionChoice;
  readonly law: ActLaw;
  readonly fine?: FineItem;
  readonly problems: readonly Refusal[];
  readonly hints: readonly Hint[];
}

/**
 * Judges a proposed penalty (裁量): a fine per act and per article, exact and half up to the 分, inside the legal range or reduced with its
 * ground; the refund by account, the confiscation less refunds, the measures that the articles demand. All refusals at once; hints stop nothing.
 */
export function assess(proposal: PenaltyProposal, facts: AssessmentFacts, context: AssessmentContext): AssessmentResult {
  const form = checkForm(proposal);
  if (form.length > 0) return { refusals: form, hints: [] };
  const { violations, discretion, measures: stated } = proposal;
  const judged = violations.map((item, index) => judge(item, discretion.find((choice) => choice.violation === item.id), facts, context, `/violations/${index}`));
  const refusals = [
    ...checkChoices(violations, discretion),
    ...judged.flatMap((one) => one.problems),
    ...checkStated(stated, { rules: context.rules, today: context.today, items: violations, facts }),
    ...fraudNeedsItsOrder(judged, proposal),
  ];
  const hints = [...judged.flatMap((one) => one.hints), ...sameActTwice(violations), ...personKeepsSettling(judged, proposal), ...terminationExpected(judged, proposal, facts), ...namesPatients(proposal, facts)];
  if (refusals.length > 0) return { refusals, hints };
  return { refusals, hints, assessment: counted(judged, proposal) };
}

function checkForm({ violations, discretion, measures }: PenaltyProposal): Refusal[] {
  const lists = { violations, discretion, measures } as const;
  const problems = Object.entries(lists).flatMap(([name, list]) =>
    Array.isArray(list) && list.every((one) => typeof one === 'object' && one !== null) ? [] : [refusal('INPUT.MISSING', '须列明违法行为、裁量和措施。', 'Acts, choices and measures must be listed.', [], { pointer: `/${name}` })],
  );
  if (problems.length === 0 && violations.length === 0) return [refusal('DISCRETION.NO_ACT', '未列明违法行为。', 'No act is listed.', ['APL-38'], { pointer: '/violations' })];
  return problems;
}

function judge(item: ViolationItem, choice: DiscretionChoice | undefined, facts: AssessmentFacts, context: AssessmentContext, pointer: string): Judged {
  const { rules, today } = context;
  const wrong = checkItem(item, today, facts.foundOn, pointer);
  // Without sound amounts and days no law can be found for the act.
  if (wrong.length > 0) return { item, law: { problems: [], hints: [] }, problems: wrong, hints: [] };
  const law = lawOf(item, choice, { packs: PACKS, region: rules.region, decidedOn: today, party: facts.party.kind }, pointer);
  if (!choice) return { item, law, problems: law.problems, hints: law.hints };
  const repetition = checkRepetition(item, choice, facts.history ?? [], context, pointer);
  const line = lineOf(facts.table, item, choice, rules.region, today, pointer);
  const fine = law.consequence && law.problems.length === 0 ? countFine(item, choice, law.consequence, line.line, pointer) : { problems: [], hints: [] };
  const problems = [...law.problems, ...checkGrounds(choice, rules, pointer), ...checkPerson(choice, facts, rules, pointer), ...repetition.problems, ...line.problems, ...fine.problems, ...police(item, choice, law.consequence, facts, pointer)];
  return { item, choice, law, ...('fine' in fine && fine.fine ? { fine: fine.fine } : {}), problems, hints: [...law.hints, ...repetition.hints, ...fine.hints] };
}

/** Under fourteen or without capacity nobody is punished; fourteen to seventeen only lighter or reduced (APL-30, APL-31). */
function checkPerson({ grade }: DiscretionChoice, { party }: AssessmentFacts, rules: AssessmentContext['rules'], pointer: string): Refusal[] {
  if (party.kind !== 'individual') return [];
  const child = party.ageAtAct !== undefined && party.ageAtAct < rules.threshold('APL-30.child').value;
  if ((child || party.withoutCapacity === true) && grade !== 'none') {
    return [refusal('DISCRETION.PERSON_IS_NOT_PUNISHED', '不满十四周岁或者不能辨认、控制自己行为的人，不予处罚。', 'Persons under fourteen or without capacity are not punished.', [rules.article('APL-30')], { pointer })];
  }
  const minor = !child && party.ageAtAct !== undefined && party.ageAtAct < rules.threshold('APL-30.minor').value;
  if (!minor || ['lighter', 'reduced', 'none'].includes(grade)) return [];
  return [refusal('DISCRETION.MINOR_NEEDS_LIGHTER', '已满十四周岁不满十八周岁的，应当从轻或者减轻处罚。', 'From fourteen to seventeen the penalty must be lighter or reduced.', [rules.article('APL-30')], { pointer })];
}

/** What the police examine as a crime is not fined at the same time (TR-11). */
function police(item: ViolationItem, { grade }: DiscretionChoice, rule: Rule | undefined, facts: AssessmentFacts, pointer: string): Refusal[] {
  if (grade === 'none' || !rule || !hasFine(rule) || facts.transferredToPolice?.includes(item.id) !== true) return [];
  return [refusal('DISCRETION.FINE_BESIDE_TRANSFER', '已移送公安机关的行为，不得同时处以罚款。', 'An act that was handed to the police is not fined at the same time.', ['TR-11'], { pointer })];
}

/** R735-40 orders the suspension of the department, 6 to 12 months, or the agency ends the agreement: a fine alone is not what it says (domain.md 16.10). */
function fraudNeedsItsOrder(judged: readonly Judged[], { measures }: PenaltyProposal): Refusal[] {
  if (!punishedBy('R735-40.fine', judged) || measures.some((measure) => measure.kind === 'termination-by-agency' || (measure.kind === 'suspend-department' && measure.basis === 'R735-40.suspend'))) return [];
  return [refusal('DISCRETION.FRAUD_WITHOUT_ORDER', '依第40条处罚须同时责令暂停责任部门6个月至1年，或者由经办机构解除服务协议。', 'Article 40 also orders the suspension of the responsible department for 6 to 12 months, or termination by the agency.', ['R735-40', 'R735-40.suspend'], { pointer: '/measures' })];
}

const punishedBy = (article: string, judged: readonly Judged[]): boolean => judged.some(({ item, choice }) => item.article === article && choice !== undefined && choice.grade !== 'none');

/** The agreement of an institution that defrauded is ended (SI-87); the agency does that in its own procedure, so that its absence here is a question. */
function terminationExpected(judged: readonly Judged[], { measures }: PenaltyProposal, { party }: AssessmentFacts): Hint[] {
  const serves = party.kind === 'medical-institution' || party.kind === 'pharmacy';
  if (!serves || !punishedBy('SI-87', judged) || measures.some(({ kind }) => kind === 'termination-by-agency')) return [];
  return [{ code: 'DISCRETION.TERMINATION_EXPECTED', message: { zh: '当事人为社会保险服务机构的，还应当解除服务协议。', en: 'The agreement of a service institution is ended as well.' }, articles: ['SI-87'], pointer: '/measures' }];
}

/** One act under two articles is fined once, by the heavier one (APL-29); a person has to see whether two entries are one act. */
function sameActTwice(items: readonly ViolationItem[]): Hint[] {
  return items.flatMap((item, index) => {
    const twin = items.slice(0, index).find((other) => other.lossFen === item.lossFen && item.lossFen > 0 && other.actFrom === item.actFrom && other.actTo === item.actTo && (other.act === item.act || other.article !== item.article));
    return twin ? [{ code: 'DISCRETION.MAY_BE_ONE_ACT', message: { zh: `${twin.id} 与 ${item.id} 的期间和损失相同：同一违法行为不得两次罚款。`, en: `${twin.id} and ${item.id} have the same days and loss: one act is not fined twice.` }, articles: ['APL-29'], pointer: `/violations/${index}`, evidence: [twin.id, item.id] }] : [];
  });
}

/** Article 41 suspends the networked settlement of an insured person; somebody who is none pays nothing in advance. */
function personKeepsSettling(judged: readonly Judged[], { measures }: PenaltyProposal): Hint[] {
  const index = judged.findIndex(({ item, choice }) => item.article.startsWith('R735-41.') && choice !== undefined && choice.grade !== 'none');
  if (index < 0 || measures.some((measure) => measure.kind === 'suspend-networked-settlement')) return [];
  return [{ code: 'DISCRETION.SETTLEMENT_SUSPENSION_EXPECTED', message: { zh: '当事人为参保人员的，应当暂停其联网结算3至12个月。', en: 'Of an insured person the networked settlement is suspended as well.' }, articles: ['R735-41.settlement'], pointer: `/violations/${index}` }];
}

/** Patients are not named (R735-32): the texts of a decision are published. */
function namesPatients({ violations, discretion }: PenaltyProposal, { protectedNames = [] }: AssessmentFacts): Hint[] {
  const texts = [...violations.map((item, index) => [item.facts, `/violations/${index}/facts`] as const), ...discretion.map((choice, index) => [choice.reason, `/discretion/${index}/reason`] as const)];
  return texts.filter(([text]) => typeof text === 'string' && protectedNames.some((name) => name !== '' && text.includes(name)))
    .map(([, pointer]) => ({ code: 'DISCRETION.NAMES_A_PATIENT', message: { zh: '文本含有患者等受保护人员的姓名，公开前须隐去。', en: 'The text names a patient or another protected person; it must be redacted before publication.' }, articles: ['R735-32'], pointer }));
}

function counted(judged: readonly Judged[], { measures: stated }: PenaltyProposal): Assessment {
  const fines = judged.flatMap(({ fine }) => (fine ? [fine] : []));
  const refunds = judged.flatMap(({ item }) => refundsOf(item));
  const confiscations = judged.flatMap(({ item, choice }) => confiscationOf(item, choice));
  const measures: readonly PenaltyMeasure[] = [...stated, ...fines.map((fine) => ({ ...fine, kind: 'fine' as const })), ...refunds, ...confiscations];
  const total = (list: readonly { readonly amountFen: number }[]) => list.reduce((sum, { amountFen }) => sum + amountFen, 0);
  return {
    fines,
    fineTotalFen: total(fines),
    refundTotalFen: total(refunds),
    confiscationTotalFen: total(confiscations),
    measures,
    postings: postingsOf(measures),
    laws: Object.fromEntries(judged.map(({ item, law }) => [item.id, { article: law.consequence?.article ?? item.article, by: law.by ?? 'same-law', on: item.actTo }])),
  };
}

type Refund = Extract<PenaltyMeasure, { kind: 'refund' }>;

/** The loss goes back to the accounts it came from, less what was refunded already (R735-38, LZ-47). */
function refundsOf(item: ViolationItem): Refund[] {
  return item.accounts.flatMap(({ account, amountFen }) => {
    const open = amountFen - sumOf(item.refunded?.filter((share) => share.account === account));
    return open > 0 ? [{ id: `r-${item.id}-${account}`, kind: 'refund' as const, violation: item.id, account, amountFen: open }] : [];
  });
}

/** Illegal gains are confiscated as far as they need not be given back (APL-28): less the loss, paid or still to pay. */
function confiscationOf(item: ViolationItem, choice: DiscretionChoice | undefined): Extract<PenaltyMeasure, { kind: 'confiscation' }>[] {
  const left = (item.illegalGainFen ?? 0) - item.lossFen;
  return left > 0 && choice?.grade !== 'none' ? [{ id: `c-${item.id}`, kind: 'confiscation', violation: item.id, amountFen: left }] : [];
}

/** What is to be paid, each to its own destination: fund money to its account, fines and confiscations to the treasury (LZ-47, R735-45, APL-74). */
export function postingsOf(measures: readonly PenaltyMeasure[]): readonly Posting[] {
  return measures.flatMap((measure): Posting[] => {
    if (measure.kind === 'refund') return [{ kind: 'refund', amountFen: measure.amountFen, account: measure.account, reference: measure.id }];
    if (measure.kind === 'fine' || measure.kind === 'confiscation') return [{ kind: measure.kind, amountFen: measure.amountFen, account: TREASURY, reference: measure.id }];
    return [];
  });
}
