import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

export interface ApiDescription {
  readonly title: string;
  readonly description: string;
  readonly version: string;
}

const DOCS = '/api/docs';
const PAGE_FILES: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

/** The OpenAPI 3.1 description of a service. */
export function openApiDocument(app: INestApplication, about: ApiDescription): OpenAPIObject {
  const base = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(about.title)
    .setDescription(about.description)
    .setVersion(about.version)
    .addBearerAuth()
    .addSecurityRequirements('bearer')
    .build();
  return SwaggerModule.createDocument(app, base, { operationIdFactory: (_controller, method) => method });
}

interface Reply {
  type(contentType: string): Reply;
  send(body: unknown): Reply;
}

interface Routes {
  get(path: string, handler: (request: unknown, reply: Reply) => unknown): unknown;
}

/** Serves the description as JSON and as a page; both are public, as they say nothing about any case. */
export function serveApiDocs(app: INestApplication, document: OpenAPIObject): void {
  const routes = app.getHttpAdapter().getInstance() as Routes;
  const json = JSON.stringify(document);
  routes.get(`${DOCS}/openapi.json`, (_request, reply) => reply.type('application/json; charset=utf-8').send(json));
  routes.get(DOCS, (_request, reply) => reply.type('text/html; charset=utf-8').send(page(document.info.title)));
  const folder = dirname(require.resolve('swagger-ui-dist/package.json'));
  for (const [file, contentType] of Object.entries(PAGE_FILES)) {
    const content = readFileSync(join(folder, file));
    routes.get(`${DOCS}/${file}`, (_request, reply) => reply.type(contentType).send(content));
  }
}

function page(title: string): string {
  const safe = title.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${safe}</title><link rel="stylesheet" href="${DOCS}/swagger-ui.css"></head>
<body><div id="ui"></div><script src="${DOCS}/swagger-ui-bundle.js"></script>
<script>SwaggerUIBundle({ url: '${DOCS}/openapi.json', dom_id: '#ui', deepLinking: true });</script></body></html>`;
}
