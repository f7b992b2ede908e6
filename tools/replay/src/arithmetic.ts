import { toAscii } from './figures';

/** A figure that the file itself counts, and what it says of it. */
export interface OwnCount {
  readonly text: string;
  /** Whether the printed figure is the counted one, rounded half up to the printed digits. */
  readonly holds: boolean;
  /** What the file says: it fits, it does not, or only within the rounding of what was printed. */
  readonly said: 'fits' | 'does not' | 'rounding' | 'nothing';
  readonly counted: string;
  readonly stated: string;
}

/** Exact fractions, so that no division is ever rounded on the way. */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** Reads `225*(27-9) = 4050; stated 3825: MISMATCH` and counts it again; `undefined` for anything else. */
export function ownCount(detail: string): OwnCount | undefined {
  const text = toAscii(detail);
  const [, sum, stated, verdict] = /^\s*([\d.,+\-*/x×÷() ]+?)\s*=\s*-?[\d.,]+\s*[;,]\s*stated\s+(-?[\d.,]*\d)\s*(?::\s*(.*))?$/i.exec(text) ?? [];
  if (sum === undefined || stated === undefined) return undefined;
  const counted = evaluate(sum.replace(/,/g, '').replace(/[x×]/g, '*').replace(/÷/g, '/'));
  const printed = stated.replace(/,/g, '');
  if (!counted || !/^-?\d+(\.\d+)?$/.test(printed)) return undefined;
  const places = printed.split('.')[1]?.length ?? 0;
  const said = verdict === undefined ? 'nothing' : /mismatch|differs|wrong/i.test(verdict) ? 'does not' : /within rounding/i.test(verdict) ? 'rounding' : 'fits';
  const rounded = roundHalfUp(counted, places);
  return { text: sum.trim(), holds: rounded === BigInt(printed.replace('.', '')), said, counted: shown(rounded, places), stated: printed };
}

/** Everything that the file counts itself. */
export const ownCounts = (details: readonly string[]): readonly OwnCount[] => details.map(ownCount).filter((one): one is OwnCount => one !== undefined);

function evaluate(text: string): Fraction | undefined {
  const tokens = text.match(/\d+(?:\.\d+)?|\.\d+|[-+*/()]/g) ?? [];
  let at = 0;
  const sum = (): Fraction | undefined => {
    let left = product();
    while (left && (tokens[at] === '+' || tokens[at] === '-')) {
      const sign = tokens[at++] === '+' ? 1n : -1n;
      const right = product();
      left = right && left && { over: left.over * right.under + sign * right.over * left.under, under: left.under * right.under };
    }
    return left;
  };
  const product = (): Fraction | undefined => {
    let left = factor();
    while (left && (tokens[at] === '*' || tokens[at] === '/')) {
      const times = tokens[at++] === '*';
      const right = factor();
      if (!right || (!times && right.over === 0n)) return undefined;
      left = times ? { over: left.over * right.over, under: left.under * right.under } : { over: left.over * right.under, under: left.under * right.over };
    }
    return left;
  };
  const factor = (): Fraction | undefined => {
    const token = tokens[at++];
    if (token === '(') {
      const inner = sum();
      return tokens[at++] === ')' ? inner : undefined;
    }
    if (token === '-') {
      const next = factor();
      return next && { over: -next.over, under: next.under };
    }
    if (token === undefined || !/\d/.test(token)) return undefined;
    const [whole = '0', places = ''] = token.split('.');
    return { over: BigInt(whole + places), under: 10n ** BigInt(places.length) };
  };
  const result = sum();
  if (!result || at !== tokens.length) return undefined;
  return result.under < 0n ? { over: -result.over, under: -result.under } : result;
}

function roundHalfUp({ over, under }: Fraction, places: number): bigint {
  const twice = 2n * over * 10n ** BigInt(places) + under;
  return twice >= 0n ? twice / (2n * under) : -((-twice + 2n * under - 1n) / (2n * under));
}

function shown(value: bigint, places: number): string {
  const digits = String(value < 0n ? -value : value).padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return value < 0n ? `-${text}` : text;
}
