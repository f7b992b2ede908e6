import { createHash } from 'node:crypto';
import { canonicalJson } from '../record/canonical-json';

/** Fingerprint of what was asked: act, case and body. Equal JSON gives an equal fingerprint, whatever the order of its keys. */
export function bodyHash(act: string, streamId: string | undefined, body: unknown): string {
  return createHash('sha256').update(canonicalJson({ act, streamId, body: body ?? null }), 'utf8').digest('hex');
}
