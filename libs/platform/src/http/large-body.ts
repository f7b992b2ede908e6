import { RouteConfig } from '@nestjs/platform-fastify';
import type { onRouteHookHandler } from 'fastify';

interface WithLargestBody {
  readonly largestBody?: number;
}

/** A route that takes more than acts do, e.g. whole rule packs; bytes. */
export const LargeBody = (bytes: number): MethodDecorator => RouteConfig({ largestBody: bytes } satisfies WithLargestBody);

/** Gives a route the limit that it declares. */
export const largeBodies: onRouteHookHandler = (route) => {
  const { largestBody } = (route.config ?? {}) as WithLargestBody;
  if (largestBody !== undefined) route.bodyLimit = largestBody;
};
