import { beginningOf, hourOf, tellLength } from './explain-words';
import type { Bilingual, PeriodRule } from './model';
import { deadlineInForce, type Counted } from './period';

/** The answer in one sentence of each language: length, beginning, what was added, end, article. */
export function shortSentence(rule: PeriodRule, counted: Counted): Bilingual {
  const end = deadlineInForce(counted.deadline);
  const tail = end.status === 'provisional' ? { zh: '（估计，待放假安排通知）', en: ' (estimate until the holiday notice)' } : { zh: '', en: '' };
  if (rule.mode === 'plan-date') return { zh: `${rule.title.zh}：${end.lastDay}（${rule.article}）`, en: `${rule.title.en}: ${end.lastDay} (${rule.article})` };
  const [length, to] = [tellLength(counted.count, rule.unit), end.earliestDay ?? end.lastDay];
  if (rule.mode === 'backward') {
    const [zh, en] = end.earliestDay ? ['自', 'from'] : ['最迟', 'at the latest on'];
    return {
      zh: `${rule.title.zh}：${end.startDay}前${length.zh}，${zh}${to}${end.earliestDay ? '起' : ''}（${rule.article}）${tail.zh}`,
      en: `${rule.title.en}: ${length.en} before ${end.startDay}, ${en} ${to} (${rule.article})${tail.en}`,
    };
  }
  const from = rule.unit === 'hours' ? beginningOf(end, counted.count) : end.startDay;
  const moved = end.lastDay !== end.nominalDay ? { zh: `，因休息日由${end.nominalDay}顺延`, en: `, moved from ${end.nominalDay}, a day of rest` } : { zh: '', en: '' };
  const [until, more] = [hourOf(end), additions(rule, counted)];
  return {
    zh: `${rule.title.zh}：自${from}起${length.zh}${more.zh}，至${to} ${until.zh}止${moved.zh}（${rule.article}）${tail.zh}`,
    en: `${rule.title.en}: ${length.en} from ${from}${more.en}, until ${until.en} of ${to}${moved.en} (${rule.article})${tail.en}`,
  };
}

/** What was excluded from the period and what it was extended by. */
function additions(rule: PeriodRule, { deadline, pauses }: Counted): Bilingual {
  const excluded = pauses.map(({ from, to }) => ({ zh: `，扣除${from}（不含）至${to}`, en: `, without the days after ${from} up to ${to}` }));
  const extended = (deadline.extended ?? []).map(({ count }) => tellLength(count, rule.unit)).map(({ zh, en }) => ({ zh: `，延长${zh}`, en: `, extended by ${en}` }));
  const all = [...excluded, ...extended];
  return { zh: all.map((one) => one.zh).join(''), en: all.map((one) => one.en).join('') };
}
