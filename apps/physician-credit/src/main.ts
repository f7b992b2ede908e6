import { runService } from '@due-process/platform/rest';
import { registrySecret } from './composition/registry-secret';
import { physicianCreditService } from './service';

runService(async (settings) => physicianCreditService({ ...settings, registrySecret: registrySecret(process.env, settings.production) }));
