import { openService, type ServiceSettings } from '@due-process/platform/rest';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AgreementsModule } from './agreements.module';
import { API } from './composition/api';

/** The service, ready to listen; closing the application closes its clock and its connections. */
export function agreementsService(settings: ServiceSettings): Promise<NestFastifyApplication> {
  return openService({ name: 'agreements', api: API, moduleIn: (surroundings) => AgreementsModule.in(surroundings) }, settings);
}
