import type { ServiceOfDocument } from '@due-process/legal-time';
import { accepted, checkService, effectOfService, event, hasEnded, refusal, refused, stated, unless, whenServed, type ExpiryInput, type NewEvent } from '@due-process/procedure';
import { beginFineExecution } from '../../fine-execution';
import { closing, numbered, open } from '../clocks';
import { agreementLead, debtsOf, executionFacts, releaseMeasures, staffDecision } from '../follow-up';
import { againstDecision, neededGates } from '../gates';
import { notDelegated, type PenaltyAct } from '../guards';
import type { Result } from '../model';
import { complete } from '../papers';
import { releaseWithTheCase } from './settlement-hold';

export interface MakeDecision {
  readonly documentRef: string;
  /** Digest of the draft that is decided; it must be the one that stands. */
  readonly hash: string;
  /** The six contents of APL-59, by their ids in `APL-59.contents`. */
  readonly contents: Readonly<Record<string, string>>;
  /** The seal of the bureau stands on it (APL-59). */
  readonly sealed: boolean;
}

/** Results of which the party itself is told by a paper that is served. */
export const SERVED_RESULTS: readonly Result[] = ['penalty', 'no-penalty', 'not-established'];

/**
 * A head decides (作出行政处罚决定, O4-43, APL-57): exactly the draft, with its five possible results. It names no measures of its own, so that
 * nothing can differ; every gate of domain.md 13.2 is judged here once more. Decided inside the period of O4-45, or shown as overdue.
 */
export const makeDecision: PenaltyAct<MakeDecision> = {
  name: 'make-decision',
  label: '作出决定',
  article: 'O4-43',
  roles: ['bureau-head'],
  duty: 'approver',
  from: ['DRAFTED', 'REEXAMINED', 'WAIVED'],
  decide(state, input, context, actor) {
    const { draft } = state;
    return unless(
      [
        notDelegated(actor),
        ...againstDecision(state, context),
        draft && input.hash !== draft.hash && refusal('PENALTY.DECIDES_ANOTHER_DRAFT', '决定的内容与现行处理意见不符。', 'The decision is on another content than the draft that stands.', ['LZ-40', 'APL-59'], { pointer: '/hash' }),
        stated(input.documentRef, '/documentRef', '决定书文号', 'The document reference', ['APL-59']),
        ...complete(input.contents, 'APL-59.contents', context.rules, '/contents'),
        input.sealed !== true && refusal('PENALTY.NOT_SEALED', '决定书须加盖行政机关印章。', 'The decision bears the seal of the authority.', [context.rules.article('APL-59')], { pointer: '/sealed' }),
      ],
      () => {
        if (!draft) throw new Error('A decision without a draft.');
        const { result } = draft;
        const number = state.decisions + 1;
        const overdue = state.clocks['decision-period']?.status === 'expired';
        const data = {
          number, result, on: context.today, documentRef: input.documentRef, hash: draft.hash, contents: input.contents, measures: draft.measures, fineTotalFen: draft.totals.fineTotalFen,
          responsibleStaff: draft.responsibleStaff ?? [], basis: draft.basis, ...(draft.transferTo ? { transferTo: draft.transferTo } : {}), overdue, hints: draft.hints, gates: neededGates(state, context),
        };
        const ends = draft.measures.some(({ kind }) => kind === 'termination-by-agency') || (result === 'transfer' && draft.transferTo === 'agency');
        const errands = [
          ...(result === 'crime' ? releaseMeasures(state, context, 'decided', ['assistance-request']) : releaseMeasures(state, context, result === 'not-established' ? 'not-established' : 'decided')),
          ...(ends ? agreementLead(state, draft.facts) : []),
        ];
        const events: NewEvent[] = [
          ...releaseWithTheCase(state, context, '已作出决定'),
          event('DecisionMade', '作出决定', context, data, {
            errands,
            opens: [...(SERVED_RESULTS.includes(result) ? [open('service', context.today, context)] : []), ...(result === 'penalty' ? [open('publication', context.today, context, numbered('publication', number))] : [])],
            closes: closing(state, ['decision-period', 'review', 'defence', 'hearing-request'], 'met'),
          }),
        ];
        return accepted(events);
      },
    );
  },
};

export interface ServeDecision {
  readonly service: ServiceOfDocument;
}

/**
 * The decision has reached the party (决定书送达, APL-61, O4-59) within seven working days, by one of the five ways with its proof. What it
 * orders to be paid becomes an execution of its own in the same moment; staff whose responsibility it found are told to their accounts.
 */
export const serveDecision: PenaltyAct<ServeDecision> = {
  name: 'serve-decision',
  label: '决定书送达',
  article: 'O4-59',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['DECIDED'],
  decide(state, input, context) {
    const { decision } = state;
    const served = checkService(input.service, decision?.on, context.today, context.now);
    return whenServed(
      served,
      [
        decision && !SERVED_RESULTS.includes(decision.result) && refusal('PENALTY.NOT_SERVED_BUT_TRANSFERRED', '该结果以移送函告知受移送机关。', 'This result is told to the body that takes the case over.', ['O4-43']),
        decision?.heardTooLate && refusal('PENALTY.DECISION_UNHEARD', '期内陈述申辩未经复核，决定不得送达，应予撤销。', 'A timely defence was not examined: the decision must be revoked, not served.', ['APL-45', 'APL-62']),
      ],
      (servedOn) => {
        if (!decision) throw new Error('There is no decision to serve.');
        const debts = debtsOf(decision);
        const spawn = debts.length > 0 ? beginFineExecution(executionFacts(state, decision, servedOn), context) : undefined;
        // Where money is owed the execution itself keeps the periods of the remedies.
        const opens = spawn || decision.result !== 'penalty' ? [] : [open('reconsideration', servedOn, context), open('litigation', servedOn, context)];
        const data = { number: decision.number, method: input.service.method, servedOn, record: input.service, ...(spawn ? { execution: spawn.id } : {}) };
        return accepted(
          [event('DecisionServed', '决定书送达', context, data, { visible: true, effectiveAt: effectOfService(servedOn, context.now), opens, closes: closing(state, ['service'], 'met'), errands: staffDecision(state, decision) })],
          spawn ? { spawns: [spawn] } : {},
        );
      },
    );
  },
};

/** The periods in which the party can ask for reconsideration or sue are over (复议、起诉期届满, ARL-20, ALL-46). */
export const endRemedyPeriod: PenaltyAct<ExpiryInput> = {
  name: 'end-remedy-period',
  label: '救济期届满',
  article: 'ALL-46',
  roles: ['system'],
  decide(state, input, context) {
    const clock = state.clocks[input.clock];
    if (!clock || clock.status !== 'running') return accepted([]);
    const { lastDay, endsAt } = clock.deadline;
    if (!hasEnded(clock, context.now)) return refused([refusal('CLOCK.NOT_ENDED', `期限至 ${lastDay}。`, `The period runs until ${lastDay}.`, ['ALL-46'])]);
    return accepted([event('RemedyPeriodEnded', '救济期届满', context, { clock: clock.id, lastDay }, { visible: true, effectiveAt: endsAt, closes: [{ clock: clock.id, how: 'expired' }] })]);
  },
};
