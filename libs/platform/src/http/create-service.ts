import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Pool } from 'pg';
import { routesWithoutAccess } from '../identity/open-routes';
import type { TokenVerifier } from '../identity/token-verifier';
import { openApiDocument, serveApiDocs, type ApiDescription } from './api-docs';
import { largeBodies } from './large-body';
import { createLogger } from './logger';
import { ServiceModule } from './service-module';

export interface ServiceOptions {
  /** Name in the log, e.g. `agreements`. */
  readonly name: string;
  readonly api: ApiDescription;
  readonly verifier: Pick<TokenVerifier, 'verify'>;
  /** Its database is what `/health` asks. */
  readonly pool: Pick<Pool, 'query'>;
  readonly logLevel?: string;
  /** Largest body, bytes; 256 KiB when absent: acts carry ids and words, never files. */
  readonly bodyLimit?: number;
}

/** A service with a route that does not say who may use it does not start. */
export class RouteWithoutAccess extends Error {
  override readonly name = 'RouteWithoutAccess';
  constructor(routes: readonly string[]) {
    super(`These routes do not say who may use them (@Allow or @Public): ${routes.join(', ')}`);
  }
}

/**
 * A NestJS service on Fastify with everything that all services share: access by role, checked bodies, problem+json, health,
 * OpenAPI 3.1 under `/api/docs`, request ids, a log without personal data, and an orderly end on SIGTERM. It does not listen yet.
 */
export async function createService(module: Type | DynamicModule, options: ServiceOptions): Promise<NestFastifyApplication> {
  const logger = createLogger(options.logLevel ?? 'info', options.name);
  const adapter = new FastifyAdapter({ bodyLimit: options.bodyLimit ?? 262_144, genReqId: () => randomUUID(), forceCloseConnections: 'idle' });
  const app = await NestFactory.create<NestFastifyApplication>(ServiceModule.around(module, options.verifier, options.pool), adapter, { logger: ['error', 'fatal'], abortOnError: false });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRoute', largeBodies);
  fastify.addHook('onRequest', (request, reply, done) => {
    request.log = logger;
    void reply.header('x-request-id', request.id);
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    logger.info({ id: request.id, method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 }, 'answered');
    done();
  });
  app.enableShutdownHooks();
  serveApiDocs(app, openApiDocument(app, options.api));
  await app.init();
  const open = routesWithoutAccess(app);
  if (open.length > 0) {
    await app.close();
    throw new RouteWithoutAccess(open);
  }
  await fastify.ready();
  return app;
}
