import { ConfigurationFault, readConfiguration, SERVICE_VARIABLES, SYSTEM_VARIABLES } from '@due-process/platform';
import { agreementsService } from './service';

async function main(): Promise<void> {
  const told = readConfiguration(SERVICE_VARIABLES, process.env, SYSTEM_VARIABLES);
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
