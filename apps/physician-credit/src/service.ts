import { IdentitySeal } from '@due-process/physician-credit-data';
import { openService, type ServiceSettings } from '@due-process/platform/rest';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { API } from './composition/api';
import { PhysicianCreditModule } from './physician-credit.module';

export interface PhysicianCreditSettings extends ServiceSettings {
  /** From which the keys of the registry are derived; 32 bytes or more. */
  readonly registrySecret: Buffer;
}

/** The service, ready to listen; closing the application closes its clock and its connections. */
export function physicianCreditService({ registrySecret, ...settings }: PhysicianCreditSettings): Promise<NestFastifyApplication> {
  const seal = new IdentitySeal(registrySecret);
  return openService({ name: 'physician-credit', api: API, moduleIn: (surroundings) => PhysicianCreditModule.in({ ...surroundings, seal }) }, settings);
}
