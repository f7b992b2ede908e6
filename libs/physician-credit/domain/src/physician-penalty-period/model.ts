import type { Bilingual, LegalDay } from '@due-process/legal-time';
import type { CaseBase } from '@due-process/procedure';

/** What an institution has done about a block (停用编码、公示、告知患者), QN-3(2)2, PQP-16. */
export interface Blocking {
  readonly institution: string;
  readonly blockedOn: LegalDay;
  /** Publication inside the institution, and how patients were told. */
  readonly publicationRef: string;
}

/**
 * A penalty period (责罚期): whole days without payment at every site, from 00:00 of its first to 24:00 of its last day. It runs over the year end and
 * is over by itself; the person is restored only upon application (QN-3(2)3 and 5, PQP-39).
 */
export interface PenaltyPeriod extends CaseBase {
  readonly stage: PeriodStage;
  readonly account: string;
  readonly cause: 'points' | 'institution';
  readonly effect: 'suspend' | 'end';
  readonly basis: string;
  /** Rule id of its length. */
  readonly rule: string;
  readonly tariff?: string;
  readonly firstDay: LegalDay;
  readonly lastDay: LegalDay;
  /** Rule id of the window before the end, where the tariff has one (PQP-39). */
  readonly window?: string;
  readonly windowOpened?: true;
  /** Sites at which the code must be blocked. */
  readonly sites: readonly { readonly institution: string; readonly region: string }[];
  readonly blockings: readonly Blocking[];
  readonly overOn?: LegalDay;
}

export type PeriodStage = keyof typeof PERIOD_STAGES;

export const PERIOD_STAGES = {
  RUNNING: { zh: '责罚期', en: 'running' },
  OVER: { zh: '已届满', en: 'over' },
  ANNULLED: { zh: '已撤销', en: 'annulled' },
} as const satisfies Record<string, Bilingual>;
