import type { LegalDay } from '@due-process/legal-time';
import { accepted, event, refusal, unless } from '@due-process/procedure';
import { ofTheInstitution } from '../../gates';
import { activeSites } from './registration';
import { openRestorationFor, restorationWindow } from '../restoration';
import { openPeriods } from '../standing';
import { accountAct } from '../todays-rules';

export interface RecordPeriodOver {
  readonly period: string;
  readonly on: LegalDay;
}

/**
 * The process of a period tells that it is over (责罚期届满). Nobody is restored by himself (QN-3(2)5, PQP-39): restoration opens instead, once the
 * last of the person's periods is over.
 */
export const recordPeriodOver = accountAct<RecordPeriodOver>({
  name: 'record-period-over',
  label: '责罚期届满',
  article: 'QN-3.period',
  roles: ['system'],
  decide(state, input, context) {
    const period = state.periods.find((one) => one.id === input.period);
    if (!period || period.over || period.annulled) return accepted([]);
    const over = event('PeriodOver', '责罚期届满', context, { period: input.period, on: input.on }, { visible: true });
    const after = { ...state, periods: state.periods.map((one) => (one.id === period.id ? { ...one, over: true as const } : one)) };
    const opened = openPeriods(after).every((one) => one.over) ? openRestorationFor(after, context) : undefined;
    return accepted([over, ...(opened?.events ?? [])], { spawns: opened?.spawns ?? [] });
  },
});

export interface OpenRestoration {
  /** Of the process that asks: the window before the end of its period has opened. */
  readonly period?: string;
}

/** The window before the end opens (PQP-39), or an institution begins a restoration by itself. */
export const openRestoration = accountAct<OpenRestoration>({
  name: 'open-restoration',
  label: '启动恢复',
  article: 'PQP-39',
  roles: ['system', 'institution', 'case-officer'],
  decide(state, _input, context, actor) {
    const window = restorationWindow(state, context);
    const already = state.restorations.some((one) => !one.done);
    if (actor.role === 'system' && (already || !window.open)) return accepted([]);
    return unless(
      [
        ofTheInstitution(actor, activeSites(state, context.today).map((site) => site.institution)),
        already && refusal('RESTORATION.ALREADY_OPEN', '恢复程序已经启动。', 'A restoration is open already.', ['PQP-39']),
        openPeriods(state).length === 0 && refusal('RESTORATION.NOTHING_TO_RESTORE', '没有需要恢复的责罚。', 'There is nothing to restore.', ['PQP-39']),
        openPeriods(state).length > 0 && !window.open && refusal('RESTORATION.TOO_EARLY', `最早可于 ${window.from ?? '责罚期届满后'} 申请恢复。`, `Restoration may be applied for from ${window.from ?? 'the end of the period'} at the earliest.`, ['PQP-39', 'QN-3.restore']),
      ],
      () => accepted(openRestorationFor(state, context).events, { spawns: openRestorationFor(state, context).spawns }),
    );
  },
});
