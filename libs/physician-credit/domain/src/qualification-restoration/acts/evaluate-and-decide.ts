import { addDays, dayOf, isLegalDay, type LegalDay } from '@due-process/legal-time';
import { accepted, event, oneOf, pastDay, refusal, stated, unless, type Act } from '@due-process/procedure';
import { errandTo } from '../../errands';
import { ofTheArea } from '../../gates';
import type { WithAccount } from '../../physician-account/model';
import { longestEnd, openPeriods } from '../../physician-account/standing';
import type { QualificationRestoration } from '../model';
import { hasEndedNow, whetherAndWhen } from './train-and-apply';

export interface EvaluateRestoration {
  readonly on: LegalDay;
  readonly findings: string;
  readonly recommended: boolean;
}

/** The agency evaluates the application (评估). */
export const evaluateRestoration: Act<QualificationRestoration, EvaluateRestoration, WithAccount> = {
  name: 'evaluate-restoration',
  label: '恢复评估',
  article: 'PQP.evaluation',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['APPLIED'],
  decide(state, input, context, actor) {
    return unless(
      [
        ofTheArea(actor, state.region),
        pastDay(input.on, '/on', context.today, state.application ? dayOf(state.application.receivedAt) : undefined),
        stated(input.findings, '/findings', '评估情况', 'The findings', ['PQP.evaluation']),
        typeof input.recommended !== 'boolean' && refusal('INPUT.MISSING', '须写明是否建议恢复。', 'Whether restoration is recommended must be stated.', ['PQP.evaluation'], { pointer: '/recommended' }),
      ],
      () => accepted([event('RestorationEvaluated', '恢复评估', context, { evaluation: { on: input.on, findings: input.findings, recommended: input.recommended } })]),
    );
  },
};

export interface DecideRestoration {
  readonly result: 'restored' | 'refused';
  readonly reasons: string;
  readonly documentRef: string;
  /** Only of a refusal: first day of the next chance; the next day where absent. */
  readonly againFrom?: LegalDay;
}

/**
 * A head decides (恢复决定). The person is normal from the day of the decision, but never before the day after the last of all open periods; until
 * then every block holds. A refusal states its reasons and the next chance.
 */
export const decideRestoration: Act<QualificationRestoration, DecideRestoration, WithAccount> = {
  name: 'decide-restoration',
  label: '恢复决定',
  article: 'QN-3.restore',
  roles: ['agency-head'],
  duty: 'approver',
  from: ['EVALUATED'],
  decide(state, input, context, actor) {
    const restores = input.result === 'restored';
    return unless(
      [
        ofTheArea(actor, state.region),
        oneOf(input.result, ['restored', 'refused'], '/result', '决定', 'result'),
        stated(input.reasons, '/reasons', '理由', 'The reasons', ['QN-3.restore']),
        stated(input.documentRef, '/documentRef', '决定文号', 'The number of the decision', ['QN-3.restore']),
        ...(restores ? whetherAndWhen(state, context) : []),
        restores && hasEndedNow(context) && !(state.application?.commitment && state.application.site) && refusal('RESTORATION.NOT_REGISTERED_ANEW', '支付资格已终止，须重新承诺、登记后申请。', 'The qualification has ended: the application needs a new commitment and registration.', ['PQ.states']),
        !restores && input.againFrom !== undefined && !(isLegalDay(input.againFrom) && input.againFrom > context.today) && refusal('DATE.INVALID', '再次申请的日期须在决定日之后。', 'The next chance lies after the decision.', ['QN-3.restore'], { pointer: '/againFrom' }),
      ],
      () => (restores ? accepted([restored(state, input, context)]) : accepted([refusedAgain(state, input, context)])),
    );
  },
};

type Context = Parameters<NonNullable<typeof decideRestoration.decide>>[2];

function restored(state: QualificationRestoration, { reasons, documentRef }: DecideRestoration, context: Context) {
  const { account } = context.references;
  if (!account) throw new Error('A restoration needs the account of its person.');
  const open = openPeriods(account);
  const end = longestEnd(open);
  const from = end && addDays(end, 1) > context.today ? addDays(end, 1) : context.today;
  const { commitment, site } = state.application ?? {};
  const input = { restoration: state.id, periods: open.map((period) => period.id), from, ...(commitment ? { commitment } : {}), ...(site ? { site } : {}) };
  const errand = errandTo('physician-account', state.account, 'restore', `restore#${state.id}`, input, `恢复支付资格：自 ${from} 起`);
  return event('RestorationDecided', '恢复支付资格', context, { result: 'restored', from, periods: input.periods, reasons, documentRef, on: context.today }, { visible: true, closes: [{ clock: 'decision', how: 'met' }], errands: [errand] });
}

function refusedAgain(_state: QualificationRestoration, { reasons, documentRef, againFrom }: DecideRestoration, context: Context) {
  const refusalOf = { on: context.today, reasons, documentRef, againFrom: againFrom ?? addDays(context.today, 1) };
  return event('RestorationRefused', '不予恢复', context, { refusal: refusalOf }, { visible: true, closes: [{ clock: 'decision', how: 'met' }] });
}

/** The periods have fallen (恢复程序终结): there is nothing to restore any more. */
export const withdrawRestoration: Act<QualificationRestoration, { readonly reasons: string }, WithAccount> = {
  name: 'withdraw-restoration',
  label: '恢复程序终结',
  article: 'C17',
  roles: ['system', 'case-officer'],
  evenWhenClosed: true,
  decide(state, input, context, actor) {
    if (state.closed) return accepted([]);
    const still = actor.role !== 'system' && context.references.account !== undefined && openPeriods(context.references.account).length > 0;
    return unless([ofTheArea(actor, state.region), still && refusal('RESTORATION.STILL_NEEDED', '仍有责罚需要恢复。', 'There still is something to restore.', ['QN-3.restore']), stated(input.reasons, '/reasons', '理由', 'The reasons', ['C17'])], () => {
      const closes = state.clocks['decision']?.status === 'running' ? [{ clock: 'decision', how: 'cancelled' as const }] : [];
      const errand = errandTo('physician-account', state.account, 'restoration-withdrawn', `withdrawn#${state.id}`, { restoration: state.id }, '恢复程序终结');
      return accepted([event('RestorationEnded', '恢复程序终结', context, { reasons: input.reasons, on: context.today }, { visible: true, closes, errands: [errand] })]);
    });
  },
};
