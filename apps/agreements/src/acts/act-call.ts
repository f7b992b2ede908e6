import type { Actor } from '@due-process/procedure';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { askingActor } from '../access/asking';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { keyInvalid, keyMissing, versionInvalid, versionMissing } from './problems';

/** The frame of an act: who acts, under which key, on which version, and where the answer goes. */
export interface ActCall {
  readonly caller: Actor;
  readonly key: string;
  /** The body as it came; its hash decides whether a repetition is one. */
  readonly body: unknown;
  readonly ifMatch: string | undefined;
  readonly reply: FastifyReply;
}

const KEY = /^[\x21-\x7e]{1,200}$/;
const ETAG = /^(?:W\/)?"?(\d{1,9})"?$/;

/** Gives a route its {@link ActCall}; refuses a request without `Idempotency-Key`. */
export const Acting = createParamDecorator((_data: unknown, context: ExecutionContext): ActCall => {
  const http = context.switchToHttp();
  const request = http.getRequest<FastifyRequest>();
  return { caller: askingActor(context), key: keyOf(request), body: request.body, ifMatch: request.headers['if-match'], reply: http.getResponse<FastifyReply>() };
});

/** The version that the caller has seen, from `If-Match`; refuses an act on a case that nobody says to have read. */
export function versionSeen(call: ActCall): number {
  if (call.ifMatch === undefined) throw versionMissing();
  const version = ETAG.exec(call.ifMatch.trim())?.[1];
  if (version === undefined) throw versionInvalid();
  return Number(version);
}

function keyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string') throw keyMissing();
  if (!KEY.test(key)) throw keyInvalid();
  return key;
}
