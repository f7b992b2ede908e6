import { isLegalDay, type LegalDay } from '@due-process/legal-time';
import { countClock, oneOf, refusal, stated, texts, type Refusal } from '@due-process/procedure';
import { assess, grounds, heavierPenalty, tableInForce, type AssessmentFacts, type PenaltyMeasure } from '../discretion';
import { findingProblems } from '../evidence';
import { actsWithThePolice } from './crime';
import { digestOf } from './digest';
import { listOf, type Problem } from './fields';
import { finedElsewhere } from './gates-lead';
import type { PenaltyContext } from './guards';
import { CIRCUMSTANCES, DEPARTMENTS, RESPONSIBILITIES, RESULTS, type Draft, type DraftContent, type PenaltyCase, type ResponsibleStaff } from './model';
import { basisKnown } from './papers';

/** Measures that punish; refunds, orders and interviews alone are no penalty (APL-9). */
const PUNISHING: readonly PenaltyMeasure['kind'][] = ['warning', 'fine', 'confiscation', 'suspend-department', 'suspend-networked-settlement', 'ban', 'termination-by-agency'];

/** Results that find a violation: the finding rests on evidence (O4-43, LZ-37). */
export const NEEDS_EVIDENCE: readonly Draft['result'][] = ['penalty', 'no-penalty'];

const NO_MONEY = { fineTotalFen: 0, refundTotalFen: 0, confiscationTotalFen: 0 } as const;

export type DraftCheck = { readonly problems: readonly Refusal[]; readonly draft?: Draft };

/** A draft from what the officer states: judged as a whole, counted, and given its digest; or everything that stands against it. */
export function draftOf(input: DraftContent, state: PenaltyCase, context: PenaltyContext): DraftCheck {
  const known = oneOf(input.result, RESULTS, '/result', '处理结果', 'result');
  if (known) return { problems: [known] };
  const { result } = input;
  const staff = listOf(input.responsibleStaff).map(({ code, responsibility }): ResponsibleStaff => ({ code, responsibility }));
  const basis = texts(input.basis);
  const evidence = texts(input.evidence);
  const circumstances = texts(input.circumstances) as Draft['circumstances'];
  const judged = input.proposal ? assess(input.proposal, factsOf(state, context), context) : undefined;
  const measures = judged?.assessment?.measures ?? [];
  const problems: Problem[] = [
    stated(input.facts, '/facts', '事实', 'The facts', ['APL-44']),
    stated(input.reasons, '/reasons', '理由', 'The reasons', ['APL-44']),
    ...basisKnown(basis, context.rules),
    ...(NEEDS_EVIDENCE.includes(result) ? findingProblems(state.evidence, evidence, '/evidence') : []),
    ...circumstances.map((one) => oneOf(one, CIRCUMSTANCES, '/circumstances', '情形', 'circumstance')),
    ...staff.flatMap((one, index) => [stated(one.code, `/responsibleStaff/${index}/code`, '人员编号', 'The code of the person', ['PQ']), oneOf(one.responsibility, RESPONSIBILITIES, `/responsibleStaff/${index}/responsibility`, '责任程度', 'responsibility')]),
    ...ofItsResult(input, measures, { judged: judged !== undefined, assessed: judged?.assessment !== undefined }, context),
    ...(judged?.refusals ?? []).map((problem) => ({ ...problem, ...(problem.pointer ? { pointer: `/proposal${problem.pointer}` } : {}) })),
    ...actsOfTheCase(input, measures, state, context),
    aboveCeilings(state, measures),
  ];
  const refusals = problems.filter((problem): problem is Refusal => Boolean(problem));
  if (refusals.length > 0) return { problems: refusals };
  const content: DraftContent = {
    result, facts: input.facts, reasons: input.reasons, basis, evidence, circumstances,
    ...(input.proposal ? { proposal: input.proposal } : {}), ...(result === 'no-penalty' ? { noPenaltyGround: input.noPenaltyGround } : {}),
    ...(result === 'transfer' ? { transferTo: input.transferTo } : {}), ...(staff.length > 0 ? { responsibleStaff: staff } : {}),
  };
  const { fineTotalFen, refundTotalFen, confiscationTotalFen } = judged?.assessment ?? NO_MONEY;
  const totals = { fineTotalFen, refundTotalFen, confiscationTotalFen };
  return { problems: [], draft: { ...content, number: state.drafts + 1, measures, totals, laws: judged?.assessment?.laws ?? {}, hints: judged?.hints ?? [], hash: digestOf({ ...content, measures }) } };
}

