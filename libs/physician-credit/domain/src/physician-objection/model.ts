import type { Bilingual, Instant, LegalDay } from '@due-process/legal-time';
import type { CaseBase, Role } from '@due-process/procedure';
import type { ActToScore } from '../physician-account/scored-lines';

/** What an objection can lack and still get: the person's signature, the institution's stamp (PQP-41). */
export type Defect = 'signature' | 'stamp';

export const DEFECTS: Readonly<Record<Defect, Bilingual>> = {
  signature: { zh: '本人签字', en: 'the signature of the person' },
  stamp: { zh: '机构盖章', en: 'the stamp of the institution' },
};

/** An expert appraisal (专家鉴定), whose time is no part of the time for the answer (PQP.answer). */
export interface Appraisal {
  readonly id: string;
  /** The day `from` is not excluded, the day `to` is. */
  readonly from: LegalDay;
  readonly to: LegalDay;
  readonly endedOn?: LegalDay;
}

/** How the agency looked into it (核实): itself, with experts of third parties, with people of the institution (QN-3(2)4c). */
export type VerifiedBy = 'agency' | 'third-party-experts' | 'institution-staff';

export const VERIFIERS: readonly VerifiedBy[] = ['agency', 'third-party-experts', 'institution-staff'];

export interface ObjectionDecision {
  readonly result: 'upheld' | 'corrected' | 'annulled';
  readonly acts?: readonly ActToScore[];
  readonly reasons: string;
  readonly documentRef: string;
  readonly decidedOn: LegalDay;
}

/** An objection against points (复核, 申诉): verified, decided by somebody else than who scored, answered in writing. */
export interface PhysicianObjection extends CaseBase {
  readonly stage: ObjectionStage;
  readonly account: string;
  readonly institution: string;
  /** The notice objected to. */
  readonly scoring: string;
  /** The notice under which the points stand in the ledger; another one only where the agency had corrected itself. */
  readonly target: string;
  /** Rule id of the time for the answer. */
  readonly answerRule: string;
  /** Rule id of the window it was filed in. */
  readonly objectionRule: string;
  readonly receivedAt: Instant;
  readonly filedBy: Role;
  readonly grounds: string;
  readonly request: string;
  readonly defects: readonly Defect[];
  /** Last day of the window in which it was filed: until then nobody may refuse what can still be supplemented. */
  readonly windowLastDay?: LegalDay;
  /** Day on which it was complete: the time for the answer runs from it. */
  readonly acceptedOn?: LegalDay;
  /** The periods wait for the answer (parameter `points.objectionSuspends`). */
  readonly holds: boolean;
  readonly appraisals: readonly Appraisal[];
  readonly verification?: { readonly by: VerifiedBy; readonly on: LegalDay; readonly findings: string };
  readonly decision?: ObjectionDecision;
  readonly answeredOn?: LegalDay;
}

export type ObjectionStage = keyof typeof OBJECTION_STAGES;

export const OBJECTION_STAGES = {
  DEFECTIVE: { zh: '待补正', en: 'to be supplemented' },
  ACCEPTED: { zh: '已受理', en: 'accepted' },
  VERIFIED: { zh: '已核实', en: 'verified' },
  DECIDED: { zh: '已作出复核决定', en: 'decided' },
  ANSWERED: { zh: '已书面答复', en: 'answered in writing' },
  REFUSED: { zh: '不予受理', en: 'refused' },
  WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
  ENDED: { zh: '复核终止', en: 'ended' },
} as const satisfies Record<string, Bilingual>;

/** An appraisal that has not come back. */
export const openAppraisal = (state: Pick<PhysicianObjection, 'appraisals'>): Appraisal | undefined => state.appraisals.find((one) => one.endedOn === undefined);
