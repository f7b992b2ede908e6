import { addDays, addMonths, daysBetween } from '@due-process/legal-time';
import { readCount, readFigure, toAscii, type Published } from './figures';

/** A length as it was published: months and days are different units; nothing where the text names none. */
export type Length = { readonly months: number } | { readonly days: number } | { readonly years: number };

const NUMBER = '(\\d+(?:\\.\\d+)?|[一二两三四五六七八九十]+)';

/** `6 months`, `六个月`, `180 days`, `1年`, `半年`; half months are so many months and fifteen days. */
export function readLength(text: string): Length | undefined {
  const plain = toAscii(text);
  if (/半年|half a year/i.test(plain)) return { months: 6 };
  const [, whole] = /(?<![\d.])(\d+)\.5\s*(?:months?|个月)/i.exec(plain) ?? [];
  if (whole !== undefined) return { days: daysBetween(SOME_DAY, addDays(addMonths(SOME_DAY, Number(whole)), 15)) };
  const months = count(new RegExp(`${NUMBER}\\s*(?:months?|个月)`, 'i').exec(plain)?.[1]);
  if (months !== undefined) return { months };
  const days = count(new RegExp(`${NUMBER}\\s*(?:days?|天|日)(?!常)`, 'i').exec(plain)?.[1]);
  if (days !== undefined) return { days };
  const years = count(new RegExp(`(?<!\\d)${NUMBER}\\s*(?:years?|年)(?!度)`, 'i').exec(plain)?.[1]);
  return years === undefined || years > 100 ? undefined : { years };
}

/** Months differ in length; between the bounds of a band fifteen days more or less never matter. */
const SOME_DAY = '2026-03-02';

const count = (text: string | undefined): number | undefined => {
  const number = text === undefined ? undefined : readCount(text);
  return number === undefined || number <= 0 ? undefined : number;
};

export type MeasureKind =
  | 'unstated' | 'criminal' | 'police' | 'discipline' | 'other-authority' | 'seizure' | 'both-tracks'
  | 'fine' | 'warning' | 'refund' | 'refuse' | 'contractual-penalty' | 'defer-payment' | 'set-off' | 'confiscate'
  | 'order' | 'interview' | 'sealing' | 'preservation' | 'ban' | 'terminate' | 'terminate-part'
  | 'suspend-networked' | 'suspend-department' | 'suspend-agreement' | 'suspend-settlement' | 'suspend-person' | 'suspend-unsaid' | 'points' | 'no-penalty' | 'unknown';

/** One published measure, as far as its words say. */
export interface Measure {
  readonly kind: MeasureKind;
  readonly text: string;
  readonly length?: Length;
  /** The length in the words of the page (domain.md 16.1). */
  readonly said?: string;
  readonly amount?: Published;
  /** The page says itself that no length was given. */
  readonly withoutLength?: true;
}

/** Words of a measure in the order in which they are tried; the first that fits names it. */
const WORDS: readonly (readonly [MeasureKind, RegExp])[] = [
  ['unstated', /\bcut\b|not stated|unknown|未载明|未公布/i],
  ['criminal', /拘役|判刑|有期徒刑|convicted|criminal|刑事|arrested|检察/i],
  ['police', /公安|police|司法/i],
  ['discipline', /纪检|监察委|纪委/],
  ['both-tracks', /罚款[^\d一二两三四五六七八九十倍]{0,8}违约金|违约金[^\d一二两三四五六七八九十倍]{0,8}罚款/],
  ['seizure', /查扣|扣押|查封|seiz/i],
  ['no-penalty', /不予(?:行政)?处罚|免予处罚/],
  ['points', /\d\s*points?|记\s*\d+\s*分|扣分/i],
  ['other-authority', /移送|移交|卫健|市场监管|transfer/i],
  ['ban', /禁止.{0,12}(?:从业|从事|管理)|终身禁|\bban(?:ned)?\b/i],
  ['defer-payment', /缓付|暂缓支付|暂缓拨付|deferred payment/i],
  ['fine', /罚款|\bfine[ds]?\b/i],
  ['contractual-penalty', /违约金|contractual penalty/i],
  ['confiscate', /没收|confiscat/i],
  ['suspend-networked', /联网结算|networked settlement/i],
  ['suspend-department', /(?:暂停|中止|停止).{0,20}(?:科室|部门|科(?!学)|收费室|药房|门诊部|医药服务|department)|(?:科室|部门|收费室).{0,12}(?:暂停|中止)|department.{0,12}suspen|suspen\w*.{0,20}department/i],
  ['suspend-person', /(?:暂停|中止|停止).{0,12}(?:医师|药师|护士|资格|处方权|physician|person)/i],
  ['terminate-part', /(?:解除|终止|取消).{0,10}(?:门诊统筹|特殊门诊|双通道|门诊慢特病)/],
  ['suspend-agreement', /(?:中止|暂停).{0,24}(?:协议|定点|资质)|suspen\w* .{0,16}agreement|agreement.{0,8}suspen/i],
  ['suspend-settlement', /(?:中止|暂停|停止).{0,24}(?:刷卡|结算|医保服务|支付系统|settlement)|停机|停网|断网|关停/i],
  ['terminate', /解除|终止|取消(?:医保)?定点|terminat/i],
  ['sealing', /封存/],
  ['preservation', /先行登记保存/],
  ['suspend-unsaid', /暂停|中止/],
  ['set-off', /扣拨|抵扣|扣减|set-off/i],
  ['refuse', /拒付|不予支付|核减|停止支付|扣款|refus(?!\w* to (?:correct|cooperate))/i],
  ['refund', /退回|追回|退还|追缴|收回|recover|refund/i],
  ['interview', /约谈|通报|interview/i],
  ['warning', /警告|warning/i],
  // Last: what is ordered (责令暂停、责令退回) is the measure; an order alone is one to put things right.
  ['order', /责令|整改|限期改正|自查|rectif|correct/i],
];

