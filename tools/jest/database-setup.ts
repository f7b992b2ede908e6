import { ensurePostgres } from './servers';

/** Before the first `*.db.spec.ts`: a real PostgreSQL. */
export default ensurePostgres;
