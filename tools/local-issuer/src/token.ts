import { createPrivateKey, sign } from 'node:crypto';
import type { SamplePerson } from './people';
import type { SigningKey } from './signing-key';

/** Whom the tokens are from and for, and how long they live. */
export interface TokenTerms {
  readonly issuer: string;
  readonly audience: string;
  readonly lifetimeSeconds: number;
}

/**
 * A signed JWT (ES256) for a sample person.
 *
 * @param now seconds since 1970, of the machine's clock: the validity of a token is no legal time
 */
export function issueToken(key: SigningKey, person: SamplePerson, terms: TokenTerms, now: number): string {
  const header = { alg: 'ES256', typ: 'JWT', kid: key.kid };
  const { name, roles, region, employer, principal, delegated } = person;
  const claims = {
    iss: terms.issuer, aud: terms.audience, sub: person.person, iat: now, exp: now + terms.lifetimeSeconds,
    name, roles, region, employer, ...(principal ? { principal } : {}), ...(delegated ? { delegated } : {}),
  };
  const signed = `${encode(header)}.${encode(claims)}`;
  const privateKey = createPrivateKey({ key, format: 'jwk' });
  const signature = sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `${signed}.${signature.toString('base64url')}`;
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
