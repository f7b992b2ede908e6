import type { CaseFilter, CaseLine } from './record-model';
import type { RecordStore } from './record-store';

const PAGE = 200;

/** Cases in the order of their numbers, page by page, so that a large record is never in memory at once. */
export async function* casesOf(store: RecordStore, filter: Omit<CaseFilter, 'limit'> = {}): AsyncGenerator<CaseLine<any>> {
  for (let after = filter.after; ; ) {
    const page: CaseLine<any>[] = await store.list({ ...filter, limit: PAGE, ...(after === undefined ? {} : { after }) });
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    after = last.streamId;
  }
}
