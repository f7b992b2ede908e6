/** Applies every context's migrations; while a context has none yet, its database stays empty. */
export async function migrate(ownerUrl: string): Promise<void> {
  let data: { runMigrations?: (url: string) => Promise<unknown> };
  try {
    data = require('@due-process/agreements-data');
  } catch (error) {
    if (!/Cannot find module/.test(String(error))) throw error;
    return;
  }
  await data.runMigrations?.(ownerUrl);
}
