import type { LegalDay } from '@due-process/legal-time';
import { accepted, event, oneOf, pastDay, refusal, stated, unless } from '@due-process/procedure';
import { closing } from '../clocks';
import type { Problem } from '../fields';
import { debtsOf, staffDecisionFallen, tellExecution } from '../follow-up';
import type { PenaltyAct } from '../guards';
import { AFTER_DECISION, type PenaltyCase, type PenaltyStage } from '../model';
import { annulledToExecution, withdrawalOf } from './revoke-decision';

/** The right to a remedy does not end with the file: a closed or archived case takes it as well (ARL-20, ALL-46). */
const OPEN_TO_REMEDIES: readonly PenaltyStage[] = [...AFTER_DECISION, 'ANNULLED', 'CLOSED', 'ARCHIVED'];

export interface RecordRemedy {
  readonly kind: 'reconsideration' | 'litigation';
  readonly since: LegalDay;
  readonly documentRef: string;
}

/** The party asks for reconsideration or sues (申请复议、提起诉讼): execution goes on, the surcharge stands still; its own process is told (APL-73). */
export const recordRemedy: PenaltyAct<RecordRemedy> = {
  name: 'record-remedy',
  label: '登记救济',
  article: 'APL-73',
  roles: ['case-officer'],
  duty: 'officer',
  from: OPEN_TO_REMEDIES,
  evenWhenClosed: true,
  decide(state, input, context) {
    const number = state.remedies.length + 1;
    const { decision } = state;
    const servedOn = decision?.servedOn;
    return unless(
      [
        !servedOn && refusal('PENALTY.DECISION_NOT_SERVED', '决定尚未送达。', 'The decision has not been served.', ['ARL-20', 'ALL-46']),
        oneOf(input.kind, ['reconsideration', 'litigation'], '/kind', '救济种类', 'kind of remedy'),
        state.remedies.some(({ kind, outcome }) => kind === input.kind && !outcome) && refusal('PENALTY.REMEDY_PENDING', '该救济程序正在进行。', 'This remedy is already pending.', ['APL-73']),
        pastDay(input.since, '/since', context.today, servedOn),
        stated(input.documentRef, '/documentRef', '受理文书', 'The paper of acceptance', ['ARL-20', 'ALL-46']),
      ],
      () => accepted([event('RemedyRecorded', '登记救济', context, { number, kind: input.kind, since: input.since, documentRef: input.documentRef }, { visible: true, closes: closing(state, [input.kind], 'met'), errands: tellExecution(state, 'record-remedy', `remedy#${number}`, { kind: input.kind, since: input.since, documentRef: input.documentRef }) })]),
    );
  },
};

export interface RecordRemedyOutcome {
  readonly number: number;
  readonly result: 'upheld' | 'changed' | 'annulled' | 'withdrawn' | 'rejected';
  readonly on: LegalDay;
  readonly receivedOn: LegalDay;
  readonly documentRef: string;
  /** Of a change: the new amount of each measure that changes, 分. */
  readonly amounts?: Readonly<Record<string, number>>;
}

/** The remedy has ended (救济结果): an annulled decision falls, what was published is withdrawn within three working days (APL-48). */
export const recordRemedyOutcome: PenaltyAct<RecordRemedyOutcome> = {
  name: 'record-remedy-outcome',
  label: '登记救济结果',
  article: 'APL-48',
  roles: ['case-officer'],
  duty: 'officer',
  from: OPEN_TO_REMEDIES,
  evenWhenClosed: true,
  decide(state, input, context) {
    const remedy = state.remedies.find(({ number, outcome }) => number === input.number && !outcome);
    // A remedy against an earlier decision says nothing about the one that stands now.
    const ofThisDecision = remedy?.decision === state.decisions;
    const falls = ofThisDecision && (input.result === 'annulled' || input.result === 'changed');
    return unless(
      [
        !remedy && refusal('PENALTY.REMEDY_UNKNOWN', '没有正在进行的该救济程序。', 'No such remedy is pending.', ['APL-73'], { pointer: '/number' }),
        oneOf(input.result, ['upheld', 'changed', 'annulled', 'withdrawn', 'rejected'], '/result', '结果', 'result'),
        pastDay(input.on, '/on', context.today, remedy?.since),
        pastDay(input.receivedOn, '/receivedOn', context.today, input.on),
        ...changedAmounts(state, input),
        stated(input.documentRef, '/documentRef', '文号', 'The document reference', ['ARL-62', 'ALL-45']),
      ],
      () => {
        const by = remedy?.kind === 'litigation' ? ('court' as const) : ('reconsideration' as const);
        const { number, result, on, receivedOn, documentRef, amounts } = input;
        const change = !ofThisDecision ? [] : result === 'annulled' ? annulledToExecution(state, by, context, documentRef) : result === 'changed' && amounts ? tellExecution(state, 'record-decision-change', `remedy-change#${number}`, { by, on, documentRef, amounts }) : [];
        // The execution counts the remedies against its own decision.
        const ofItsDecision = state.remedies.filter((one) => one.decision === remedy?.decision && one.number <= number).length;
        const told = ofThisDecision ? tellExecution(state, 'record-remedy-outcome', `remedy-outcome#${number}`, { number: ofItsDecision, result, on, receivedOn, documentRef }) : [];
        const fallen = result === 'annulled' && ofThisDecision ? staffDecisionFallen(state, `${by === 'court' ? '判决' : '复议决定'}撤销：${documentRef}`) : [];
        const errands = [...told, ...change, ...fallen];
        const data = { number, result, on, receivedOn, documentRef, by, ...(amounts ? { amounts } : {}) };
        return accepted([event('RemedyDecided', '登记救济结果', context, data, { visible: true, errands, opens: falls ? withdrawalOf(state, context) : [], closes: result === 'annulled' && ofThisDecision ? closing(state, ['publication'], 'cancelled') : [] })]);
      },
    );
  },
};

/** A changed decision says what is owed now: of measures that it has, whole 分, never more than before (ARL-62, ALL-77). */
function changedAmounts({ decision }: PenaltyCase, { result, amounts }: RecordRemedyOutcome): Problem[] {
  if (result !== 'changed') return [amounts !== undefined && refusal('INPUT.INVALID', '只有变更的结果才写明金额。', 'Only a change states amounts.', ['ARL-62'], { pointer: '/amounts' })];
  const owed = new Map(debtsOf(decision ?? { measures: [] }).map(({ id, amountFen }) => [id, amountFen]));
  const entries = Object.entries(amounts ?? {});
  return [
    owed.size > 0 && entries.length === 0 && refusal('INPUT.MISSING', '须写明变更后的金额。', 'The changed amounts must be stated.', ['ARL-62'], { pointer: '/amounts' }),
    ...entries.map(([id, fen]) => !(Number.isSafeInteger(fen) && fen >= 0 && fen <= (owed.get(id) ?? -1)) && refusal('PENALTY.AMOUNT_NOT_OF_THIS_DECISION', `金额 ${id} 须为本决定的金额，且不得高于原金额。`, `Amount ${id} must be one of this decision, and no higher than before.`, ['ARL-62', 'ALL-77'], { pointer: `/amounts/${id}` })),
  ];
}
