import { CALENDAR_FILES, type CalendarFile } from '@due-process/legal-time';
import type { ParameterSetting, RulePack } from '../model';
import { PACKS } from '../packs';

/** The law as data: what judges acts and counts days at a moment. */
export interface LawContent {
  /** Notices of the State Council and holidays of autonomous areas, one file each. */
  readonly files: readonly CalendarFile[];
  readonly packs: readonly RulePack[];
  /** Values that bureaus have set for parameters. */
  readonly settings: readonly ParameterSetting[];
  /** Versions of packs that corrected ones have replaced: cases cite them, so their names are never used again. */
  readonly retired?: readonly string[];
}

/** The law that a release of the software brings; approved proposals come on top of it. */
export const RELEASED_LAW: LawContent = { files: CALENDAR_FILES, packs: PACKS, settings: [] };

/** A value that a bureau wants to set; reason, base and approval come from the proposal. */
export type ProposedSetting = Pick<ParameterSetting, 'parameter' | 'value' | 'region' | 'effectiveFrom'>;

/** What can be proposed (法源变动). */
export type LawChange =
  /** One holiday notice (放假安排), or the corrected file of one. */
  | { readonly kind: 'calendar'; readonly file: CalendarFile }
  /** Whole packs that take effect together: a successor, a corrected version, an old one with its last day. */
  | { readonly kind: 'rule-pack'; readonly packs: readonly RulePack[] }
  /** A bureau's own value (参数). */
  | { readonly kind: 'parameter'; readonly setting: ProposedSetting };

export type LawChangeKind = LawChange['kind'];

/** Who stands behind a change, and on which legal day it is checked or approved. */
export interface Standing {
  readonly on: string;
  readonly reason: string;
  readonly base: string;
  readonly by: string;
}
