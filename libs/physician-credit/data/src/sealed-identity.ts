import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Who a person is (身份信息): never part of an event, an id, a log line or a search attribute. */
export interface Identity {
  readonly name: string;
  /** 身份证件号码 */
  readonly identityNumber: string;
}

/** A sealed identity as the registry stores it. */
export interface SealedIdentity {
  /** HMAC-SHA-256 of the identity number: finds the person again, and tells nothing to who lacks the key. */
  readonly hash: Buffer;
  /** Nonce, tag and ciphertext of AES-256-GCM. */
  readonly sealed: Buffer;
}

const NONCE = 12;
const TAG = 16;

/** Seals and opens identities with keys derived from one secret of the service, 32 bytes or more. */
export class IdentitySeal {
  readonly #encryption: Buffer;
  readonly #search: Buffer;

  /** @throws Error where the secret is shorter than 32 bytes */
  constructor(secret: Buffer) {
    if (secret.length < 32) throw new Error('The secret of the registry must have at least 32 bytes.');
    this.#encryption = derived(secret, 'physician-registry encryption');
    this.#search = derived(secret, 'physician-registry search');
  }

  hashOf(identityNumber: string): Buffer {
    return createHmac('sha256', this.#search).update(identityNumber.trim().toUpperCase()).digest();
  }

  seal(identity: Identity): SealedIdentity {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.#encryption, nonce);
    const text = Buffer.concat([cipher.update(JSON.stringify(identity), 'utf8'), cipher.final()]);
    return { hash: this.hashOf(identity.identityNumber), sealed: Buffer.concat([nonce, cipher.getAuthTag(), text]) };
  }

  /** @throws Error where the seal was made with another key, or was changed */
  open(sealed: Buffer): Identity {
    const decipher = createDecipheriv('aes-256-gcm', this.#encryption, sealed.subarray(0, NONCE));
    decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
    return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString('utf8')) as Identity;
  }
}

const derived = (secret: Buffer, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), purpose, 32));

