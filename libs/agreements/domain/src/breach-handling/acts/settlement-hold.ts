import { accepted, refusal, unless, type Act, type NewEvent } from '@due-process/procedure';
import { oneOf, stated } from '../dates';
import { event } from '../event';
import { ofTheAgency, ofTheCity, ofTheSameLevelBureau } from '../gates';
import type { BreachCase, BreachReferences } from '../model';

export interface RequestSettlementHold {
  /** Base by rule id: `R735-30` or `N14-11` (domain.md C5). */
  readonly base: string;
  /** The facts that the base requires, each stated, e.g. `{"fraud-suspicion": "…", "refusal-to-cooperate": "…"}`. */
  readonly statements: Readonly<Record<string, string>>;
}

/** The officer asks that settlement be held while the lead is verified (暂停医疗保障基金结算, LZ-19(3)). */
export const requestSettlementHold: Act<BreachCase, RequestSettlementHold, BreachReferences> = {
  name: 'request-settlement-hold',
  label: '申请暂停结算',
  article: 'LZ-19(3)',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['VERIFYING'],
  decide(state, input, context, actor) {
    const base = context.rules.holdBase(input.base);
    return unless(
      [
        ofTheAgency(state, actor),
        (state.hold?.state === 'requested' || state.hold?.state === 'held') && refusal('BREACH.HOLD_ALREADY', '已申请或者已暂停结算。', 'A hold is already asked for or in force.', ['LZ-19(3)']),
        !base && refusal('BREACH.HOLD_WITHOUT_BASE', '暂停结算须有法定依据。', 'A hold needs one of its legal bases.', ['LZ-19(3)', 'R735-30', 'N14-11'], { pointer: '/base' }),
        ...(base?.requires ?? []).map((fact) => stated(input.statements?.[fact], `/statements/${fact}`, `“${fact}”的事实`, `The fact "${fact}"`, [base?.article ?? ''])),
      ],
      () => accepted([event('SettlementHoldRequested', '申请暂停结算', context, { base: input.base, statements: input.statements })]),
    );
  },
};

export interface DecideSettlementHold {
  readonly result: 'approved' | 'refused';
  readonly reasons: string;
}

/** The approver that the base names says yes or no: the principal head of the agency's or the city's bureau (R735-30), or an agency head (N14-(11)). */
export const decideSettlementHold: Act<BreachCase, DecideSettlementHold, BreachReferences> = {
  name: 'decide-settlement-hold',
  label: '审批暂停结算',
  article: 'R735-30',
  roles: ['agency-head', 'bureau-head'],
  duty: 'approver',
  from: ['VERIFYING'],
  decide(state, input, context, actor) {
    const base = state.hold ? context.rules.holdBase(state.hold.base) : undefined;
    const bureau = ofTheSameLevelBureau(state, actor) === undefined || ofTheCity(state, actor) === undefined;
    const approver = base?.approver === 'principal-head' ? actor.role === 'bureau-head' && actor.principal === true && bureau : actor.role === 'agency-head' && actor.employer === state.agency.code;
    return unless(
      [
        state.hold?.state !== 'requested' && refusal('BREACH.HOLD_NOT_REQUESTED', '没有待审批的暂停结算申请。', 'No hold has been asked for.', ['LZ-19(3)']),
        state.hold?.state === 'requested' && !approver && refusal('BREACH.HOLD_WRONG_APPROVER', base?.approver === 'principal-head' ? '须经医疗保障行政部门主要负责人批准。' : '须经经办机构负责人批准。', base?.approver === 'principal-head' ? 'The principal head of the bureau must approve.' : 'A head of the agency must approve.', [base?.article ?? 'LZ-19(3)']),
        oneOf(input.result, ['approved', 'refused'], '/result', '审批结果', 'result'),
        stated(input.reasons, '/reasons', '理由', 'Reasons', ['LZ-19(3)']),
      ],
      () =>
        accepted([
          input.result === 'approved'
            ? event('SettlementHeld', '暂停结算', context, { base: state.hold?.base, reasons: input.reasons, agreementId: state.agreement.id, caseId: state.id, since: context.today }, { visible: true })
            : event('SettlementHoldRefused', '不予暂停结算', context, { base: state.hold?.base, reasons: input.reasons }),
        ]),
    );
  },
};

export interface ReleaseSettlementHold {
  readonly reasons: string;
}

/** The hold is lifted before the end of the verification (恢复结算, LZ-19(3)). */
export const releaseSettlementHold: Act<BreachCase, ReleaseSettlementHold, BreachReferences> = {
  name: 'release-settlement-hold',
  label: '恢复结算',
  article: 'LZ-19(3)',
  roles: ['case-officer', 'agency-head'],
  duty: { 'case-officer': 'officer', 'agency-head': 'approver' },
  decide(state, input, context, actor) {
    return unless(
      [
        ofTheAgency(state, actor),
        state.hold?.state !== 'held' && refusal('BREACH.NO_HOLD', '未暂停结算。', 'Settlement is not held.', ['LZ-19(3)']),
        stated(input.reasons, '/reasons', '理由', 'Reasons', ['LZ-19(3)']),
      ],
      () => accepted([released(state, context.now, context.today, input.reasons)]),
    );
  },
};

/** A hold belongs to the verification (调查过程中, LZ-19(3)): what was asked for and not decided until its end lapses with it. */
export function holdRequestLapses(state: BreachCase, context: { readonly now: string }): readonly NewEvent[] {
  return state.hold?.state === 'requested' ? [event('SettlementHoldLapsed', '暂停结算申请失效', context, { base: state.hold.base })] : [];
}

/** Release as it follows by itself: nothing was found, or the decision takes the hold's place. */
export function released(state: BreachCase, now: string, on: string, reasons: string) {
  return event('SettlementHoldReleased', '恢复结算', { now }, { agreementId: state.agreement.id, caseId: state.id, on, reasons }, { visible: true });
}
