import type { ServiceSettings } from '@due-process/platform/rest';
import { serviceRig as rigOf, type ServiceRig } from '@due-process/service-testing';
import { physicianCreditService } from '../service';

export { instant, type ServiceRig } from '@due-process/service-testing';

/** A secret for tests: 32 bytes that are no secret. */
export const TEST_SECRET = Buffer.alloc(32, 7);

/** The physician-credit service on an empty registry. */
export const serviceRig = (settings: Partial<ServiceSettings> = {}): (() => ServiceRig) =>
  rigOf({ open: (given) => physicianCreditService({ ...given, registrySecret: TEST_SECRET }), role: 'dp_physician_credit', collection: 'physicians' }, settings);
