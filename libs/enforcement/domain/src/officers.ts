import type { LegalDay } from '@due-process/legal-time';

/** An enforcement certificate (执法证件) as the bureau's register has it: number and the days of its validity, both included. */
export interface OfficerCertificate {
  readonly certificate: string;
  readonly validFrom: LegalDay;
  readonly validTo: LegalDay;
  /** Belongs to a body that enforcement was delegated to (受委托组织): such officers take part in no compulsory measure (ACL-17, O4-8). */
  readonly delegated?: boolean;
}

/** Reference facts of the bureau's officers by pseudonymous person code (行政执法人员). */
export type OfficerRegister = Readonly<Record<string, OfficerCertificate>>;

/** Those of `people` who hold no certificate that is valid on the day of the act; one that runs out in the middle of a case refuses from the day after. */
export function uncertified(people: readonly string[], officers: OfficerRegister, on: LegalDay): readonly string[] {
  return [...new Set(people)].filter((person) => {
    const held = Object.hasOwn(officers, person) ? officers[person] : undefined;
    return !held || !(held.validFrom <= on && on <= held.validTo);
  });
}

/** Whether at least `atLeast` different people are named and each holds a certificate valid on the day (APL-42, LZ-36: no fewer than two). */
export function certified(people: readonly string[], officers: OfficerRegister, on: LegalDay, atLeast: number): boolean {
  return new Set(people).size >= atLeast && uncertified(people, officers, on).length === 0;
}
