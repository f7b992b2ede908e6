import { ensurePostgres, ensureTemporal } from './servers';

/** Before the first `*.process.spec.ts` or `*.e2e.spec.ts`: a real PostgreSQL and a real Temporal server. */
export default async function setUp(): Promise<void> {
  await Promise.all([ensurePostgres(), ensureTemporal()]);
}
