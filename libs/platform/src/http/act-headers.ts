import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Problem } from '../problem/problem';

/** What the headers of an act say. */
export interface ActHeaders {
  /** `Idempotency-Key`: 8 to 200 visible characters. */
  readonly key: string;
  /** Version of `If-Match`; absent where the act opens a case. */
  readonly ifMatch?: number;
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** `"7"`, the entity tag of version 7. */
export function entityTag(version: number): string {
  return `"${version}"`;
}

/** The headers of an act on a case: both are needed; all that is wrong is said at once. */
export const CaseActHeaders = createParamDecorator((_data: unknown, context: ExecutionContext) => readActHeaders(headersOf(context), true));

/** The headers of an act that opens a case: there is no version yet. */
export const OpeningHeaders = createParamDecorator((_data: unknown, context: ExecutionContext) => readActHeaders(headersOf(context), false));

function headersOf(context: ExecutionContext): Headers {
  return context.switchToHttp().getRequest<{ headers: Headers }>().headers;
}

export function readActHeaders(headers: Headers, onCase: boolean): ActHeaders {
  const key = headers['idempotency-key'];
  if (typeof key !== 'string') throw Problem.of(428, 'IDEMPOTENCY.KEY_MISSING', '请提供 Idempotency-Key。', 'An Idempotency-Key is needed.', '/headers/idempotency-key');
  if (!/^[\x21-\x7e]{8,200}$/.test(key)) throw Problem.of(422, 'IDEMPOTENCY.KEY_MALFORMED', 'Idempotency-Key 须为8至200个可见字符。', 'An Idempotency-Key has 8 to 200 visible characters.', '/headers/idempotency-key');
  if (!onCase) return { key };
  const tag = headers['if-match'];
  if (typeof tag !== 'string') throw Problem.of(428, 'PRECONDITION.IF_MATCH_MISSING', '请提供 If-Match（您所查阅的版本）。', 'If-Match is needed: the version that you have read.', '/headers/if-match');
  const version = /^"(\d{1,9})"$/.exec(tag)?.[1];
  if (!version) throw Problem.of(412, 'PRECONDITION.IF_MATCH_UNKNOWN', 'If-Match 不是本案件的版本。', 'If-Match is no version of this case.', '/headers/if-match');
  return { key, ifMatch: Number(version) };
}
