import { lawGrantsSql } from '../law/law-grants-sql';
import { recordFunctionsSql, requeueSql } from './record-functions-sql';
import { recordTablesSql, listIndexesSql } from './record-tables-sql';

/** Role that owns every schema. Migrations log in with it, or with a member of it; no service does. */
export const OWNER_ROLE = 'dp_owner';
/** Role that may read everything and change nothing (审计). It logs in only where it was given a password. */
export const AUDITOR_ROLE = 'dp_auditor';

/** Names that may stand in SQL text unquoted. */
export function checkedName(name: string): string {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name)) throw new Error(`"${name}" is not a plain lower-case database name.`);
  return name;
}

/**
 * SQL of a context's record: schema, tables, functions, grants. The app role reads everything and writes nothing itself: it may
 * call `record_acts`, take case numbers, and mark an outbox row as delivered. The caller runs it as `dp_owner`.
 */
export function recordSchemaSql(schema: string, appRole: string): string {
  checkedName(schema);
  return `CREATE SCHEMA ${schema};${recordTablesSql(schema)}${recordFunctionsSql(schema)}${recordGrantsSql(schema, checkedName(appRole))}`;
}

/** What a schema lacks that was made before the law could be changed in the running system; makes no difference to a newer one. */
export function recordCatchesUpSql(schema: string, appRole: string): string {
  return `${requeueSql(checkedName(schema))}${listIndexesSql(schema)}${lawGrantsSql(checkedName(appRole))}`;
}

/** Rights on what stands in the schema at this moment; a migration that adds tables or functions runs it again. */
export function recordGrantsSql(schema: string, appRole: string): string {
  return `
REVOKE ALL ON SCHEMA ${schema} FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ${schema} FROM PUBLIC;
GRANT USAGE ON SCHEMA ${schema} TO ${appRole}, ${AUDITOR_ROLE};
GRANT SELECT ON ALL TABLES IN SCHEMA ${schema} TO ${appRole}, ${AUDITOR_ROLE};
GRANT UPDATE (delivered_at) ON ${schema}.outbox TO ${appRole};
GRANT USAGE ON SEQUENCE ${schema}.case_number TO ${appRole};
GRANT EXECUTE ON FUNCTION ${schema}.record_acts(jsonb) TO ${appRole};
GRANT EXECUTE ON FUNCTION ${schema}.record_operator_act(text, timestamptz, text, text, text, jsonb) TO ${appRole};
GRANT EXECUTE ON FUNCTION ${schema}.requeue_plans(bigint, text) TO ${appRole};
${lawGrantsSql(appRole)}`;
}
