import type { Bilingual, DayVerdict, Explanation } from './model';

/** A word for each verdict, so that a column of a screen or a file can be read at a glance. */
const WORD: Readonly<Record<DayVerdict['verdict'], Bilingual>> = {
  start: { zh: '起算', en: 'start' },
  counted: { zh: '计入', en: 'counted' },
  skipped: { zh: '不计', en: 'skipped' },
  paused: { zh: '扣除', en: 'excluded' },
  extended: { zh: '延长', en: 'extended' },
  rolled: { zh: '顺延', en: 'rolled' },
  last: { zh: '届满', en: 'last' },
  provisional: { zh: '暂定', en: 'provisional' },
};

/** How an explanation is told: to a screen in one sentence, to a file day by day. */
export interface TellOptions {
  readonly lang: keyof Bilingual;
  /** `folded`: runs of days with the same verdict become one line, for long periods on a screen. */
  readonly form: 'short' | 'long' | 'folded';
}

/** The explanation as lines: one for a screen; for a file that line, then one line per day with verdict, reason and article. */
export function tellExplanation(explanation: Explanation, { lang, form }: TellOptions): readonly string[] {
  const short = explanation.short[lang];
  if (form === 'short') return [short];
  return [short, ...tellDays(explanation.days, { lang, form })];
}

/** The days of an explanation, one line each, or folded. */
export function tellDays(days: readonly DayVerdict[], { lang, form }: TellOptions): readonly string[] {
  if (form === 'short') return [];
  return form === 'long' ? days.map((day) => tellDay(day, lang)) : runsOf(days).flatMap((run) => tellRun(run, lang));
}

function tellDay({ day, verdict, reason, article }: DayVerdict, lang: keyof Bilingual): string {
  return lang === 'zh' ? `${day} ${WORD[verdict].zh} ${reason.zh}（${article}）` : `${day} ${WORD[verdict].en}: ${reason.en} (${article})`;
}

/** Days that follow each other with the same verdict and article. */
function runsOf(days: readonly DayVerdict[]): readonly (readonly DayVerdict[])[] {
  const runs: DayVerdict[][] = [];
  for (const day of days) {
    const last = runs[runs.length - 1];
    if (last?.[0]?.verdict === day.verdict && last[0].article === day.article && last[0].reason.zh.startsWith('第') === day.reason.zh.startsWith('第')) last.push(day);
    else runs.push([day]);
  }
  return runs;
}

/** Up to three days are told one by one: nothing is saved by folding them. */
function tellRun(run: readonly DayVerdict[], lang: keyof Bilingual): readonly string[] {
  const [first, last] = [run[0], run[run.length - 1]];
  if (!first || !last || run.length <= 3) return run.map((day) => tellDay(day, lang));
  const numbers = first.n === undefined || last.n === undefined ? { zh: `${run.length}日`, en: `${run.length} days` } : { zh: `第${first.n}至${last.n}`, en: `${first.n} to ${last.n}` };
  return lang === 'zh'
    ? [`${first.day}—${last.day} ${WORD[first.verdict].zh} ${numbers.zh}（${first.article}）`]
    : [`${first.day} to ${last.day} ${WORD[first.verdict].en}: ${numbers.en} (${first.article})`];
}
