import { Problem } from '../problem/problem';

export type RequestHeaders = Readonly<Record<string, string | string[] | undefined>>;

const KEY = /^[\x21-\x7e]{1,200}$/;
const ETAG = /^(?:W\/)?"?(\d{1,9})"?$/;

/** `"7"`, the entity tag of version 7. */
export function entityTag(version: number): string {
  return `"${version}"`;
}

/** `Idempotency-Key` of an act: 1 to 200 visible characters. Throws 400 where it is missing or malformed. */
export function idempotencyKey(headers: RequestHeaders): string {
  const key = headers['idempotency-key'];
  if (typeof key !== 'string') throw Problem.of(400, 'IDEMPOTENCY.KEY_MISSING', '请提供 Idempotency-Key。', 'An Idempotency-Key is needed.', '/headers/idempotency-key');
  if (!KEY.test(key)) throw Problem.of(400, 'IDEMPOTENCY.KEY_INVALID', 'Idempotency-Key 须为1至200个可见字符。', 'An Idempotency-Key has 1 to 200 visible characters.', '/headers/idempotency-key');
  return key;
}

/** The version that the caller has read, from `If-Match`. Throws 428 where nobody says to have read the case, 400 where it is no version. */
export function versionSeen(headers: RequestHeaders): number {
  const tag = headers['if-match'];
  if (typeof tag !== 'string') throw Problem.of(428, 'RECORD.VERSION_MISSING', '请提供 If-Match（您所查阅的版本）。', 'If-Match is needed: the version that you have read.', '/headers/if-match');
  const version = ETAG.exec(tag.trim())?.[1];
  if (version === undefined) throw Problem.of(400, 'RECORD.VERSION_INVALID', 'If-Match 须为案件的 ETag，例如 "7"。', 'If-Match is an ETag of the case, e.g. "7".', '/headers/if-match');
  return Number(version);
}
