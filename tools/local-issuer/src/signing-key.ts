import { createPublicKey, generateKeyPairSync, randomUUID, type JsonWebKey } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The private key (ES256) as a JSON Web Key with its id. */
export type SigningKey = JsonWebKey & { readonly kid: string };

/** Reads the key of this installation or makes it, so that tokens stay valid over a restart. */
export function signingKey(file: string): SigningKey {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as SigningKey;
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = { ...privateKey.export({ format: 'jwk' }), kid: randomUUID() };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(key), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return key;
}

/** The public half, as `/.well-known/jwks.json` shows it. */
export function publicKey(key: SigningKey): JsonWebKey & { kid: string; use: string; alg: string } {
  const publicHalf = createPublicKey({ key, format: 'jwk' }).export({ format: 'jwk' });
  return { ...publicHalf, kid: key.kid, use: 'sig', alg: 'ES256' };
}
