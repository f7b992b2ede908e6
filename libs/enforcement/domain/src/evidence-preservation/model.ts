import type { Instant, LegalDay } from '@due-process/legal-time';
import type { CaseBase } from '@due-process/procedure';
import type { Parties, Thing, ThingUnderMeasure } from '../measures';

/** What became of a preserved thing: the three disposals of O4-28, or nothing in time. */
export type PreservedStatus = 'listed' | 'preserved' | 'copied' | 'sealed' | 'released' | 'lapsed';

export interface PreservedThing extends Thing {
  readonly status: PreservedStatus;
  /** When the preservation of this thing ended. */
  readonly endedAt?: Instant;
  /** It is back with the party. */
  readonly returned?: true;
  /** The sealing that it went to. */
  readonly sealing?: string;
}

/** A preservation in advance (先行登记保存), domain.md 12.4, APL-56, O4-26 to 28, LZ-36(1). */
export interface Preservation extends CaseBase, Parties {
  readonly stage: PreservationStage;
  /** The penalty case or lead that it serves. */
  readonly caseId: string;
  readonly reasons: string;
  readonly things: readonly PreservedThing[];
  readonly takenAt?: Instant;
  readonly approvedOn?: LegalDay;
  /** The minute of it: before it nothing is taken (O4-26). */
  readonly approvedAt?: Instant;
  /** Why it ended otherwise than by its disposals. */
  readonly endedBecause?: 'lapsed' | 'refused' | 'not-approved-in-time' | 'case-ended';
}

export const PRESERVATION_STAGES = {
  REQUESTED: { zh: '已申请', en: 'requested' },
  APPROVED: { zh: '已批准', en: 'approved' },
  EMERGENCY: { zh: '紧急保存待批准', en: 'taken in an emergency, not approved yet' },
  IN_FORCE: { zh: '保存中', en: 'in force' },
  DISPOSED: { zh: '已作出处理', en: 'disposed' },
  LAPSED: { zh: '期满自动解除', en: 'lapsed' },
  RELEASED: { zh: '已解除', en: 'released' },
  NOT_TAKEN: { zh: '未采取', en: 'not taken' },
  CLOSED: { zh: '已办结', en: 'closed' },
} as const;

export type PreservationStage = keyof typeof PRESERVATION_STAGES;

/** The results of O4-28; the checklist of the pack names them by number. */
export const DISPOSALS = { copied: '1', sealed: '2', released: '3' } as const;
export type DisposalKind = keyof typeof DISPOSALS;

/** Things that this preservation holds in law at this moment; nothing else may pretend that it still holds (O4-28). */
export function preservedThings(state: Preservation): readonly ThingUnderMeasure[] {
  return state.things.filter((thing) => thing.status === 'preserved').map((thing) => ({ stream: state.id, procedure: 'evidence-preservation', thing: thing.ref }));
}

/** Things whose preservation is over and that the party has not got back. */
export const toReturn = (thing: PreservedThing): boolean => !thing.returned && ['copied', 'released', 'lapsed'].includes(thing.status);
