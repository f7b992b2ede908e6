import type { LegalDay } from '@due-process/legal-time';
import { accepted, event, oneOf, refusal, stated, unless, type ActContext, type NewEvent } from '@due-process/procedure';
import { principalOnly, type PenaltyAct } from '../guards';
import { AFTER_DECISION, BEFORE_DECISION, type PenaltyCase } from '../model';

/** Bases of the penalty track: fraud suspected and refusal to cooperate, of an institution or of an insured person (R735-30). */
const BASES = ['R735-30', 'R735-30.person'] as const;

export interface RequestSettlementHold {
  readonly base: string;
  /** The facts that the base requires, each stated, e.g. `{"fraud-suspicion": "…", "refusal-to-cooperate": "…"}`. */
  readonly statements: Readonly<Record<string, string>>;
}

/** The officer asks that settlement be held while the party does not cooperate (申请暂停结算, R735-30). */
export const requestSettlementHold: PenaltyAct<RequestSettlementHold> = {
  name: 'request-settlement-hold',
  label: '申请暂停结算',
  article: 'R735-30',
  roles: ['case-officer'],
  duty: 'officer',
  from: BEFORE_DECISION,
  decide(state, input, context) {
    const known = (BASES as readonly string[]).includes(input.base);
    const base = known ? context.rules.holdBase(input.base) : undefined;
    const fits = state.party.kind === 'individual' ? input.base === 'R735-30.person' : input.base === 'R735-30';
    return unless(
      [
        (state.hold?.state === 'requested' || state.hold?.state === 'held') && refusal('PENALTY.HOLD_ALREADY', '已申请或者已暂停结算。', 'A hold is already asked for or in force.', ['R735-30']),
        (!base || !fits) && refusal('PENALTY.HOLD_WITHOUT_BASE', '行政处罚案件中仅依条例第30条暂停结算，并须符合当事人类别。', 'In the penalty track settlement is held on R735-30 only, on the base for this kind of party.', ['R735-30'], { pointer: '/base' }),
        ...(base?.requires ?? []).map((fact) => stated(input.statements?.[fact], `/statements/${fact}`, `“${fact}”的事实`, `The fact "${fact}"`, [base?.article ?? ''])),
      ],
      () => accepted([event('SettlementHoldRequested', '申请暂停结算', context, { base: input.base, statements: input.statements })]),
    );
  },
};

export interface DecideSettlementHold {
  readonly result: 'approved' | 'refused';
  readonly reasons: string;
  /** Of an approval: the notice by which the agency, which settles, is told (R735-30). */
  readonly agencyNoticeRef?: string;
}

/** The principal head says yes or no (审批暂停结算, R735-30). */
export const decideSettlementHold: PenaltyAct<DecideSettlementHold> = {
  name: 'decide-settlement-hold',
  label: '审批暂停结算',
  article: 'R735-30',
  roles: ['bureau-head'],
  duty: 'approver',
  from: BEFORE_DECISION,
  decide(state, input, context, actor) {
    return unless(
      [
        state.hold?.state !== 'requested' && refusal('PENALTY.HOLD_NOT_REQUESTED', '没有待审批的暂停结算申请。', 'No hold has been asked for.', ['R735-30']),
        principalOnly(actor, ['R735-30']),
        oneOf(input.result, ['approved', 'refused'], '/result', '审批结果', 'result'),
        stated(input.reasons, '/reasons', '理由', 'Reasons', ['R735-30']),
        input.result === 'approved' && stated(input.agencyNoticeRef, '/agencyNoticeRef', '通知经办机构的文号', 'The notice to the agency', ['R735-30']),
      ],
      () =>
        accepted([
          input.result === 'approved'
            ? event('SettlementHeld', '暂停结算', context, { base: state.hold?.base, reasons: input.reasons, agencyNoticeRef: input.agencyNoticeRef, party: state.party.id, caseId: state.id, since: context.today }, { visible: true })
            : event('SettlementHoldRefused', '不予暂停结算', context, { base: state.hold?.base, reasons: input.reasons }),
        ]),
    );
  },
};

/** The hold is lifted as soon as its base has gone (恢复结算, R735-30). */
export const releaseSettlementHold: PenaltyAct<{ readonly reasons: string }> = {
  name: 'release-settlement-hold',
  label: '恢复结算',
  article: 'R735-30',
  roles: ['case-officer', 'bureau-head'],
  duty: { 'case-officer': 'officer', 'bureau-head': 'approver' },
  from: [...BEFORE_DECISION, ...AFTER_DECISION],
  decide(state, input, context) {
    return unless(
      [state.hold?.state !== 'held' && refusal('PENALTY.NO_HOLD', '未暂停结算。', 'Settlement is not held.', ['R735-30']), stated(input.reasons, '/reasons', '理由', 'The reasons', ['R735-30'])],
      () => accepted([released(state, context.now, context.today, input.reasons)]),
    );
  },
};

/** Release as it follows by itself: the case is decided or ends, proven fraud has its penalty and everything else is settled (R735-30). */
export function releaseWithTheCase(state: PenaltyCase, context: Pick<ActContext, 'now' | 'today'>, reasons: string): readonly NewEvent[] {
  // A hold that nobody has decided on has nothing left to secure.
  if (state.hold?.state === 'requested') return [event('SettlementHoldRefused', '不予暂停结算', context, { base: state.hold.base, reasons })];
  return state.hold?.state === 'held' ? [released(state, context.now, context.today, reasons)] : [];
}

const released = (state: PenaltyCase, now: string, on: LegalDay, reasons: string): NewEvent => event('SettlementHoldReleased', '恢复结算', { now }, { party: state.party.id, caseId: state.id, on, reasons }, { visible: true });
