import type { PenaltyTerms } from '@due-process/agreements-domain';
import { isFigure, readFigure, readMultiple, toAscii } from './figures';

/** Reads a penalty clause: `30 %`, `30 % + 300`, `1x + 1,000`, `2x, max 20,000`, `min(2x, 20000)`, `flat 200000`; `undefined` for a range or words. */
export function readTerms(value: unknown): PenaltyTerms | undefined {
  if (typeof value === 'number') return { times: readMultiple(value) ?? '' };
  if (typeof value !== 'string') return undefined;
  const text = toAscii(value);
  const plain = readMultiple(text);
  if (plain !== undefined) return { times: plain };
  if (/\d\s*%?\s*(?:-|–|至|~)\s*\d/.test(text)) return undefined;
  const [, flat] = /(?:flat|fixed|固定|定额)\s*(?:sum\s*)?([\d,.]+\s*(?:万元|万|元)?)/i.exec(text) ?? [];
  const [, rate] = /(\d+(?:\.\d+)?\s*(?:%|x|×|倍))/i.exec(text) ?? [];
  const [, plus] = /\+\s*([\d,.]+\s*(?:万元|万|元)?)(?!\s*(?:%|x|倍))/i.exec(text) ?? [];
  const [, cap] = /(?:max(?:imum)?\.?|cap(?:ped)?(?: at)?|at most|最高|封顶|不超过|min\([^,]*,)\s*([\d,.]*\d\s*(?:万元|万|元)?)/i.exec(text) ?? [];
  const times = rate === undefined ? undefined : readMultiple(rate);
  const fixedFen = fenOf(plus ?? (rate === undefined ? flat : undefined));
  const capFen = fenOf(cap);
  if (times === undefined && fixedFen === undefined) return undefined;
  return { ...(times === undefined ? {} : { times }), ...(fixedFen === undefined ? {} : { fixedFen }), ...(capFen === undefined ? {} : { capFen }) };
}

function fenOf(text: string | undefined): number | undefined {
  const figure = text === undefined ? undefined : readFigure(text.replace(/[,.]$/, ''));
  return isFigure(figure) ? figure.fen : undefined;
}
