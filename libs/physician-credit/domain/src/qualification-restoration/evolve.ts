import type { RecordedEvent } from '@due-process/procedure';
import type { QualificationRestoration } from './model';

type Change = (state: QualificationRestoration, data: any) => Partial<QualificationRestoration>;

const CHANGES: Readonly<Record<string, Change>> = {
  TrainingRecorded: (_state, data) => ({ training: data.training }),
  RestorationApplied: (_state, data) => ({ stage: 'APPLIED', application: data.application, evaluation: undefined }),
  RestorationEvaluated: (_state, data) => ({ stage: 'EVALUATED', evaluation: data.evaluation }),
  RestorationRefused: (state, data) => ({ stage: 'REFUSED', refusals: [...state.refusals, data.refusal] }),
  RestorationDecided: (_state, data) => ({ stage: 'RESTORED', closed: true, restoredFrom: data.from }),
  RestorationEnded: () => ({ stage: 'WITHDRAWN', closed: true }),
};

export function evolve(state: QualificationRestoration | undefined, event: RecordedEvent): QualificationRestoration {
  const data: any = event.data;
  if (event.type === 'RestorationBegun') return begun(data);
  if (!state) throw new Error(`A restoration cannot begin with ${event.type}.`);
  return { ...state, ...CHANGES[event.type]?.(state, data) };
}

function begun(data: any): QualificationRestoration {
  const { restorationId, account, region, institutions, periods, effect, trainingNeeded, decisionRule, window, ended, barredUntil, openedOn, ruleVersions } = data;
  return {
    id: restorationId, region, version: 0, stage: 'OPEN', closed: false, openedOn, ruleVersions, clocks: {}, duties: {},
    account, institutions: institutions ?? [], periods, effect, trainingNeeded, decisionRule, ...(window ? { window } : {}), ...(ended ? { ended } : {}), ...(barredUntil ? { barredUntil } : {}), refusals: [],
  };
}
