import { ConfigurationFault, readConfiguration, SERVICE_VARIABLES } from '@due-process/platform';
import { agreementsService } from './service';

/** Variables of our system that other processes read, and that may reach this one through a common environment. */
const SHARED = [
  'DP_ISSUER_PORT', 'DP_AGREEMENTS_PORT', 'DP_WORKER_PORT', 'DP_POSTGRES_PORT', 'DP_TEMPORAL_PORT', 'DP_TEMPORAL_UI_PORT', 'DP_TEMPORAL_NICE', 'DP_CACHE_DIR', 'DP_DATA_DIR', 'DP_LOG_DIR',
  'DP_AGREEMENTS_PASSWORD', 'DP_APP_PASSWORD', 'DP_OWNER_PASSWORD', 'DP_AUDITOR_PASSWORD', 'DP_TEST_POSTGRES', 'DP_TEST_TEMPORAL', 'DP_TEST_TIME_SKIPPING',
];

async function main(): Promise<void> {
  const told = readConfiguration(SERVICE_VARIABLES, process.env, SHARED);
  const app = await agreementsService({
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

main().catch((fault: unknown) => {
  const plain = fault instanceof ConfigurationFault || !(fault instanceof Error);
  process.stderr.write(`${plain ? String((fault as Error)?.message ?? fault) : (fault.stack ?? fault.message)}\n`);
  process.exit(1);
});
