/** What the program that migrates offers here. */
interface Migrations {
  runMigrations(ownerUrl: string): Promise<unknown>;
}

/** It is loaded by name, because the tests of what it is made of use this package: an import would tie them into a circle. */
const MIGRATE = '@due-process/migrate';

/** Applies the migrations of the platform and of every context to an empty database. */
export async function migrate(ownerUrl: string): Promise<void> {
  const { runMigrations } = (await import(MIGRATE)) as Migrations;
  await runMigrations(ownerUrl);
}
