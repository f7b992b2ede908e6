import { createRemoteJWKSet, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import { callerOf, type Caller } from './caller';

export interface TokenVerifierOptions {
  readonly jwksUrl: string;
  readonly issuer: string;
  readonly audience: string;
  /** Verified tokens remembered until they expire; 5,000 when absent. */
  readonly remembered?: number;
  /** The machine's time in ms; `Date.now` when absent. Tokens live in real time, also beside a sandbox clock. */
  readonly machineNow?: () => number;
}

/** The token does not prove who is asking. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
}

/** Verifies tokens (JWT, ES256) against the issuer's published keys. */
export class TokenVerifier {
  readonly #keys: JWTVerifyGetKey;
  readonly #known: LRUCache<string, { caller: Caller; until: number }>;
  readonly #now: () => number;

  constructor(private readonly options: TokenVerifierOptions) {
    this.#keys = createRemoteJWKSet(new URL(options.jwksUrl), { cacheMaxAge: 600_000, cooldownDuration: 5_000, timeoutDuration: 3_000 });
    this.#known = new LRUCache({ max: options.remembered ?? 5_000 });
    this.#now = options.machineNow ?? Date.now;
  }

  async verify(token: string): Promise<Caller> {
    const known = this.#known.get(token);
    if (known && known.until > this.#now()) return known.caller;
    const { payload } = await jwtVerify(token, this.#keys, {
      issuer: this.options.issuer,
      audience: this.options.audience,
      algorithms: ['ES256'],
      requiredClaims: ['sub', 'exp'],
      currentDate: new Date(this.#now()),
    }).catch((fault: Error) => {
      throw new TokenRefused(fault.message);
    });
    const caller = callerOf(payload);
    if (!caller) throw new TokenRefused('The token lacks roles, region or employer.');
    this.#known.set(token, { caller, until: (payload.exp ?? 0) * 1000 });
    return caller;
  }
}