/** What each of the five results needs (O4-43). */
function ofItsResult(input: DraftContent, measures: readonly PenaltyMeasure[], { judged, assessed }: { readonly judged: boolean; readonly assessed: boolean }, context: PenaltyContext): Problem[] {
  const punishes = measures.some(({ kind }) => PUNISHING.includes(kind));
  const without = judged && punishes && refusal('PENALTY.RESULT_CONTRADICTS', '该处理结果不得包含处罚措施。', 'This result holds no penalty.', ['O4-43'], { pointer: '/proposal' });
  switch (input.result) {
    case 'penalty':
      return [
        !judged && refusal('INPUT.MISSING', '须列明违法行为、裁量和措施。', 'Acts, discretion and measures must be stated.', ['APL-44'], { pointer: '/proposal' }),
        assessed && !punishes && refusal('PENALTY.NOTHING_PUNISHED', '拟给予处罚但没有处罚措施。', 'A penalty without a measure that punishes.', ['O4-43'], { pointer: '/proposal' }),
      ];
    case 'no-penalty':
      return [without, !grounds(context.rules).some(({ id, grades }) => id === input.noPenaltyGround && grades.includes('none')) && refusal('PENALTY.GROUND_UNKNOWN', '不予处罚须有法定情形。', 'No penalty needs its ground in law.', ['APL-33', 'APL-30', 'APL-57'], { pointer: '/noPenaltyGround' })];
    case 'transfer':
      return [without, oneOf(input.transferTo ?? '', DEPARTMENTS, '/transferTo', '移送机关', 'body')];
    default:
      return [judged && refusal('PENALTY.RESULT_CONTRADICTS', '该处理结果不涉及处罚提案。', 'This result has no proposal.', ['O4-43'], { pointer: '/proposal' })];
  }
}

/** Each violation is an act of the case, within its days, in time and not fined elsewhere (APL-29, APL-36); a refusal to correct stands on record. */
function actsOfTheCase({ proposal, result }: DraftContent, measures: readonly PenaltyMeasure[], state: PenaltyCase, context: PenaltyContext): Problem[] {
  const violations = listOf(proposal?.violations);
  const correction = state.order ? (state.order.outcome ?? 'ordered') : 'not-ordered';
  return violations.flatMap((item, index) => {
    const at = { pointer: `/proposal/violations/${index}` };
    const act = state.lead.acts.find(({ id }) => id === item.id);
    if (!act) return [refusal('PENALTY.ACT_UNKNOWN', `本案没有行为 ${String(item.id)}。`, `The case has no act ${String(item.id)}.`, ['APL-54'], at)];
    const fined = measures.some((measure) => measure.kind === 'fine' && measure.violation === act.id) ? finedElsewhere(state, context).find(({ sameActs }) => sameActs.includes(act.id)) : undefined;
    return [
      (item.actFrom < act.from || item.actTo > act.to) && refusal('PENALTY.ACT_DAYS_DIFFER', `违法行为期间超出已立案的行为（${act.from} 至 ${act.to}）。`, `The days go beyond the act as filed (${act.from} to ${act.to}).`, ['APL-36'], at),
      result === 'penalty' && barredItem(item, state, context) && refusal('PENALTY.LIMITATION_PASSED', `行为 ${act.id} 已超过追责时效。`, `The limitation of act ${act.id} has passed.`, [context.rules.article('APL-36.gate')], at),
      result === 'penalty' && fined && refusal('PENALTY.SECOND_FINE', `行为 ${act.id} 已在 ${fined.caseId} 中处理，不得再次罚款。`, `Act ${act.id} is dealt with in ${fined.caseId}; it is not fined twice.`, [context.rules.article('APL-29')], at),
      (item.correction === 'refused' || item.correction === 'corrected') && item.correction !== correction && refusal('PENALTY.CORRECTION_NOT_ON_RECORD', '责令改正的结果与案卷不符。', 'The file does not show that outcome of an order to correct.', ['O4-13', 'R735-39.fine'], { pointer: `${at.pointer}/correction` }),
    ];
  });
}

