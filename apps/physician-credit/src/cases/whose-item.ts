import { covers } from '@due-process/platform/rest';
import type { Actor } from '@due-process/procedure';

/** A task of a region is for the agency of that region itself (QN-2(3)); a bureau's heads see those of all below it. */
export function ofTheRegion({ role, employer, region: own }: Actor, region: string): boolean {
  return role === 'bureau-head' ? covers(own, region) : employer === `agency-${region}`;
}
