import type { CaseKind } from '@due-process/platform/rest';
import { OBJECTIONS } from './objections';
import { PENALTY_PERIODS } from './penalty-periods';
import { PHYSICIANS } from './physicians';
import { POINT_NOTICES } from './point-notices';
import { RESTORATIONS } from './restorations';
import { YEAR_ENDS } from './year-ends';

/** Everything that this service keeps records of. */
export const KINDS: readonly CaseKind[] = [PHYSICIANS, POINT_NOTICES, OBJECTIONS, PENALTY_PERIODS, RESTORATIONS, YEAR_ENDS];
