import type { FastifyReply } from 'fastify';
import { entityTag } from '../http/act-headers';
import { Problem } from '../problem/problem';

/** What was found, or 404: whether there is none or the caller may not know it is not told. */
export function known<T>(found: T | undefined): T {
  if (found === undefined) throw Problem.notFound();
  return found;
}

/** Sends the version beside the body. Nobody may keep an answer: it stands for its instant. */
export function withVersion<T>(reply: FastifyReply, version: number, body: T): T {
  void reply.header('etag', entityTag(version)).header('cache-control', 'no-store');
  return body;
}
