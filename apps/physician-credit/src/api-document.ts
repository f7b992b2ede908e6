import { join } from 'node:path';
import { apiDocumentOf } from '@due-process/platform/rest';
import { API } from './composition/api';
import { physicianCreditService } from './service';

/** Where the description of this service is kept. */
export const API_FILE = join(__dirname, '..', '..', '..', 'docs', 'api', 'physician-credit.openapi.json');

/** Describing the service seals nobody. */
const NO_SECRET = Buffer.alloc(32);

/** The OpenAPI 3.1 description of the service. */
export const physicianCreditApiDocument = () => apiDocumentOf((settings) => physicianCreditService({ ...settings, registrySecret: NO_SECRET }), API);
