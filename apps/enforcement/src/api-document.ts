import { join } from 'node:path';
import { apiDocumentOf } from '@due-process/platform/rest';
import { API } from './composition/api';
import { enforcementService } from './service';

/** Where the description of this service is kept. */
export const API_FILE = join(__dirname, '..', '..', '..', 'docs', 'api', 'enforcement.openapi.json');

/** The OpenAPI 3.1 description of the service. */
export const enforcementApiDocument = () => apiDocumentOf(enforcementService, API);
