import { hash } from 'node:crypto';
import { canonicalJson } from '../record/canonical-json';

/** Fingerprint of what was asked: act, case and body. Equal JSON gives an equal fingerprint, whatever the order of its keys. */
export function bodyHash(act: string, streamId: string | undefined, body: unknown): string {
  return hash('sha256', canonicalJson({ act, streamId, body: body ?? null }), 'hex');
}
