import { clockFor, createPool, createService, SandboxClock, TokenVerifier, type LegalClock } from '@due-process/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AgreementsModule } from './agreements.module';
import { API } from './composition/api';

/** What the service is told about the world around it. */
export interface AgreementsSettings {
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

/** Enough that a commit that waits for the disk does not hold the others up; more would only wait for the same disk. */
const ACT_CONNECTIONS = 10;
const READ_CONNECTIONS = 6;

/** The service, ready to listen; closing the application closes its clock and its connections. */
export async function agreementsService(settings: AgreementsSettings): Promise<NestFastifyApplication> {
  const { databaseUrl: url } = settings;
  const pool = createPool({ url, applicationName: 'due-process agreements acts', max: settings.actConnections ?? ACT_CONNECTIONS });
  const readPool = createPool({ url, applicationName: 'due-process agreements reads', max: settings.readConnections ?? READ_CONNECTIONS });
  const clock = settings.clock ?? clockFor({ sandbox: settings.sandboxClock, production: settings.production }, { url, pool: readPool });
  const sandbox = clock instanceof SandboxClock ? clock : undefined;
  const end = async (): Promise<void> => {
    await sandbox?.stop();
    await Promise.all([pool.end(), readPool.end()]);
  };
  try {
    await sandbox?.start();
    const verifier = new TokenVerifier({ jwksUrl: settings.jwksUrl, issuer: settings.issuer, audience: settings.audience });
    const app = await createService(AgreementsModule.with({ pool, readPool, databaseUrl: url, clock }), { name: 'agreements', api: API, verifier, pool: readPool, logLevel: settings.logLevel });
    app.getHttpAdapter().getInstance().addHook('onClose', end);
    return app;
  } catch (fault) {
    await end();
    throw fault;
  }
}
