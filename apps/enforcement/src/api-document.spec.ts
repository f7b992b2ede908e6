import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fineExecution, penaltyCase, PROCEDURES, fileAccess } from '@due-process/enforcement-domain';
import { asFile } from '@due-process/platform/rest';
import type { Procedure } from '@due-process/procedure';
import type { OpenAPIObject } from '@nestjs/swagger';
import { enforcementApiDocument, API_FILE } from './api-document';
import { FINE_EXECUTIONS } from './cases/fine-executions';
import { ASSISTANCE_REQUESTS, PRESERVATIONS, SEALINGS } from './cases/measures';
import { PENALTY_CASES } from './cases/penalty-cases';

interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly responses: Readonly<Record<string, unknown>>;
}

const KINDS = [PENALTY_CASES, PRESERVATIONS, SEALINGS, ASSISTANCE_REQUESTS, FINE_EXECUTIONS];
/** Acts that a reading brings about, not a route of their own. */
const OF_A_READING = Object.keys(fileAccess.acts);

describe('the OpenAPI description', () => {
  let document: OpenAPIObject;
  let operations: readonly Operation[];

  beforeAll(async () => {
    document = await enforcementApiDocument();
    operations = Object.values(document.paths).flatMap((path) => Object.values(path as Record<string, Operation>).filter((one) => one.operationId));
  });

  it('is what the committed file says; write it anew with `npm run openapi`', () => {
    expect(asFile(document)).toBe(readFileSync(API_FILE, 'utf8'));
  });

  const ofPeople = (procedure: Procedure<any, any>) => Object.values(procedure.acts).filter((act) => act.roles.some((role) => role !== 'system'));

  it.each(KINDS.map((kind) => [kind.path, kind] as const))('has exactly one route for every act of %s that a person can perform', (path, kind) => {
    const routes = Object.entries(document.paths).filter(([address]) => address.split('/')[3] === path).flatMap(([, methods]) => ((methods as { post?: Operation }).post ? [(methods as { post: Operation }).post] : []));
    const counts = ofPeople(kind.procedure).map(({ name, label }) => [name, routes.filter(({ operationId, summary }) => (operationId === name || operationId === `${name}-of-execution`) && summary?.startsWith(`${label} — `)).length]);
    expect(counts.filter(([, count]) => count !== 1)).toEqual([]);
    expect(counts.length).toBeGreaterThan(4);
  });

  it('shows every procedure of the context but the record of readings', () => {
    expect(KINDS.map(({ procedure }) => procedure.name).sort()).toEqual(Object.keys(PROCEDURES).filter((name) => name !== fileAccess.name).sort());
    expect(operations.filter(({ operationId }) => OF_A_READING.includes(operationId))).toEqual([]);
  });

  it('gives no two operations one name', () => {
    const names = operations.map(({ operationId }) => operationId);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('has a sentence for every operation, and the problems of every act', () => {
    expect(operations.filter((one) => !one.summary).map((one) => one.operationId)).toEqual([]);
    const acts = operations.filter((one) => one.operationId in penaltyCase.acts || one.operationId in fineExecution.acts);
    for (const act of acts) expect(Object.keys(act.responses)).toEqual(expect.arrayContaining(['201', '400', '401', '403', '409', '422']));
  });

  it('is what the README tells: a line for every act, with its article and who may', () => {
    const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');
    const lines = Object.entries(document.paths).flatMap(([path, methods]) => {
      const { operationId, description } = ((methods as { post?: Operation }).post ?? {}) as Partial<Operation>;
      const [, article, who] = /^Article: (.*?)\. Who: ([^.]*)\./.exec(description ?? '') ?? [];
      return article ? [`| \`${path.replace('/api/v1', '')}\` | \`${operationId}\` | ${article} | ${who} |`] : [];
    });
    const told = readme.split('\n');
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter((line) => !told.includes(line))).toEqual([]);
  });

  it('refers to nothing that it does not contain', () => {
    const wanted = [...asFile(document).matchAll(/"\$ref": "#\/components\/schemas\/([^"]*)"/g)].map((match) => match[1] as string);
    expect(wanted.filter((name) => !(name in (document.components?.schemas ?? {})))).toEqual([]);
  });
});
