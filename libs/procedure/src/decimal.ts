/** An exact decimal: `units` divided by ten to the power of `scale`. A multiple of 1.3 is 13 with scale 1, never a binary fraction. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/** Reads a decimal that is written as text (`1`, `1.3`, `0.498`), at most six places; `undefined` for anything else. */
export function readDecimal(text: unknown): Decimal | undefined {
  const [, whole, places = ''] = typeof text === 'string' ? (/^(\d{1,7})(?:\.(\d{1,6}))?$/.exec(text) ?? []) : [];
  return whole === undefined ? undefined : { units: BigInt(whole + places), scale: places.length };
}

/** Negative, zero or positive as `a` is smaller than, equal to or larger than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const [left, right] = [a.units * 10n ** BigInt(b.scale), b.units * 10n ** BigInt(a.scale)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The decimal moved by places: ten times as large for 1, a tenth for -1. */
export function shifted({ units, scale }: Decimal, places: number): Decimal {
  return scale >= places ? { units, scale: scale - places } : { units: units * 10n ** BigInt(places - scale), scale: 0 };
}

/** An amount times a decimal, rounded to the nearest 分, half up (domain.md 16.5); `undefined` beyond the safe integers. */
export function timesFen(fen: number, { units, scale }: Decimal): number | undefined {
  const divisor = 10n ** BigInt(scale);
  const product = Number((2n * BigInt(fen) * units + divisor) / (2n * divisor));
  return Number.isSafeInteger(product) ? product : undefined;
}
