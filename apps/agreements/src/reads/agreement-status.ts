import type { Bilingual, LegalDay } from '@due-process/legal-time';

export type AgreementStatus = 'not-yet' | 'active' | 'suspended' | 'ended' | 'terminated';

export const AGREEMENT_STATUS: Readonly<Record<AgreementStatus, Bilingual>> = {
  'not-yet': { zh: '尚未生效', en: 'not yet in force' },
  active: { zh: '有效', en: 'active' },
  suspended: { zh: '中止', en: 'suspended' },
  ended: { zh: '期满终止', en: 'ended with its term' },
  terminated: { zh: '解除', en: 'terminated' },
};

/** A suspension as its events say; `endedOn` is the first day after it, `null` while it runs. */
export interface SuspensionRow {
  readonly suspensionId: string;
  readonly caseId: string;
  readonly kind: string;
  readonly targetKind: string;
  readonly targetRef: string;
  readonly firstDay: LegalDay;
  readonly lastDay: LegalDay;
  readonly endedOn: LegalDay | null;
  readonly how: string | null;
}

export interface HoldRow {
  readonly caseId: string;
  readonly base: string;
  readonly since: LegalDay;
  readonly releasedOn: LegalDay | null;
}

/** Whether a suspension is in force on the day: derived from its days, so a late timer changes nothing. */
export function runsOn(suspension: SuspensionRow, day: LegalDay): boolean {
  return suspension.firstDay <= day && day <= suspension.lastDay && (suspension.endedOn === null || day < suspension.endedOn);
}

/** A hold counts from its day up to, but not including, the day of its release (LZ-19(3)). */
export function holdsOn(hold: HoldRow, day: LegalDay): boolean {
  return hold.since <= day && (hold.releasedOn === null || day < hold.releasedOn);
}

/** Settlement is held by a hold during verification or by the measure of LZ-18 (暂停结算). */
export function settlementHeldOn(holds: readonly HoldRow[], suspensions: readonly SuspensionRow[], day: LegalDay): boolean {
  return holds.some((hold) => holdsOn(hold, day)) || suspensions.some((one) => one.kind === 'LZ-18.suspend-settlement' && runsOn(one, day));
}
