import { toAscii } from './figures';

/** What a published case cites for one act: a fining article and, where it is said, its item. */
export interface Citation {
  /** `R735-38`, `R735-40`, `SI-87`, `SIA-57`; absent where none can be read. */
  readonly article?: string;
  readonly item?: string;
  /** Several articles are named for one act and none is chosen. */
  readonly ambiguous?: true;
  /** Questions of form that the paper raises (domain.md 16.10). */
  readonly hints: readonly string[];
}

const CHINESE_ARTICLES: Readonly<Record<string, string>> = { 三十七: '37', 三十八: '38', 三十九: '39', 四十: '40', 四十一: '41', 四十二: '42', 四十三: '43' };
const ITEMS: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9' };

/** Reads the citation of an act; what is no article that fines (R735-15 is a duty) counts for nothing. */
export function readCitation(text: string): Citation {
  const plain = toAscii(text).replace(/第?(三十七|三十八|三十九|四十一|四十二|四十三|四十)条/g, (_whole, words: string) => `Art ${CHINESE_ARTICLES[words]} `);
  const articles = [...articlesOf(plain)];
  const hints = [...(/款/.test(plain) && articles.includes('R735-38') ? ['CITATION.PARAGRAPH_FOR_ITEM'] : []), ...(/without the article|缺少条/i.test(plain) || /items? \d.*of \(\d\d\)/.test(plain) ? ['CITATION.ARTICLE_MISSING'] : [])];
  const [only] = articles;
  if (articles.length > 1) return { ambiguous: true, hints };
  const item = itemOf(plain);
  return { ...(only ? { article: only } : {}), ...(item ? { item } : {}), hints };
}

function articlesOf(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, number] of text.matchAll(/R\s?735-?\s?(?:Art\.?\s*)?(3[789]|4[0123])(?!\d)/gi)) found.add(`R735-${number}`);
  for (const [, number] of text.matchAll(/(?:Art(?:icle)?\.?|条例第?|第)\s*\(?(3[789]|4[0123])\)?(?!\d)/gi)) found.add(`R735-${number}`);
  for (const [, number] of text.matchAll(/items? .{0,12}of \((3[789]|4[0123])\)/gi)) found.add(`R735-${number}`);
  if (/R\s?735/.test(text)) for (const [, number] of text.matchAll(/\bor (3[789]|4[0123])\b/g)) found.add(`R735-${number}`);
  // A number that no article on penalties has is cited as it stands, and refused as it stands.
  if (found.size === 0) for (const [, number] of text.matchAll(/R\s?735-?\s?(4[4-9]|[5-9]\d|\d{3,})(?!\d)/gi)) found.add(`R735-${number}`);
  if (/SI-?87|社会保险法.{0,4}87|社会保险法第八十七/.test(text)) found.add('SI-87');
  if (/SIA-?57/.test(text)) found.add('SIA-57');
  if (/SIA-?55/.test(text)) found.add('R735-40');
  return found;
}

function itemOf(text: string): string | undefined {
  const [, digit, word] = /(?:3[789]|4[01])\s*[.(第]?\s*(?:\(?\s*([1-9])\s*\)?|\(?([一二三四五六七八九])\)?)/.exec(text) ?? [];
  return digit ?? (word === undefined ? undefined : ITEMS[word]);
}

/** Words of an act by article, where the page names no item. */
const ACTS: Readonly<Record<string, readonly (readonly [string, RegExp])[]>> = {
  'R735-38': [
    ['1', /分解住院|挂床/],
    ['2', /过度|超量|重复开药|降低住院|低指征|无指征|诊疗规范/],
    ['3', /重复收费|超标准|分解收费|多收费|分解项目|收费/],
    ['4', /串换/],
    ['5', /倒卖|套现|转卖|便利|生活用品|空刷/],
    ['6', /支付范围|限定|限制用药|超限/],
  ],
  'R735-39': [
    ['1', /制度|专人|专职/],
    ['2', /保管|病历|资料|凭证/],
    ['3', /上传|传送|数据/],
    ['4', /报告/],
    ['5', /公开|公布/],
    ['6', /同意|告知/],
    ['7', /拒绝|阻碍|虚假陈述|妨碍/],
  ],
  'R735-40': [
    ['1', /诱导|协助|冒名|套现|返现/],
    ['2', /伪造|变造|隐匿|销毁|涂改/],
    ['3', /虚构|虚假|虚开|虚记/],
  ],
  'R735-41': [
    ['1', /出借|转借|交由他人/],
    ['2', /重复享受|重复报销/],
    ['3', /转卖|倒卖|套现|套取|返还现金/],
  ],
};

const LAST_ITEM: Readonly<Record<string, string>> = { 'R735-38': '7', 'R735-39': '7', 'R735-40': '4', 'R735-41': '4' };

/** The violation rule of an act: its cited item, else what its words say, else the open item of the article. */
export function actOf(article: string, kind: string, item: string | undefined): string {
  const last = LAST_ITEM[article];
  if (last === undefined) return `${article}.1`;
  // An item that the article does not have is sent as it is cited: the domain says that there is none.
  if (item !== undefined) return `${article}.${item}`;
  return `${article}.${ACTS[article]?.find(([, words]) => words.test(kind))?.[0] ?? last}`;
}

/** Words of fraud (欺诈骗保), where an article is missing. */
export const soundsLikeFraud = (text: string): boolean => /虚构|虚假|虚开|虚造|虚记|伪造|套现|骗取|骗保|冒名|fraud/i.test(text);
