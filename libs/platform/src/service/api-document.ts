import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openApiDocument, type ApiDescription } from '../http/api-docs';
import type { ServiceSettings } from './open-service';

/** Nobody listens there: describing the service asks nothing of its database or of its issuer. */
const NOWHERE: ServiceSettings = {
  databaseUrl: 'postgres://nobody@127.0.0.1:9/none', jwksUrl: 'http://127.0.0.1:9/jwks.json', issuer: 'nobody', audience: 'nobody', sandboxClock: false, production: false, logLevel: 'silent',
};

/** The OpenAPI 3.1 description of a service, as its file in `docs/api` holds it. */
export async function apiDocumentOf(open: (settings: ServiceSettings) => Promise<NestFastifyApplication>, api: ApiDescription): Promise<OpenAPIObject> {
  const app = await open(NOWHERE);
  try {
    return openApiDocument(app, api);
  } finally {
    await app.close();
  }
}

/** As the file is written: two blanks, a line break at the end. */
export function asFile(document: OpenAPIObject): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Writes the description to its file; a program of its own calls it. */
export function writeApiDocument(file: string, describe: () => Promise<OpenAPIObject>): void {
  describe().then(
    (document) => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, asFile(document));
      process.stdout.write(`${file}: ${Object.keys(document.paths).length} addresses\n`);
    },
    (fault: unknown) => {
      process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
      process.exitCode = 1;
    },
  );
}
