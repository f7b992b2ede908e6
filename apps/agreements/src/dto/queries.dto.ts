import { InRegion, regionPrefix, USUAL_LIMIT } from '@due-process/platform/rest';

/** Which institutions. */
export class InstitutionListDto extends InRegion {
  asked(): { readonly region?: string; readonly after?: string; readonly limit: number } {
    const { region, after, limit } = this;
    return { ...(region ? { region: regionPrefix(region) } : {}), ...(after ? { after } : {}), limit: limit ?? USUAL_LIMIT };
  }
}
