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
  readonly form: 'short' | 'long';
}

/** The explanation as lines: one for a screen; for a file that line, then one line per day with verdict, reason and article. */
export function tellExplanation(explanation: Explanation, { lang, form }: TellOptions): readonly string[] {
  const short = explanation.short[lang];
  return form === 'short' ? [short] : [short, ...explanation.days.map((day) => tellDay(day, lang))];
}

function tellDay({ day, verdict, reason, article }: DayVerdict, lang: keyof Bilingual): string {
  return lang === 'zh' ? `${day} ${WORD[verdict].zh} ${reason.zh}（${article}）` : `${day} ${WORD[verdict].en}: ${reason.en} (${article})`;
}
