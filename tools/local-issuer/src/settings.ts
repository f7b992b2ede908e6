import type { TokenTerms } from './token';

/** A working day of sample tokens, in seconds. */
const LIFETIME_SECONDS = 12 * 3_600;

/** What the issuer needs to run. */
export interface IssuerSettings {
  readonly port: number;
  readonly host: string;
  readonly keyFile: string;
  readonly terms: TokenTerms;
}

/** Reads the variables; a sentence instead when the issuer must not or cannot run. */
export function readSettings(env: NodeJS.ProcessEnv): IssuerSettings | string {
  const { NODE_ENV, PORT, HOST, JWT_ISSUER, JWT_AUDIENCE, ISSUER_KEY_FILE } = env;
  if (NODE_ENV === 'production') {
    return 'The issuer of sample tokens does not run with NODE_ENV=production: connect the identity provider instead.';
  }
  if (!PORT || !ISSUER_KEY_FILE) return 'The issuer of sample tokens needs PORT and ISSUER_KEY_FILE.';
  const terms = { issuer: JWT_ISSUER || `http://127.0.0.1:${PORT}`, audience: JWT_AUDIENCE || 'due-process', lifetimeSeconds: LIFETIME_SECONDS };
  return { port: Number(PORT), host: HOST || '127.0.0.1', keyFile: ISSUER_KEY_FILE, terms };
}
