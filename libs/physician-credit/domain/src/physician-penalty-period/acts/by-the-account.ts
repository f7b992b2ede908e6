import { isLegalDay, type LegalDay } from '@due-process/legal-time';
import { accepted, event, refusal, refused, type Act } from '@due-process/procedure';
import { periodClocks } from '../begin';
import type { PenaltyPeriod } from '../model';

export interface AmendPeriod {
  readonly lastDay: LegalDay;
  readonly reasons: string;
}

/** The ledger, a repair or an objection gives the period another end (责罚期变更); its first day stays. One that is over stays over. */
export const amendPeriod: Act<PenaltyPeriod, AmendPeriod> = {
  name: 'amend-period',
  label: '责罚期变更',
  article: 'PQ.repair',
  roles: ['system'],
  evenWhenClosed: true,
  decide(state, input, context) {
    if (state.stage !== 'RUNNING' || input.lastDay === state.lastDay) return accepted([]);
    if (!isLegalDay(input.lastDay) || input.lastDay < state.firstDay) return refused([refusal('DATE.INVALID', '届满日无效。', 'There is no such last day.', ['QN-3.period'], { pointer: '/lastDay' })]);
    const inRegion = { ...context, rules: context.rules.asOf(context.today, state.region) };
    const clocks = periodClocks(state.rule, state.firstDay, input.lastDay, state.windowOpened ? undefined : state.window, inRegion);
    return accepted([event('PeriodAmended', '责罚期变更', context, { from: state.lastDay, lastDay: input.lastDay, reasons: input.reasons }, { visible: true, opens: clocks })]);
  },
};

/** The basis has fallen (责罚期撤销): the period never was (C17). */
export const annulPeriod: Act<PenaltyPeriod, { readonly reasons: string }> = {
  name: 'annul-period',
  label: '责罚期撤销',
  article: 'C17',
  roles: ['system'],
  evenWhenClosed: true,
  decide(state, input, context) {
    if (state.stage === 'ANNULLED') return accepted([]);
    const closes = Object.values(state.clocks).filter((clock) => clock.status === 'running').map((clock) => ({ clock: clock.id, how: 'cancelled' as const }));
    return accepted([event('PeriodAnnulled', '责罚期撤销', context, { on: context.today, reasons: input.reasons }, { visible: true, closes })]);
  },
};
