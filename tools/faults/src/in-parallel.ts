/** Does the work for every item, so many at a time; the first failure ends it when the works under way are done. */
export async function inParallel<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  let failed: { readonly reason: unknown } | undefined;
  const hand = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined && !failed; item = left.shift()) {
      await work(item).catch((reason: unknown) => (failed ??= { reason }));
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, hand));
  if (failed) throw failed.reason;
}
