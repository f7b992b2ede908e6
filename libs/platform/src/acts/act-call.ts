import { idempotencyKey, versionSeen, type RequestHeaders } from '../http/act-headers';
import type { Actor } from '@due-process/procedure';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { askingActor } from '../access/asking';

/** The frame of an act: who acts, under which key, on which version, and where the answer goes. */
export interface ActCall {
  readonly caller: Actor;
  readonly key: string;
  /** The body as it came; its hash decides whether a repetition is one. */
  readonly body: unknown;
  readonly headers: RequestHeaders;
  readonly reply: FastifyReply;
}

/** Gives a route its {@link ActCall}; refuses a request without `Idempotency-Key`. */
export const Acting = createParamDecorator((_data: unknown, context: ExecutionContext): ActCall => {
  const http = context.switchToHttp();
  const request = http.getRequest<FastifyRequest>();
  return { caller: askingActor(context), key: idempotencyKey(request.headers), body: request.body, headers: request.headers, reply: http.getResponse<FastifyReply>() };
});

/** The version that the caller of an act on a case has seen. */
export const versionOf = (call: ActCall): number => versionSeen(call.headers);
