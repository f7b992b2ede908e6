/** An amount as it was published: in 分, with how far the printed digits leave it open. */
export interface Figure {
  readonly fen: number;
  /** Half a unit of the last printed digit, 分; 0 for amounts in yuan, which are printed to the 分. */
  readonly slackFen: number;
  readonly text: string;
}

/** What stands where a figure should: one that can be counted with, or words that only say that there was one. */
export type Published = Figure | { readonly unread: string };

export const isFigure = (published: Published | undefined): published is Figure => published !== undefined && 'fen' in published;

type Unit = 'yuan' | 'wan' | 'yi';
const FEN: Readonly<Record<Unit, bigint>> = { yuan: 100n, wan: 1_000_000n, yi: 10_000_000_000n };

/** Words that make a number no number: more than, about, per day, a range, a cut. */
const VAGUE = /more than|less than|about|over|nearly|approx|\/|超过|不足|约|余|多元|以上|以下|左右|近|\+|>|<|≈|~|–|…|\d\s*(?:-|—|至|到|\.\.)\s*\d/i;

/** Reads an amount: `14879.10 (computed)`, `13,791.60元`, `1.32万元`, a JSON number. What only looks like one is kept as words. */
export function readFigure(value: unknown, unit: Unit = 'yuan'): Published {
  const text = typeof value === 'number' ? plain(value) : typeof value === 'string' ? toAscii(value).trim() : String(value);
  // Remarks in brackets say where a number comes from and are no part of it.
  const bare = text.replace(/[([][^)\]]*[)\]]/g, ' ').replace(/人民币|整$/g, '').trim().replace(/(?<=^\D*\d{1,3}(?: \d{3})*) (?=\d{3}(?!\d))/g, '');
  if (VAGUE.test(bare)) return { unread: text };
  const [, digits, suffix = ''] = /^(?:¥|￥|RMB|CNY)?\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(万元|万|wan|亿元|亿|yi|元|yuan|CNY|RMB)?$/i.exec(bare) ?? [];
  if (digits === undefined) return { unread: text };
  return figureOf(digits.replace(/,/g, ''), unitOf(suffix) ?? unit, text);
}

function figureOf(digits: string, unit: Unit, text: string): Published {
  const [whole = '0', places = ''] = digits.split('.');
  const scale = 10n ** BigInt(places.length);
  const hundredths = BigInt(whole + places) * FEN[unit];
  const fen = Number((2n * hundredths + scale) / (2n * scale));
  if (!Number.isSafeInteger(fen)) return { unread: text };
  return { fen, slackFen: unit === 'yuan' ? 0 : Number(FEN[unit] / (2n * scale)), text };
}

function unitOf(suffix: string): Unit | undefined {
  if (/^(万|wan)/i.test(suffix)) return 'wan';
  if (/^(亿|yi)/i.test(suffix)) return 'yi';
  return suffix === '' ? undefined : 'yuan';
}

/** A JSON number as its digits; exponents have none. */
const plain = (value: number): string => (Number.isFinite(value) && Math.abs(value) < 1e21 ? String(value) : 'no number');

/** Full-width digits and signs as plain ones. */
export const toAscii = (text: string): string => text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ');

/** A list in every form in which a file says one: a list, a single value, nothing. */
export const asList = (value: unknown): readonly unknown[] => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]);

/** The amounts of a name, in yuan or in its variants `…Wan`, `…Yi`; the first name that says anything. */
export function figuresOf(amounts: Readonly<Record<string, unknown>>, ...names: readonly string[]): readonly Published[] {
  for (const name of names) {
    for (const [suffix, unit] of [['', 'yuan'], ['Wan', 'wan'], ['Yi', 'yi']] as const) {
      const list = asList(amounts[`${name}${suffix}`]);
      if (list.length > 0) return list.map((value) => readSum(value, unit));
    }
    const schemes = Object.keys(amounts).filter((key) => new RegExp(`^${name}(Employee|Resident|Urban|Rural|Maternity|Assistance)(Wan)?$`).test(key));
    if (schemes.length > 1) return [summed(schemes.map((key) => readFigure(amounts[key], key.endsWith('Wan') ? 'wan' : 'yuan')))];
  }
  return [];
}

/** An amount that is split by scheme (employee, resident) is one amount (domain.md 16.2). */
function readSum(value: unknown, unit: Unit): Published {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return readFigure(value, unit);
  return summed(Object.values(value).map((part) => readFigure(part, unit)));
}

function summed(parts: readonly Published[]): Published {
  const figures = parts.filter(isFigure);
  if (parts.length === 0 || figures.length < parts.length) return { unread: parts.map((part) => (isFigure(part) ? part.text : part.unread)).join(' + ') };
  const fen = figures.reduce((sum, part) => sum + part.fen, 0);
  return Number.isSafeInteger(fen) ? { fen, slackFen: figures.reduce((sum, part) => sum + part.slackFen, 0), text: figures.map(({ text }) => text).join(' + ') } : { unread: 'too large' };
}

const CHINESE: Readonly<Record<string, string>> = { 一: '1', 二: '2', 两: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9', 十: '10' };

/** A number in Chinese or plain digits: 两, 十二, 6. */
export function readCount(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const [, tens, ones] = /^([二两三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(text) ?? [];
  if (tens !== undefined) return Number(CHINESE[tens] ?? '1') * 10 + Number(CHINESE[ones ?? ''] ?? '0');
  return CHINESE[text] === undefined ? undefined : Number(CHINESE[text]);
}

/** A multiple as an exact decimal text: `1.3`, `1.3x`, `2倍`, `两倍`, `一点五倍`, `30 %`, `百分之三十`; `undefined` where it is cut or a range. */
export function readMultiple(value: unknown): string | undefined {
  const text = (typeof value === 'number' ? plain(value) : typeof value === 'string' ? toAscii(value) : '').replace(/[([][^)\]]*[)\]]/g, ' ').trim();
  const [, per] = /^(\d+(?:\.\d+)?)\s*%$/.exec(text) ?? [];
  if (per !== undefined) return hundredth(per);
  const [, share] = /^百分之([一二三四五六七八九十\d]+)$/.exec(text) ?? [];
  if (share !== undefined) return readCount(share) === undefined ? undefined : hundredth(String(readCount(share)));
  const [, times] = /^(\d{1,7}(?:\.\d{1,6})?)\s*(?:x|×|倍|times)?$/i.exec(text) ?? [];
  if (times !== undefined) return times;
  const [, word, place] = /^([一二两三四五六七八九十]+)(?:点([一二三四五六七八九]))?倍$/.exec(text) ?? [];
  const count = word === undefined ? undefined : readCount(word);
  return count === undefined ? undefined : `${count}${place === undefined ? '' : `.${CHINESE[place]}`}`;
}

/** A percentage as a decimal: 30 is 0.30, 12.5 is 0.125. */
function hundredth(percent: string): string {
  const [whole = '0', places = ''] = percent.split('.');
  const digits = whole.padStart(3, '0') + places;
  const point = digits.length - places.length - 2;
  return `${digits.slice(0, point).replace(/^0+(?=\d)/, '')}.${digits.slice(point)}`;
}

/** 分 as people read them: 14,879.10. */
export function money(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-2)}`;
}
