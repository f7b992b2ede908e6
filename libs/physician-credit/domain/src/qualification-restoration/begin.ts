import type { LegalDay } from '@due-process/legal-time';
import { event, type ActContext, type Spawn } from '@due-process/procedure';
import { tariffOn } from '../ledger';

export interface RestorationBegin {
  readonly id: string;
  readonly account: string;
  readonly region: string;
  /** Institutions at which the person practises, or did last: they train, and apply for the person. */
  readonly institutions: readonly string[];
  readonly periods: readonly string[];
  readonly effect: 'suspend' | 'end';
  readonly training: boolean;
  readonly ended?: LegalDay;
  readonly barredUntil?: LegalDay;
}

/** The restoration begins in the same breath as the end of the period, or as the opening of the window before it. Its time is that of the tariff of today. */
export function restorationSpawn(begin: RestorationBegin, context: ActContext<any>): Spawn {
  const inForce = tariffOn(context.rules, context.today, begin.region);
  if (!inForce) throw new Error(`No tariff of points is in force in ${begin.region} on ${context.today}.`);
  const { decision, window } = inForce.tariff.restoration;
  const { id, training, ...rest } = begin;
  const data = { restorationId: id, ...rest, trainingNeeded: training, decisionRule: decision, ...(window ? { window } : {}), openedOn: context.today, ruleVersions: inForce.rules.versions };
  return { procedure: 'qualification-restoration', id, events: [event('RestorationBegun', '启动恢复', context, data, { visible: true })] };
}
