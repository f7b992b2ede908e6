import type { CaseKind } from '@due-process/platform/rest';
import { OBJECTIONS } from './objections';
import { PHYSICIANS } from './physicians';
import { POINT_NOTICES } from './point-notices';

/** Everything that this service keeps records of. */
export const KINDS: readonly CaseKind[] = [PHYSICIANS, POINT_NOTICES, OBJECTIONS];
