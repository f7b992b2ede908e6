import { integer, oneOf, optionalText, readConfiguration, SYSTEM_VARIABLES, text } from '@due-process/platform/config';
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

/** The variables that the issuer reads. */
export const ISSUER_VARIABLES = {
  NODE_ENV: oneOf(['development', 'test', 'production'], 'development'),
  PORT: integer(undefined, { min: 0, max: 65_535 }),
  HOST: text('127.0.0.1'),
  JWT_ISSUER: optionalText(),
  JWT_AUDIENCE: text('due-process'),
  ISSUER_KEY_FILE: text(),
};

/** Reads the variables. @throws Error in production; ConfigurationFault naming everything that is wrong. */
export function readSettings(environment: NodeJS.ProcessEnv): IssuerSettings {
  if (environment['NODE_ENV'] === 'production') {
    throw new Error('The issuer of sample tokens does not run with NODE_ENV=production: connect the identity provider instead.');
  }
  const { PORT, HOST, JWT_ISSUER, JWT_AUDIENCE, ISSUER_KEY_FILE } = readConfiguration(ISSUER_VARIABLES, environment, SYSTEM_VARIABLES);
  const terms = { issuer: JWT_ISSUER ?? `http://127.0.0.1:${PORT}`, audience: JWT_AUDIENCE, lifetimeSeconds: LIFETIME_SECONDS };
  return { port: PORT, host: HOST, keyFile: ISSUER_KEY_FILE, terms };
}
