import { openService, type ServiceSettings } from '@due-process/platform/rest';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { API } from './composition/api';
import { EnforcementModule } from './enforcement.module';
import { NO_FILES, type Files } from './files/files';

export interface EnforcementSettings extends ServiceSettings {
  /** Absent where the service is only described. */
  readonly files?: Files;
}

/** The service, ready to listen; closing the application closes its clock and its connections. */
export function enforcementService({ files = NO_FILES, ...settings }: EnforcementSettings): Promise<NestFastifyApplication> {
  return openService({ name: 'enforcement', api: API, moduleIn: (surroundings) => EnforcementModule.in(surroundings, files) }, settings);
}
