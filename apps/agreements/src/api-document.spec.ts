import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreementSuspension, breachHandling } from '@due-process/agreements-domain';
import { asFile } from '@due-process/platform/rest';
import type { OpenAPIObject } from '@nestjs/swagger';
import { agreementsApiDocument, API_FILE } from './api-document';

interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly responses: Readonly<Record<string, unknown>>;
}

describe('the OpenAPI description', () => {
  let document: OpenAPIObject;
  let operations: readonly Operation[];

  beforeAll(async () => {
    document = await agreementsApiDocument();
    operations = Object.values(document.paths).flatMap((path) => Object.values(path as Record<string, Operation>).filter((one) => one.operationId));
  });

  it('is what the committed file says; write it anew with `npm run openapi`', () => {
    expect(asFile(document)).toBe(readFileSync(API_FILE, 'utf8'));
  });

  it('has exactly one route for every act that a person can perform', () => {
    const ofPeople = [breachHandling, agreementSuspension].flatMap((procedure) =>
      Object.values<{ name: string; roles: readonly string[] }>(procedure.acts).filter((act) => act.roles.some((role) => role !== 'system')).map((act) => act.name),
    );
    const routes = operations.map((one) => one.operationId);
    expect(ofPeople.filter((act) => routes.filter((route) => route === act).length !== 1)).toEqual([]);
  });

  it('has a sentence for every operation, and the problems of every act', () => {
    expect(operations.filter((one) => !one.summary).map((one) => one.operationId)).toEqual([]);
    const acts = operations.filter((one) => one.operationId in breachHandling.acts);
    for (const act of acts) expect(Object.keys(act.responses)).toEqual(expect.arrayContaining(['201', '400', '401', '403', '409', '422']));
  });

  it('is what the README tells: a line for every act, with its article and who may', () => {
    const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');
    const lines = Object.entries(document.paths).flatMap(([path, methods]) => {
      const { operationId, description } = ((methods as { post?: { operationId: string; description?: string } }).post ?? {}) as { operationId?: string; description?: string };
      const [, article, who] = /^Article: (.*?)\. Who: ([^.]*)\./.exec(description ?? '') ?? [];
      return article ? [`| \`${path.replace('/api/v1', '')}\` | \`${operationId}\` | … | ${article} | ${who} |`] : [];
    });
    const told = readme.split('\n').map((line) => line.replace(/^(\| `[^|]+` \| `[^|]+` \|)[^|]+(\|.*)$/, '$1 … $2'));
    expect(lines.length).toBeGreaterThan(30);
    expect(lines.filter((line) => !told.includes(line))).toEqual([]);
  });

  it('refers to nothing that it does not contain', () => {
    const wanted = [...asFile(document).matchAll(/"\$ref": "#\/components\/schemas\/([^"]*)"/g)].map((match) => match[1] as string);
    expect(wanted.filter((name) => !(name in (document.components?.schemas ?? {})))).toEqual([]);
  });
});
