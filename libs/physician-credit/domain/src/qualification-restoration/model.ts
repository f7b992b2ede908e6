import type { Bilingual, Instant, LegalDay } from '@due-process/legal-time';
import type { CaseBase, Role } from '@due-process/procedure';
import type { Commitment } from '../physician-account/model';

/** Training and examination by the institution after the period (培训考核), QN-3(2)5. */
export interface Training {
  readonly trainedOn: LegalDay;
  readonly examinedOn: LegalDay;
  readonly passed: boolean;
  readonly ref: string;
}

export interface Application {
  readonly receivedAt: Instant;
  readonly filedBy: Role;
  readonly applicationRef: string;
  /** Only where the qualification had ended (PQ.restoration): new commitment, and the site of the new registration. */
  readonly commitment?: Commitment;
  readonly site?: { readonly institution: string; readonly region: string };
}

/** What the agency has found in evaluating the application (评估). */
export interface Evaluation {
  readonly on: LegalDay;
  readonly findings: string;
  readonly recommended: boolean;
}

export interface RestorationRefusal {
  readonly on: LegalDay;
  readonly reasons: string;
  readonly documentRef: string;
  /** First day of the next chance. */
  readonly againFrom: LegalDay;
}

/** Restoration of the payment qualification (恢复): never by itself, always upon an application that is evaluated and decided (QN-3(2)5, PQP-39). */
export interface QualificationRestoration extends CaseBase {
  readonly stage: RestorationStage;
  readonly account: string;
  /** Institutions at which the person practised when it began, or had last. */
  readonly institutions: readonly string[];
  /** Periods that were open when it began; the decision looks at those that are open then. */
  readonly periods: readonly string[];
  readonly effect: 'suspend' | 'end';
  readonly trainingNeeded: boolean;
  /** Rule id of the time for the decision. */
  readonly decisionRule: string;
  /** Rule id of the window before the end; absent: only after it. */
  readonly window?: string;
  readonly ended?: LegalDay;
  /** Last day of the bar of the blacklist (QN-4(2)). */
  readonly barredUntil?: LegalDay;
  readonly training?: Training;
  readonly application?: Application;
  readonly evaluation?: Evaluation;
  readonly refusals: readonly RestorationRefusal[];
  readonly restoredFrom?: LegalDay;
}

export type RestorationStage = keyof typeof RESTORATION_STAGES;

export const RESTORATION_STAGES = {
  OPEN: { zh: '可以申请恢复', en: 'may be applied for' },
  APPLIED: { zh: '已申请', en: 'applied for' },
  EVALUATED: { zh: '已评估', en: 'evaluated' },
  REFUSED: { zh: '不予恢复', en: 'refused, may be applied for again' },
  RESTORED: { zh: '已恢复', en: 'restored' },
  WITHDRAWN: { zh: '终结', en: 'ended without object' },
} as const satisfies Record<string, Bilingual>;
