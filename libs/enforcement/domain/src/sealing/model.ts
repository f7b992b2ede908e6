import type { Instant, LegalDay, Pause } from '@due-process/legal-time';
import type { CaseBase } from '@due-process/procedure';
import type { Parties, Thing, ThingUnderMeasure } from '../measures';

/** What threatens the material (可能被转移、隐匿或者灭失; SI-79, R735-27(5)). */
export const DANGERS = ['moved', 'hidden', 'lost'] as const;
export type Danger = (typeof DANGERS)[number];

/** `release-decided`: it must go back to the party at once. */
export type SealedStatus = 'listed' | 'sealed' | 'release-decided' | 'returned' | 'transferred';

export interface SealedThing extends Thing {
  readonly status: SealedStatus;
  /** How it concerns the case (ACL-23). */
  readonly concernsCase: string;
  readonly danger: Danger;
  /** When its release was decided, or became due. */
  readonly endedAt?: Instant;
  /** When it was back with the party, or with the authority that prosecutes. */
  readonly leftAt?: Instant;
  /** Ground of O4-33 (ACL-28) by the number of the pack's checklist. */
  readonly ground?: string;
}

/** Testing, inspection or technical appraisal (检测、检验、技术鉴定): its written period is no part of the term (ACL-25(3)). */
export interface Appraisal extends Pause {
  readonly id: string;
  readonly documentRef: string;
  readonly toldOn: LegalDay;
  /** It was over sooner than fixed: only the time that it took is excluded. */
  readonly endedOn?: LegalDay;
}

/** The one extension (延长; ACL-25(2), O4-31): it holds when a head has approved it and the party was told, both before the end. */
export interface SealingExtension {
  readonly state: 'requested' | 'refused' | 'approved' | 'told';
  /** Days, 1 to 30. */
  readonly days: number;
  readonly reasons: string;
  readonly approvedOn?: LegalDay;
  readonly toldOn?: LegalDay;
}

/** A sealing (封存), a compulsory measure: domain.md 12.5, LZ-36(2), ACL-10 to 28, O4-29 to 33. */
export interface Sealing extends CaseBase, Parties {
  readonly stage: SealingStage;
  readonly caseId: string;
  /** The preservation that it followed, by the disposal of O4-28. */
  readonly fromPreservation?: string;
  readonly necessity: string;
  readonly things: readonly SealedThing[];
  readonly approvedAt?: Instant;
  readonly sealedOn?: LegalDay;
  readonly sealedAt?: Instant;
  readonly extension?: SealingExtension;
  readonly appraisals: readonly Appraisal[];
  /** From this moment the sealing is unlawful and every hour of it an offence (ACL-62); it says so until the last thing is back. */
  readonly unlawfulSince?: Instant;
  readonly unlawfulBecause?: 'term-over' | 'not-approved-in-time' | 'refused';
  /** Level of the alarm: 1 at once, one more with every day. */
  readonly alarmLevel: number;
}

export const SEALING_STAGES = {
  REQUESTED: { zh: '已申请', en: 'requested' },
  APPROVED: { zh: '已批准', en: 'approved' },
  EMERGENCY: { zh: '紧急封存待批准', en: 'sealed in an emergency, not approved yet' },
  SEALED: { zh: '封存中', en: 'sealed' },
  EXTENDED: { zh: '封存已延长', en: 'extended' },
  RELEASE_DECIDED: { zh: '已决定解除', en: 'release decided' },
  RELEASE_DUE: { zh: '须立即解除', en: 'release due, unlawful' },
  RELEASED: { zh: '已解除', en: 'released' },
  TRANSFERRED: { zh: '已随案移送', en: 'transferred with the crime' },
  NOT_SEALED: { zh: '未实施', en: 'not sealed' },
} as const;

export type SealingStage = keyof typeof SEALING_STAGES;

/** Stages in which things lie under seal. */
export const UNDER_SEAL: readonly SealingStage[] = ['SEALED', 'EXTENDED', 'RELEASE_DECIDED', 'RELEASE_DUE'];

/** Things that lie under this seal, lawfully or not: what is not back yet is still held. */
export function sealedThings(state: Sealing): readonly ThingUnderMeasure[] {
  return state.things.filter((thing) => thing.status === 'sealed' || thing.status === 'release-decided').map((thing) => ({ stream: state.id, procedure: 'sealing', thing: thing.ref }));
}

/** What the term does not count: each appraisal as it was fixed in writing, or shorter where it took less. */
export function pausesOf(state: Pick<Sealing, 'appraisals'>): readonly Pause[] {
  return state.appraisals
    .map(({ from, to, reason, endedOn }) => ({ from, to: endedOn !== undefined && endedOn < to ? endedOn : to, reason }))
    .filter(({ from, to }) => from < to);
}
