import type { LegalDay } from '@due-process/legal-time';
import type { CaseBase } from '@due-process/procedure';
import type { Parties } from '../measures';

/** A request for assistance to another authority (协助调查), O4-34; the answer belongs to the evidence of the case. */
export interface AssistanceRequest extends CaseBase, Parties {
  readonly stage: AssistanceStage;
  readonly caseId: string;
  readonly to: string;
  readonly subject: string;
  readonly documentRef: string;
  readonly sentOn: LegalDay;
  readonly receivedOn?: LegalDay;
  /** The day that the assisted bureau told before its period ended. */
  readonly delayedTo?: LegalDay;
  readonly answeredOn?: LegalDay;
}

export const ASSISTANCE_STAGES = {
  SENT: { zh: '已发函', en: 'letter sent' },
  RECEIVED: { zh: '对方已收到', en: 'received' },
  DELAYED: { zh: '已告知延期', en: 'delay told' },
  OVERDUE: { zh: '逾期未复', en: 'overdue' },
  ANSWERED: { zh: '已复函', en: 'answered' },
  WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
} as const;

export type AssistanceStage = keyof typeof ASSISTANCE_STAGES;
