import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROCEDURES } from '@due-process/physician-credit-domain';
import { asFile } from '@due-process/platform/rest';
import type { OpenAPIObject } from '@nestjs/swagger';
import { API_FILE, physicianCreditApiDocument } from './api-document';

interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly responses: Readonly<Record<string, unknown>>;
}

interface PublicAct {
  readonly name: string;
  readonly roles: readonly string[];
}

const ACTS = Object.values(PROCEDURES).flatMap((procedure) => Object.values<PublicAct>(procedure.acts)).filter((act) => act.roles.some((role) => role !== 'system'));

describe('the OpenAPI description', () => {
  let document: OpenAPIObject;
  let operations: readonly Operation[];

  beforeAll(async () => {
    document = await physicianCreditApiDocument();
    operations = Object.values(document.paths).flatMap((path) => Object.values(path as Record<string, Operation>).filter((one) => one.operationId));
  });

  it('is what the committed file says; write it anew with `npm run openapi`', () => {
    expect(asFile(document)).toBe(readFileSync(API_FILE, 'utf8'));
  });

  it('has exactly one route for every act that a person can perform', () => {
    const routes = operations.map((one) => one.operationId);
    expect(ACTS.length).toBeGreaterThan(30);
    expect(ACTS.filter(({ name }) => routes.filter((route) => route === name).length !== 1).map(({ name }) => name)).toEqual([]);
  });

  it('has a sentence for every operation, and the problems of every act', () => {
    expect(operations.filter((one) => !one.summary).map((one) => one.operationId)).toEqual([]);
    for (const { responses } of operations.filter((one) => ACTS.some(({ name }) => name === one.operationId))) expect(Object.keys(responses)).toEqual(expect.arrayContaining(['201', '400', '401', '403', '409', '422']));
  });

  it('is what the README tells: a line for every act, with its article and who may', () => {
    const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');
    const lines = Object.entries(document.paths).flatMap(([path, methods]) => {
      const { operationId, description } = ((methods as { post?: Operation }).post ?? {}) as Partial<Operation>;
      const [, article, who] = /^Article: (.*?)\. Who: ([^.]*)\./.exec(description ?? '') ?? [];
      return article ? [`| \`${path.replace('/api/v1', '')}\` | \`${operationId}\` | … | ${article} | ${who} |`] : [];
    });
    const told = readme.split('\n').map((line) => line.replace(/^(\| `[^|]+` \| `[^|]+` \|)[^|]+(\|.*)$/, '$1 … $2'));
    expect(lines.length).toBeGreaterThan(35);
    expect(lines.filter((line) => !told.includes(line))).toEqual([]);
  });

  it('names nobody: a name or an identity number is asked for by the registry and told by the opening of a seal alone', () => {
    const schemas = Object.entries(document.components?.schemas ?? {}).filter(([, schema]) => JSON.stringify(schema).includes('"identityNumber"')).map(([name]) => name);
    expect(schemas.sort()).toEqual(['AddSiteDto', 'IdentityAnswerDto', 'IdentityDto', 'SearchPersonDto']);
  });

  it('refers to nothing that it does not contain', () => {
    const wanted = [...asFile(document).matchAll(/"\$ref": "#\/components\/schemas\/([^"]*)"/g)].map((match) => match[1] as string);
    expect(wanted.filter((name) => !(name in (document.components?.schemas ?? {})))).toEqual([]);
  });
});
