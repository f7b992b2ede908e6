import type { LegalDay } from '@due-process/legal-time';
import { foldYear, tariffNamed, type Responsibility, type YearOfPoints } from '../../ledger';
import { ACCOUNT, cases, HEAD, HOSPITAL, notice, OFFICER, PHYSICIAN, signedOn, ToldWorld } from '../../physician-scoring/scenarios/told-world';
import { selectRules, PACKS } from '@due-process/rules';
import { settlementOn, type SettlementException, type SettlementStatus } from '../settlement';

/** A scoring as the scenarios tell it: its decision is of the same day unless said otherwise. */
export interface ToldScoring {
  readonly ref: string;
  readonly responsibility?: Responsibility;
  readonly institution?: string;
  readonly decidedOn?: LegalDay;
}

export function parentOf(ref: string, decidedOn: LegalDay, institution = 'inst-1'): object {
  return { ref, track: 'agreement', article: '协议第59条', decidedOn, body: 'agency-522701', institution };
}

/** The agency scores acts on the basis of a decision. */
export function scored(world: ToldWorld, day: string, acts: readonly object[], { ref, responsibility, institution, decidedOn }: ToldScoring): ToldWorld {
  const parent = parentOf(ref, decidedOn ?? (day.slice(0, 10) as LegalDay), institution);
  return world.does(day, ACCOUNT, world.by(OFFICER), 'record-points', { parent, acts, reasons: '违规属实', ...(responsibility ? { responsibility } : {}) });
}

/** So many points of Qiannan on one day, each of an act done on that day: 12 as twelve cases of one point, never at once. */
export const smallPoints = (points: number, actedOn: LegalDay): object => cases('QN-3.1.1.1', points, actedOn);

/** A bonus of Qiannan, granted on a day of the year in which it was deserved. */
export function rewarded(world: ToldWorld, day: string, kind: string, documentRef: string): ToldWorld {
  return world.does(day, ACCOUNT, world.by(OFFICER), 'record-bonus', { kind, deservedOn: day.slice(0, 10), institution: 'inst-1', documentRef, reasons: '加分属实' });
}

/** The year of Qiannan or of the national tariff, folded from the ledger as it stands. */
export function yearOfPoints(world: ToldWorld, year: number, tariff = 'QN.tariff'): YearOfPoints {
  const rules = selectRules(PACKS, { region: world.region, on: `${year}-12-31` });
  return foldYear(world.account().entries, year, tariffNamed(rules, tariff, `${year}-12-31`, world.region));
}

/** What has fired and stands, by the last part of its key. */
export const fired = (world: ToldWorld): string[] => world.account().firings.filter((firing) => !firing.undone).map((firing) => firing.key);

export const settles = (world: ToldWorld, on: LegalDay, exception?: SettlementException): SettlementStatus => settlementOn(world.account(), on, exception);

/** Trained, applied for, evaluated and decided on by the region's people, each on its day; the examination is on the day of the training. */
export interface ToldRestoration {
  readonly id?: string;
  readonly trainedOn?: LegalDay;
  readonly appliedOn: LegalDay;
  readonly decidedOn: LegalDay;
  readonly commitment?: object;
  readonly site?: object;
}

export function restored(world: ToldWorld, { id = `${ACCOUNT}-R1`, trainedOn, appliedOn, decidedOn, ...anew }: ToldRestoration): ToldWorld {
  if (trainedOn) world.does(`${trainedOn} 10:00`, id, world.by(HOSPITAL), 'record-training', { trainedOn, examinedOn: trainedOn, passed: true, ref: '考核-1' });
  return world
    .does(`${appliedOn} 11:00`, id, world.by(PHYSICIAN), 'apply-for-restoration', { applicationRef: '恢复申请-1', ...anew })
    .does(`${decidedOn} 14:00`, id, world.by(OFFICER), 'evaluate-restoration', { on: decidedOn, findings: '符合条件', recommended: true })
    .does(`${decidedOn} 15:00`, id, world.by(HEAD), 'decide-restoration', { result: 'restored', reasons: '符合条件', documentRef: '恢复-1' });
}

/** Noticed, served and told on one day, so that silence can make it final. */
export function told(world: ToldWorld, day: LegalDay, id: string): ToldWorld {
  return world
    .does(`${day} 10:00`, id, world.by(OFFICER), 'make-notice', notice())
    .does(`${day} 11:00`, id, world.by(OFFICER), 'serve-institution', signedOn(day))
    .does(`${day} 12:00`, id, world.by(HOSPITAL), 'tell-person', signedOn(day));
}
