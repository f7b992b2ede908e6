import type { RecordedEvent } from '@due-process/procedure';
import type { PenaltyPeriod } from './model';

type Change = (state: PenaltyPeriod, data: any) => Partial<PenaltyPeriod>;

const CHANGES: Readonly<Record<string, Change>> = {
  CodeBlocked: (state, data) => ({ blockings: [...state.blockings, data.blocking] }),
  RestorationWindowOpened: () => ({ windowOpened: true }),
  PeriodAmended: (_state, data) => ({ lastDay: data.lastDay }),
  PeriodEnded: (_state, data) => ({ stage: 'OVER', closed: true, overOn: data.on }),
  PeriodAnnulled: () => ({ stage: 'ANNULLED', closed: true }),
};

export function evolve(state: PenaltyPeriod | undefined, event: RecordedEvent): PenaltyPeriod {
  const data: any = event.data;
  if (event.type === 'PeriodBegan') return began(data);
  if (!state) throw new Error(`A penalty period cannot begin with ${event.type}.`);
  return { ...state, ...CHANGES[event.type]?.(state, data) };
}

function began(data: any): PenaltyPeriod {
  const { periodId, account, region, cause, effect, basis, rule, tariff, firstDay, lastDay, window, sites, openedOn, ruleVersions } = data;
  return {
    id: periodId, region, version: 0, stage: 'RUNNING', closed: false, openedOn, ruleVersions, clocks: {}, duties: {},
    account, cause, effect, basis, rule, ...(tariff ? { tariff } : {}), firstDay, lastDay, ...(window ? { window } : {}), sites, blockings: [],
  };
}
