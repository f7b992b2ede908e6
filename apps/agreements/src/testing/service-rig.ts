import { seed } from '@due-process/agreements-data';
import type { ServiceSettings } from '@due-process/platform/rest';
import { serviceRig as rigOf, type ServiceRig } from '@due-process/service-testing';
import { agreementsService } from '../service';

export { instant, type ServiceRig } from '@due-process/service-testing';

/** The agreements service with its sample institutions. */
export const serviceRig = (settings: Partial<ServiceSettings> = {}): (() => ServiceRig) => rigOf({ open: agreementsService, seed, role: 'dp_agreements', collection: 'breach-cases' }, settings);
