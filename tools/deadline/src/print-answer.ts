import { tellDays, type Bilingual } from '@due-process/legal-time';
import type { DeadlineAnswer, SurchargeAnswer } from '@due-process/rules';
import type { Printing } from './arguments';

/** A text in the language asked for, or in both. */
export function say({ zh, en }: Bilingual, lang: Printing['lang']): string {
  if (lang !== undefined) return lang === 'zh' ? zh : en;
  return zh === en ? zh : `${zh} · ${en}`;
}

const LABEL: Readonly<Record<string, Bilingual>> = {
  rule: { zh: '规则', en: 'rule' },
  startDay: { zh: '起算日', en: 'start day' },
  served: { zh: '送达', en: 'service' },
  timely: { zh: '提交', en: 'filing' },
  reading: { zh: '理解', en: 'reading' },
  servedOn: { zh: '送达日', en: 'served on' },
  firstDay: { zh: '首日', en: 'first day' },
  earliestDay: { zh: '窗口起始日', en: 'window begins' },
  lastDay: { zh: '期间届满日', en: 'last day' },
  lastInstant: { zh: '届满时刻', en: 'last instant' },
  status: { zh: '状态', en: 'status' },
  nominalDay: { zh: '顺延前届满日', en: 'nominal day' },
  steerDay: { zh: '掌握日', en: 'steer day' },
  firstDayAfter: { zh: '次日', en: 'first day after' },
  resumesOn: { zh: '恢复日', en: 'resumes on' },
  extended: { zh: '延长后届满日', en: 'extended' },
  range: { zh: '可能范围', en: 'range' },
  calendars: { zh: '放假安排', en: 'calendars' },
  rules: { zh: '规则版本', en: 'rule packs' },
  remark: { zh: '说明', en: 'remark' },
  accrued: { zh: '加处罚款', en: 'surcharge' },
  cappedOn: { zh: '达到上限', en: 'capped on' },
  explanation: { zh: '理由', en: 'explanation' },
};

const STATUS: Readonly<Record<string, Bilingual>> = {
  final: { zh: '确定', en: 'final' },
  provisional: { zh: '暂定，不得据以执行', en: 'provisional, not enforced' },
};

/** A steer day beyond the notices is a cautious guess, also where the last day itself is certain. */
const ESTIMATED: Bilingual = { zh: '估计：放假安排未收录', en: 'estimated: no holiday notice is loaded for it' };

function line(key: string, value: string, lang: Printing['lang']): string {
  return `${say(LABEL[key]!, lang)}: ${value}`;
}

/** Periods up to this many days are shown day by day on a screen; longer ones are folded unless `--long` asks for all. */
const DAYS_ON_A_SCREEN = 45;

/** An answer as lines for a person. */
export function printAnswer(answer: DeadlineAnswer | SurchargeAnswer, options: Printing): readonly string[] {
  return 'accrued' in answer ? printSurcharge(answer, options) : printDeadline(answer, options);
}

function printDeadline(answer: DeadlineAnswer, options: Printing): readonly string[] {
  const { lang } = options;
  const days = (['startDay', 'servedOn', 'firstDay', 'earliestDay', 'lastDay', 'lastInstant'] as const).flatMap((key) => (answer[key] === undefined ? [] : [line(key, answer[key], lang)]));
  const after = (['nominalDay', 'steerDay', 'firstDayAfter', 'resumesOn'] as const).flatMap((key) => (answer[key] === undefined ? [] : [line(key, key === 'steerDay' && answer.steerProvisional ? `${answer[key]} (${say(ESTIMATED, lang)})` : answer[key], lang)]));
  return [
    line('rule', `${answer.clock} ${say(answer.title, lang)} (${answer.article})`, lang),
    ...days,
    ...printService(answer, lang),
    line('status', say(STATUS[answer.status]!, lang), lang),
    ...after,
    ...(answer.extended ?? []).map((end) =>
      line('extended', `${end.lastDay} (${say({ zh: `${end.approvedOn}批准，延长${end.count}，顺延前${end.nominalDay}，掌握日${end.steerDay}`, en: `approved ${end.approvedOn}, by ${end.count}, nominal ${end.nominalDay}, steer ${end.steerDay}` }, lang)})`, lang),
    ),
    ...printRange(answer, lang),
    ...printFiling(answer, lang),
    line('calendars', answer.calendars.join('; ') || '-', lang),
    line('rules', answer.rules.join('; '), lang),
    ...(answer.remark ? [line('remark', say(answer.remark, lang), lang)] : []),
    ...(answer.readings ?? []).map((reading) => line('reading', `${say(reading.text, lang)}${reading.default ? say({ zh: '（默认）', en: ' (default)' }, lang) : ''}`, lang)),
    line('explanation', say(answer.explanation.short, lang), lang),
    ...printDays(answer, options),
  ];
}

/** How the document was served, and whether that can be held against the party. */
function printService({ service }: DeadlineAnswer, lang: Printing['lang']): readonly string[] {
  if (!service) return [];
  const proven = service.proven ? { zh: '已证明', en: 'proven' } : { zh: '尚未证明，不得据以视为放弃', en: 'not proven yet: nothing is waived by it' };
  return [line('served', say({ zh: `${service.reason.zh}（${service.article}）；${proven.zh}`, en: `${service.reason.en} (${service.article}); ${proven.en}` }, lang), lang)];
}

function printFiling({ timely, counterClosesAt }: DeadlineAnswer, lang: Printing['lang']): readonly string[] {
  if (timely === undefined) return [];
  const counter = counterClosesAt === undefined ? { zh: '', en: '' } : { zh: `（窗口${counterClosesAt}关闭）`, en: ` (the counter closes at ${counterClosesAt})` };
  return [line('timely', say(timely ? { zh: `按期${counter.zh}`, en: `in time${counter.en}` } : { zh: `逾期${counter.zh}`, en: `late${counter.en}` }, lang), lang)];
}

function printRange({ provisional }: DeadlineAnswer, lang: Printing['lang']): readonly string[] {
  if (!provisional) return [];
  const { earliest, latest, lastResolvedDay, reason } = provisional;
  return [line('range', `${earliest} .. ${latest} (${say({ zh: `${lastResolvedDay === undefined ? '' : `已确定至${lastResolvedDay}。`}${reason.zh}`, en: `${lastResolvedDay === undefined ? '' : `resolved up to ${lastResolvedDay}. `}${reason.en}` }, lang)})`, lang)];
}

function printDays({ explanation: { days } }: DeadlineAnswer, { lang, long }: Printing): readonly string[] {
  const form = long || days.length <= DAYS_ON_A_SCREEN ? 'long' : 'folded';
  if (lang !== undefined) return tellDays(days, { lang, form }).map((day) => `  ${day}`);
  const [zh, en] = [tellDays(days, { lang: 'zh', form }), tellDays(days, { lang: 'en', form })];
  return zh.flatMap((day, index) => [`  ${day}`, `    ${en[index]}`]);
}

function printSurcharge(answer: SurchargeAnswer, { lang }: Printing): readonly string[] {
  return [
    line('rule', `${answer.clock} ${say(answer.title, lang)} (${answer.article})`, lang),
    ...Object.entries(answer.accrued).map(([day, fen]) => line('accrued', `${day}: ${fen} 分`, lang)),
    ...(answer.cappedOn === undefined ? [] : [line('cappedOn', answer.cappedOn, lang)]),
    line('rules', answer.rules.join('; '), lang),
    line('explanation', say(answer.explanation.short, lang), lang),
    ...answer.explanation.days.map(({ reason }) => `  ${say(reason, lang)}`),
  ];
}
