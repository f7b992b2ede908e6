/*
 * The digest of a draft: the legal review passes exactly one content (LZ-40, O4-39), so the same content must give the same text on every
 * machine and any change another one. SHA-256 (FIPS 180-4) over canonical JSON, in pure arithmetic.
 */

/** JSON with the members of every object in order of their names and nothing undefined: equal contents are equal texts. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value as Record<string, unknown>).filter(([, member]) => member !== undefined);
  return `{${members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

/** SHA-256 of the canonical JSON, in lower-case hexadecimal. */
export const digestOf = (content: unknown): string => sha256(utf8(canonical(content)));

function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const sign of text) {
    const point = sign.codePointAt(0) as number;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
  }
  return bytes;
}

const PRIMES = primes(64);
/** The first 32 bits of the fractional part of a root. */
const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 0x1_0000_0000) >>> 0;
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const ROUNDS = PRIMES.map((prime) => fraction(Math.cbrt(prime)));

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function sha256(bytes: readonly number[]): string {
  const padded = [...bytes, 0x80, ...new Array<number>((119 - (bytes.length % 64)) % 64).fill(0), ...lengthOf(bytes.length)];
  const hash = [...START];
  for (let at = 0; at < padded.length; at += 64) compress(hash, padded.slice(at, at + 64));
  return hash.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The length in bits, as eight bytes. */
function lengthOf(bytes: number): number[] {
  const words = [Math.floor(bytes / 0x2000_0000), (bytes << 3) >>> 0];
  return words.flatMap((word) => [24, 16, 8, 0].map((shift) => (word >>> shift) & 255));
}

function compress(hash: number[], block: readonly number[]): void {
  const w = Array.from({ length: 16 }, (_, n) => [0, 1, 2, 3].reduce((word, byte) => (word << 8) | (block[n * 4 + byte] as number), 0));
  const word = (n: number): number => w[n] as number;
  for (let n = 16; n < 64; n += 1) {
    const [early, late] = [word(n - 15), word(n - 2)];
    w.push((word(n - 16) + (turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)) + word(n - 7) + (turn(late, 17) ^ turn(late, 19) ^ (late >>> 10))) | 0);
  }
  let [a, b, c, d, e, f, g, h] = hash as [number, number, number, number, number, number, number, number];
  for (let n = 0; n < 64; n += 1) {
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (ROUNDS[n] as number) + word(n)) | 0;
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((part, n) => (hash[n] = ((hash[n] as number) + part) | 0));
}