const kindOf = (text: string): MeasureKind => WORDS.find(([, words]) => words.test(text))?.[0] ?? 'unknown';

/** Kinds that are said of a whole text: its parts would say something else. */
const OF_THE_WHOLE: readonly MeasureKind[] = ['unstated', 'both-tracks'];

/** The measures that one text holds: `退回基金；罚款 1x，暂停骨科 6个月` are three; a part without a measure of its own belongs to the one before it. */
export function readMeasures(value: unknown): readonly Measure[] {
  const text = typeof value === 'string' ? toAscii(value) : undefined;
  if (text === undefined || OF_THE_WHOLE.includes(kindOf(text))) return [readMeasure(value)];
  const parts = text.split(BETWEEN_MEASURES).reduce<readonly string[]>((kept, part) => {
    const before = kept.at(-1);
    const apart = before === undefined || (kindOf(before) !== 'unknown' && kindOf(part) !== 'unknown');
    return apart ? [...kept, part] : [...kept.slice(0, -1), `${before},${part}`];
  }, []);
  return parts.map(readMeasure);
}

/** Commas, semicolons and 并处, but neither inside a number nor inside brackets. */
const BETWEEN_MEASURES = /(?:\s*[,;、](?!\d{3}(?!\d))\s*|(?=并处))(?![^()]*\))/;

function readMeasure(value: unknown): Measure {
  const text = typeof value === 'string' ? toAscii(value) : JSON.stringify(value) ?? '';
  const kind = kindOf(text);
  const length = readLength(text);
  const amount = amountIn(text);
  const [said] = SAID_LENGTH.exec(text) ?? [];
  return { kind, text, ...(length ? { length } : {}), ...(length && said !== undefined ? { said } : {}), ...(amount ? { amount } : {}), ...(/no duration|无期限|未写明期限|without (?:a )?(?:duration|length)/i.test(text) ? { withoutLength: true as const } : {}) };
}

const SAID_LENGTH = new RegExp(`半年|half a year|${NUMBER}\\s*(?:months?|个月|days?|天|日(?!常)|years?|年(?!度))`, 'i');

/** An amount in the text of a measure: `罚款 6164.1`, `停止支付 404万`, `违约金 20000`; never a number of months, shops, points, a multiple or a range. */
function amountIn(measure: string): Published | undefined {
  const text = measure.replace(CITATIONS, ' ');
  const [, digits, unit = ''] = /(?<![\d.,]|\d\s*[-–~至]\s*)(\d[\d,]*(?:\.\d+)?)\s*(万元|万|亿元|亿|元|yuan)?(?!\s*(?:\d|[.,]\d|[-–~至]\s*\d|x\b|×|倍|%|个月|months?|天|days?|日|年|years?|分|points?|persons?|家|人|小时|月|[)）]))/i.exec(text) ?? [];
  if (digits === undefined || (unit === '' && !/罚款|违约金|退回|追回|拒付|不予支付|fine|refund/i.test(text))) return undefined;
  return readFigure(`${digits}${unit}`);
}

/** `APL-32.1`, `第40条`, `Art 40(2)`, `〔2025〕第145号`: their numbers are no money. */
const CITATIONS = /\b[A-Z]+\d*-\d+(?:\.\d+)*(?:\(\d+\))?|第\s*\d+\s*[条款项](?:第?[(]?\d+[)]?项?)?|\bart(?:icle|\.)?\s*\d+(?:\(\d+\))?|[〔[(]\d{4}[〕\])]\s*第?\s*\d+\s*号?/gi;

/** A multiple in the text of a measure: `罚款 1.5x`, `罚款2倍`. */
export function multipleIn(text: string): string | undefined {
  const plain = toAscii(text);
  if (/\d\s*[-–至]\s*\d+(?:\.\d+)?\s*(?:x|倍)/i.test(plain)) return undefined;
  const [, digits] = /(?<![\d.])(\d+(?:\.\d+)?)\s*(?:x\b|×|倍)/i.exec(plain) ?? [];
  if (digits !== undefined) return digits;
  const [, word] = /([一二两三四五六七八九十])倍/.exec(plain) ?? [];
  const times = word === undefined ? undefined : readCount(word);
  return times === undefined ? undefined : String(times);
}
