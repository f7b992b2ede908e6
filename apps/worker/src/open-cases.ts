import type { CaseFilter, CaseLine, RecordStore } from '@due-process/platform';

/** Cases in the order of their numbers, page by page, so that a large record is never in memory at once. */
export async function* casesOf(store: RecordStore, filter: Omit<CaseFilter, 'after' | 'limit'> = {}): AsyncGenerator<CaseLine<any>> {
  for (let after: string | undefined; ; ) {
    const page: CaseLine<any>[] = await store.list({ ...filter, limit: 200, ...(after === undefined ? {} : { after }) });
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    after = last.streamId;
  }
}
