import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { clockFor, SandboxClock } from '../clock/sandbox-clock';
import type { LegalClock } from '../clock/legal-clock';
import { ConfigurationFault, readConfiguration, SERVICE_VARIABLES, SYSTEM_VARIABLES } from '../config/configuration';
import { createPool } from '../database/pool';
import type { ApiDescription } from '../http/api-docs';
import { createService } from '../http/create-service';
import { TokenVerifier } from '../identity/token-verifier';
import type { Surroundings } from './case-rooms';

/** What a service is told about the world around it. */
export interface ServiceSettings {
  readonly databaseUrl: string;
  readonly jwksUrl: string;
  readonly issuer: string;
  readonly audience: string;
  readonly sandboxClock: boolean;
  readonly production: boolean;
  readonly logLevel: string;
  /** Connections for acts, and for reads; see {@link ACT_CONNECTIONS}. */
  readonly actConnections?: number;
  readonly readConnections?: number;
  /** Instead of the clock that `sandboxClock` names. */
  readonly clock?: LegalClock;
}

export interface ServiceDefinition {
  /** The context, e.g. `agreements`: in the log and in `pg_stat_activity`. */
  readonly name: string;
  readonly api: ApiDescription;
  moduleIn(surroundings: Surroundings): DynamicModule;
}

/** Enough that a commit that waits for the disk does not hold the others up; more would only wait for the same disk. */
const ACT_CONNECTIONS = 10;
const READ_CONNECTIONS = 6;

/** A service, ready to listen; closing the application closes its clock and its connections. */
export async function openService({ name, api, moduleIn }: ServiceDefinition, settings: ServiceSettings): Promise<NestFastifyApplication> {
  const { databaseUrl, production, jwksUrl, issuer, audience, logLevel } = settings;
  const pool = createPool({ url: databaseUrl, applicationName: `due-process ${name} acts`, max: settings.actConnections ?? ACT_CONNECTIONS });
  const readPool = createPool({ url: databaseUrl, applicationName: `due-process ${name} reads`, max: settings.readConnections ?? READ_CONNECTIONS });
  const clock = settings.clock ?? clockFor({ sandbox: settings.sandboxClock, production }, { url: databaseUrl, pool: readPool });
  const sandbox = clock instanceof SandboxClock ? clock : undefined;
  const end = async (): Promise<void> => {
    await sandbox?.stop();
    await Promise.all([pool.end(), readPool.end()]);
  };
  try {
    await sandbox?.start();
    const verifier = new TokenVerifier({ jwksUrl, issuer, audience });
    const app = await createService(moduleIn({ pool, readPool, databaseUrl, clock }), { name, api, verifier, pool: readPool, logLevel });
    app.getHttpAdapter().getInstance().addHook('onClose', end);
    return app;
  } catch (fault) {
    await end();
    throw fault;
  }
}

/** The program of a service: reads the environment, opens the service, listens. What is wrong is said in plain words, with exit code 1. */
export function runService(open: (settings: ServiceSettings) => Promise<NestFastifyApplication>): void {
  listening(open).catch((fault: unknown) => {
    const plain = fault instanceof ConfigurationFault || !(fault instanceof Error);
    process.stderr.write(`${plain ? String((fault as Error)?.message ?? fault) : (fault.stack ?? fault.message)}\n`);
    process.exit(1);
  });
}

async function listening(open: (settings: ServiceSettings) => Promise<NestFastifyApplication>): Promise<void> {
  const told = readConfiguration(SERVICE_VARIABLES, process.env, SYSTEM_VARIABLES);
  const app = await open({
    databaseUrl: told.DATABASE_URL,
    jwksUrl: told.JWKS_URL,
    issuer: told.JWT_ISSUER,
    audience: told.JWT_AUDIENCE,
    sandboxClock: told.SANDBOX_CLOCK === 'on',
    production: told.NODE_ENV === 'production',
    logLevel: told.LOG_LEVEL,
  });
  await app.listen(told.PORT, told.HOST);
}
