/** Grants by which the service of a context reads the law in force, brings proposals and decisions, and notes how far it has followed. */
export function lawGrantsSql(appRole: string): string {
  return `GRANT USAGE ON SCHEMA law TO ${appRole};
GRANT SELECT ON ALL TABLES IN SCHEMA law TO ${appRole};
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA law TO ${appRole};
`;
}
