import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { INestApplication } from '@nestjs/common';
import { ALLOWED, PUBLIC } from './access';

const METHOD = 'method';

/** Routes that say neither who may use them nor that they are public, as `Controller.handler`. A service with one does not start. */
export function routesWithoutAccess(app: INestApplication): string[] {
  const reflector = new Reflector();
  const scanner = new MetadataScanner();
  return app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .filter(({ instance, metatype }) => instance && metatype)
    .flatMap(({ instance, metatype }) =>
      scanner
        .getAllMethodNames(Object.getPrototypeOf(instance))
        .map((name) => ({ name, handler: instance[name] as (...args: unknown[]) => unknown }))
        .filter(({ handler }) => Reflect.hasMetadata(METHOD, handler))
        .filter(({ handler }) => !reflector.getAllAndOverride(PUBLIC, [handler, metatype as never]) && !reflector.getAllAndOverride<unknown[]>(ALLOWED, [handler, metatype as never])?.length)
        .map(({ name }) => `${(metatype as { name: string }).name}.${name}`),
    );
}
