import { openApiDocument } from '@due-process/platform';
import type { OpenAPIObject } from '@nestjs/swagger';
import { API } from './composition/api';
import { agreementsService } from './service';

/** Nobody listens there: describing the service asks nothing of its database or of its issuer. */
const NOWHERE = { databaseUrl: 'postgres://nobody@127.0.0.1:9/none', jwksUrl: 'http://127.0.0.1:9/jwks.json', issuer: 'nobody', audience: 'nobody' };

/** The OpenAPI 3.1 description of the service, as `docs/api/agreements.openapi.json` holds it. */
export async function agreementsApiDocument(): Promise<OpenAPIObject> {
  const app = await agreementsService({ ...NOWHERE, sandboxClock: false, production: false, logLevel: 'silent' });
  try {
    return openApiDocument(app, API);
  } finally {
    await app.close();
  }
}

/** As the file is written: two blanks, a line break at the end. */
export function asFile(document: OpenAPIObject): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
