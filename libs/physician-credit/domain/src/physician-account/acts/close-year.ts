import { accepted, event, refusal, refused, stated, unless } from '@due-process/procedure';
import { yearsOf } from '../../ledger';
import { consequences } from '../consequences';
import { noticeId, noticeSpawn } from '../notices';
import { accountAct } from '../todays-rules';

export interface CloseYear {
  readonly year: number;
  /** The run that asks, e.g. `YE-522700-2026`. */
  readonly run: string;
}

/**
 * The year is closed (跨年清零) from 00:00 of 1 January in Shanghai. Nothing is set to zero, because no total is stored: the new year has no entries
 * yet. Results are written down, bonus lapses, periods go on (QN-3(2)3), the rule of consecutive years is judged (QN-3(2)1d).
 */
export const closeYear = accountAct<CloseYear>({
  name: 'close-year',
  label: '年度清零',
  article: 'QN-3',
  roles: ['system'],
  decide(state, input, context) {
    if (state.closedYears.some((one) => one.year === input.year)) return accepted([]);
    if (!Number.isSafeInteger(input.year) || context.today < `${input.year + 1}-01-01`) return refused([refusal('YEAR.NOT_OVER', '该年度尚未结束。', 'This year is not over.', ['QN-3', 'PQ.scale'], { pointer: '/year' })]);
    return unless([stated(input.run, '/run', '年度任务', 'The run', ['QN-5.1'])], () => {
      const results = yearsOf(state.entries, context.rules).filter(({ points }) => points.year === input.year).map(({ points }) => ({ tariff: points.tariff, raw: points.raw, total: points.total, bonusLapsed: points.bonus }));
      const id = noticeId(state);
      const follows = consequences(state, state.entries, context, id, [...state.closedYears.map((one) => one.year), input.year]);
      const closed = event('YearClosed', '年度清零', context, { year: input.year, run: input.run, results }, { visible: true });
      if (follows.events.length === 0) return accepted([closed]);
      const site = state.entries.at(-1)?.site ?? state.sites[0]?.institution ?? '';
      const notice = noticeSpawn(state, { id, kind: 'year', institution: site, region: state.region, scored: true, from: context.today, reasons: `${input.year}年度结果`, errands: follows.errands }, context);
      return accepted([closed, ...follows.events, event('NoticeBegun', '年度通知', context, { notice: id })], { spawns: [notice, ...follows.spawns] });
    });
  },
});
