/** How one variable of the environment is read; throws an Error whose message says what is wrong. */
export type Reader<T> = (text: string | undefined) => T;

/** All that is wrong with the configuration, at once. */
export class ConfigurationFault extends Error {
  override readonly name = 'ConfigurationFault';
  constructor(readonly problems: readonly string[]) {
    super(`The configuration is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

export const text = (fallback?: string): Reader<string> => (value) => value || fallback || missing();

export const optionalText = (): Reader<string | undefined> => (value) => value || undefined;

export const integer = (fallback?: number, range: { min: number; max: number } = { min: 0, max: Number.MAX_SAFE_INTEGER }): Reader<number> => (value) => {
  const number = value ? Number(value) : (fallback ?? missing());
  if (!Number.isInteger(number) || number < range.min || number > range.max) throw new Error(`must be a whole number from ${range.min} to ${range.max}`);
  return number;
};

export const oneOf = <const T extends string>(choices: readonly T[], fallback?: T): Reader<T> => (value) => {
  const chosen = (value || fallback || missing()) as T;
  if (!choices.includes(chosen)) throw new Error(`must be one of ${choices.join(', ')}`);
  return chosen;
};

export const url = (protocols: readonly string[], fallback?: string): Reader<string> => (value) => {
  const given = value || fallback || missing();
  if (!URL.canParse(given) || !protocols.includes(new URL(given).protocol)) throw new Error(`must be a URL beginning with ${protocols.map((one) => `${one}//`).join(' or ')}`);
  return given;
};

/** The address of an engine: `host:port`. */
export const hostAndPort = (fallback?: string): Reader<string> => (value) => {
  const given = value || fallback || missing();
  if (!/^[^\s:/]+:\d{1,5}$/.test(given)) throw new Error('must be host:port');
  return given;
};

function missing(): never {
  throw new Error('is missing');
}

type Read<T extends Record<string, Reader<unknown>>> = { readonly [K in keyof T]: ReturnType<T[K]> };

/**
 * Reads the configuration of a process. Everything that is wrong is said at once; a variable that begins with `DP_` and that nobody
 * reads is refused, so that a misspelt one is not silently ignored. `shared` names those that other processes read.
 */
export function readConfiguration<T extends Record<string, Reader<unknown>>>(readers: T, environment: NodeJS.ProcessEnv, shared: readonly string[] = []): Read<T> {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, reader] of Object.entries(readers)) {
    try {
      values[name] = reader(environment[name]);
    } catch (fault) {
      problems.push(`${name} ${(fault as Error).message}`);
    }
  }
  for (const name of Object.keys(environment)) {
    if (name.startsWith('DP_') && !(name in readers) && !shared.includes(name)) problems.push(`${name} is not known`);
  }
  if (problems.length > 0) throw new ConfigurationFault(problems);
  return values as Read<T>;
}

/** What every service is told. */
export const SERVICE_VARIABLES = {
  NODE_ENV: oneOf(['development', 'test', 'production'], 'development'),
  PORT: integer(3000, { min: 0, max: 65_535 }),
  HOST: text('127.0.0.1'),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'info'),
  DATABASE_URL: url(['postgres:', 'postgresql:']),
  SANDBOX_CLOCK: oneOf(['on', 'off'], 'off'),
  JWKS_URL: url(['http:', 'https:']),
  JWT_ISSUER: text(),
  JWT_AUDIENCE: text('due-process'),
};

/** Variables of the system that some process reads, and that may reach the others through a common environment. */
export const SYSTEM_VARIABLES: readonly string[] = [
  'DP_ISSUER_PORT', 'DP_AGREEMENTS_PORT', 'DP_ENFORCEMENT_PORT', 'DP_PHYSICIAN_CREDIT_PORT', 'DP_WORKER_PORT', 'DP_POSTGRES_PORT', 'DP_TEMPORAL_PORT', 'DP_TEMPORAL_UI_PORT', 'DP_TEMPORAL_NICE', 'DP_CACHE_DIR', 'DP_DATA_DIR', 'DP_LOG_DIR',
  'DP_APP_PASSWORD', 'DP_OWNER_PASSWORD', 'DP_AUDITOR_PASSWORD', 'DP_TEST_POSTGRES', 'DP_TEST_TEMPORAL', 'DP_TEST_TIME_SKIPPING',
];
