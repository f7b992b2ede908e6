/** What a context's data package offers here. */
interface ContextData {
  runMigrations(ownerUrl: string): Promise<unknown>;
}

/**
 * The data packages, one per context. They are loaded by name, because their own tests use this package: an import would
 * tie the two into a circle.
 */
const CONTEXT_DATA = ['@due-process/agreements-data'];

/** Applies every context's migrations to an empty database. */
export async function migrate(ownerUrl: string): Promise<void> {
  for (const name of CONTEXT_DATA) {
    const data = (await import(name)) as ContextData;
    await data.runMigrations(ownerUrl);
  }
}
