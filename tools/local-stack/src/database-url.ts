/** The parts of a connection to a server on this machine. */
export interface LocalDatabase {
  readonly user: string;
  readonly password: string;
  readonly port: number;
  readonly database: string;
}

/** `postgres://user:password@127.0.0.1:port/database`. */
export function databaseUrl({ user, password, port, database }: LocalDatabase): string {
  return `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

/** The same server and options, another user or database. */
export function withPart(url: string, part: { user?: string; password?: string; database?: string }): string {
  const changed = new URL(url);
  if (part.user !== undefined) changed.username = encodeURIComponent(part.user);
  if (part.password !== undefined) changed.password = encodeURIComponent(part.password);
  if (part.database !== undefined) changed.pathname = `/${encodeURIComponent(part.database)}`;
  return changed.toString();
}
