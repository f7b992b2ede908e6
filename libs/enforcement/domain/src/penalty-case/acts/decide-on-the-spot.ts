import type { LegalDay } from '@due-process/legal-time';
import { accepted, event, pastDay, refusal, refused, stated, texts, unless, type Refusal } from '@due-process/procedure';
import { beginFineExecution } from '../../fine-execution';
import { closing, numbered, open } from '../clocks';
import { draftOf } from '../content';
import { dutiesOf, type Problem } from '../fields';
import { debtsOf, executionFacts, releaseMeasures, staffDecision } from '../follow-up';
import { againstSummary } from '../gates';
import { officersFor, type PenaltyAct, type PenaltyContext } from '../guards';
import type { Draft, DraftContent, PenaltyCase } from '../model';
import { complete } from '../papers';
import { releaseWithTheCase } from './settlement-hold';

export interface DecideOnTheSpot {
  readonly draft: DraftContent;
  readonly officers: readonly string[];
  readonly certificatesShown: boolean;
  /** Facts, reasons, base and rights were told orally, and what the party said to it (APL-52, O4-49). */
  readonly heardOrally: string;
  readonly documentRef: string;
  readonly contents: Readonly<Record<string, string>>;
  /** The party signed that it received the paper on the spot, or the refusal is noted (APL-52). */
  readonly receiptRef: string;
}

/**
 * A small penalty is decided on the spot (当场处罚, APL-51, APL-52, O4-48): the facts are clear, a warning or at most 200 yuan of a citizen, 3,000
 * of an organisation; told and heard orally, handed over at once, reported for the record within seven working days (O4-51). What needs a review, a
 * discussion or a decision on jurisdiction or withdrawal first is not small (domain.md 13.2).
 */
export const decideOnTheSpot: PenaltyAct<DecideOnTheSpot> = {
  name: 'decide-on-the-spot',
  label: '当场处罚',
  article: 'APL-51',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['LEAD', 'FILED', 'INVESTIGATING'],
  decide(state, input, context) {
    const officers = texts(input.officers);
    const { draft, problems } = draftOf({ ...input.draft, result: 'penalty' }, state, context);
    const refusals = [
      ...problems,
      ...officersFor(state, officers, context.today, context),
      input.certificatesShown !== true && refusal('PENALTY.CERTIFICATE_NOT_SHOWN', '须出示执法证件。', 'The certificates must be shown.', ['APL-52', 'APL-55'], { pointer: '/certificatesShown' }),
      stated(input.heardOrally, '/heardOrally', '口头告知和听取意见的情况', 'What was told and heard orally', ['APL-52', 'O4-49']),
      stated(input.documentRef, '/documentRef', '当场处罚决定书文号', 'The document reference', ['APL-52']),
      stated(input.receiptRef, '/receiptRef', '当场交付的签收', 'The receipt on the spot', ['APL-52']),
      ...complete(input.contents, 'APL-59.contents', context.rules, '/contents'),
      ...(draft ? [...againstSummary(draft, state, context), ...smallEnough(draft, state, context)] : []),
    ].filter((problem): problem is Refusal => Boolean(problem));
    if (refusals.length > 0 || !draft) return refused(refusals);
    const number = state.decisions + 1;
    const decision = { number, documentRef: input.documentRef, on: context.today, measures: draft.measures, responsibleStaff: draft.responsibleStaff ?? [], basis: draft.basis };
    const spawn = debtsOf(draft).length > 0 ? beginFineExecution({ ...executionFacts(state, decision, context.today), madeOnTheSpot: true }, context) : undefined;
    const data = {
      ...decision, result: 'penalty', hash: draft.hash, contents: input.contents, fineTotalFen: draft.totals.fineTotalFen, officers,
      heardOrally: input.heardOrally, receiptRef: input.receiptRef, overdue: state.clocks['decision-period']?.status === 'expired', hints: draft.hints, draft, ...(spawn ? { execution: spawn.id } : {}),
    };
    const opens = [open('spot-report', context.today, context), open('publication', context.today, context, numbered('publication', number)), ...(spawn ? [] : [open('reconsideration', context.today, context), open('litigation', context.today, context)])];
    const more = { visible: true, opens, closes: closing(state, ['lead-check', 'decision-period'], 'met'), duties: dutiesOf(officers, 'officer'), errands: [...releaseMeasures(state, context, 'decided'), ...staffDecision(state, decision)] };
    return accepted([...releaseWithTheCase(state, context, '已作出当场处罚决定'), event('DecidedOnTheSpot', '当场处罚', context, data, more)], spawn ? { spawns: [spawn] } : {});
  },
};

/** Within the bounds of APL-51, and nothing but a warning or a fine. */
function smallEnough(draft: Draft, state: PenaltyCase, context: PenaltyContext): Problem[] {
  const limit = context.rules.threshold(state.party.kind === 'individual' ? 'APL-51.citizen' : 'APL-51.organisation');
  const { fineTotalFen } = draft.totals;
  const other = draft.measures.filter(({ kind }) => !['warning', 'fine', 'refund', 'order-to-correct'].includes(kind));
  return [
    (limit.inclusive ? fineTotalFen > limit.value : fineTotalFen >= limit.value) && refusal('PENALTY.TOO_LARGE_FOR_SUMMARY', `罚款超过${limit.value}分，不适用简易程序。`, `Above ${limit.value} 分 the ordinary procedure applies.`, [limit.article], { pointer: '/draft/proposal' }),
    other.length > 0 && refusal('PENALTY.NOT_FOR_SUMMARY', `简易程序只能给予警告或者小额罚款：${other.map(({ id }) => id).join('、')}。`, 'Only a warning or a small fine is decided on the spot.', [limit.article, 'O4-48'], { pointer: '/draft/proposal/measures' }),
  ];
}

/** The decision on the spot is reported to the bureau for the record (当场处罚备案, O4-51) within seven working days. */
export const reportSpotDecision: PenaltyAct<{ readonly on: LegalDay; readonly filingRef: string }> = {
  name: 'report-spot-decision',
  label: '当场处罚备案',
  article: 'O4-51',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['SPOT_DECIDED'],
  decide(state, input, context) {
    return unless(
      [
        state.spot?.reportedOn && refusal('PENALTY.ALREADY_REPORTED', '已备案。', 'It was reported already.', ['O4-51']),
        pastDay(input.on, '/on', context.today, state.decision?.on),
        stated(input.filingRef, '/filingRef', '备案号', 'The filing reference', ['O4-51']),
      ],
      () => accepted([event('SpotDecisionReported', '当场处罚备案', context, { on: input.on, filingRef: input.filingRef }, { closes: closing(state, ['spot-report'], 'met') })]),
    );
  },
};