/** Whether what is punished was over longer before it was found than the limitation allows: the days of the item count, not those of the whole act as filed (APL-36). */
export function barredItem({ id, actTo }: { readonly id: string; readonly actTo: LegalDay }, state: Pick<PenaltyCase, 'lead'>, context: PenaltyContext): boolean {
  const act = state.lead.acts.find((one) => one.id === id);
  if (!act || !isLegalDay(actTo)) return false;
  const until = countClock(act.limitation.rule, actTo < act.to ? actTo : act.to, context);
  return until.ok && until.value.lastDay < (act.foundOn ?? state.lead.foundOn);
}

/** What the assessment looks at: the party, its earlier acts, and what lies with the police. */
export function factsOf(state: PenaltyCase, context: PenaltyContext): AssessmentFacts {
  const { party } = state;
  const { history, tables = [], protectedNames } = context.references;
  const table = tableInForce(tables, context.rules.region, context.today);
  const found = state.lead.acts.map(({ foundOn }) => foundOn ?? state.lead.foundOn).sort().at(-1);
  return {
    party: { kind: party.kind, ...(party.ageAtAct !== undefined ? { ageAtAct: party.ageAtAct } : {}), ...(party.withoutCapacity ? { withoutCapacity: true } : {}) },
    ...(history ? { history } : {}), ...(table ? { table } : {}), ...(protectedNames ? { protectedNames } : {}),
    ...(found ? { foundOn: found } : {}), transferredToPolice: actsWithThePolice(state),
  };
}

/** What was told in any round in which the party spoke is a ceiling for every later draft of the case (APL-45, O4-41). */
export function aboveCeilings(state: PenaltyCase, measures: readonly PenaltyMeasure[]): Refusal | undefined {
  const heavier = state.told.filter(({ heard }) => heard).flatMap((told) => heavierPenalty(told.measures, measures));
  if (heavier.length === 0) return undefined;
  const ids = [...new Set(heavier.map(({ id }) => id))].join('、');
  return refusal('PENALTY.HEAVIER_AFTER_DEFENCE', `不得因陈述申辩或者听证加重处罚：${ids}。新的事实另行立案。`, `Nothing may become heavier because of the defence or the hearing: ${ids}. New facts are a case of their own.`, ['APL-45', 'O4-41'], { pointer: '/proposal' });
}

/** Whether a hearing must be offered (APL-63): a large fine or confiscation by kind of party, any suspension, any ban, the end of the agreement. */
export function hearingDue(draft: Pick<Draft, 'measures' | 'totals' | 'result'>, state: PenaltyCase, context: Pick<PenaltyContext, 'rules'>): boolean {
  if (draft.result !== 'penalty') return false;
  const large = largeAmount(state, context);
  return draft.totals.fineTotalFen >= large || draft.totals.confiscationTotalFen >= large || draft.measures.some(({ kind }) => RESTRICTING.includes(kind));
}

export const RESTRICTING: readonly PenaltyMeasure['kind'][] = ['suspend-department', 'suspend-networked-settlement', 'ban', 'termination-by-agency'];

/** The “large” amount for a party of this kind, 分, the number itself included (domain.md 14). */
export function largeAmount(state: PenaltyCase, context: Pick<PenaltyContext, 'rules'>): number {
  return context.rules.parameter(state.party.kind === 'individual' ? 'hearing.largeFinePerson' : 'hearing.largeFineOrganisation').value as number;
}
