import type { LegalDay } from '@due-process/legal-time';
import { accepted, event } from '@due-process/procedure';
import type { Commitment } from '../model';
import { openPeriods } from '../standing';
import { accountAct } from '../todays-rules';

export interface Restore {
  readonly restoration: string;
  /** Periods from which the person is restored. */
  readonly periods: readonly string[];
  /** First day on which the person is normal again. */
  readonly from: LegalDay;
  /** New commitment and registration, where the qualification had ended. */
  readonly commitment?: Commitment;
  readonly site?: { readonly institution: string; readonly region: string };
}

/** The restoration has decided (恢复): the named periods block no longer from its day on; later ones go on. */
export const restore = accountAct<Restore>({
  name: 'restore',
  label: '恢复支付资格',
  article: 'QN-3.restore',
  roles: ['system'],
  decide(state, input, context) {
    if (!state.restorations.some((one) => one.id === input.restoration && !one.done)) return accepted([]);
    const periods = openPeriods(state).filter((period) => input.periods.includes(period.id)).map((period) => period.id);
    return accepted([event('Restored', '恢复支付资格', context, { ...input, periods }, { visible: true })]);
  },
});

export interface RestorationWithdrawn {
  readonly restoration: string;
}

/** A restoration that had lost its object, because the period was annulled, has ended. */
export const restorationWithdrawn = accountAct<RestorationWithdrawn>({
  name: 'restoration-withdrawn',
  label: '恢复程序终结',
  article: 'QN-3.restore',
  roles: ['system'],
  decide(state, input, context) {
    if (!state.restorations.some((one) => one.id === input.restoration && !one.done)) return accepted([]);
    return accepted([event('RestorationWithdrawn', '恢复程序终结', context, { restoration: input.restoration })]);
  },
});
