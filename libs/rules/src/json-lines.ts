import type { JsonPath } from './shapes';

/**
 * The line (counted from 1) on which a value of a JSON text stands. A path that the text does not have leads to the nearest place
 * on the way to it; where the text stops being JSON, to that place.
 */
export function lineOf(text: string, path: JsonPath): number {
  const reader = new Reader(text);
  try {
    reader.follow(path);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
  return text.slice(0, reader.found).split('\n').length;
}

/** Keys that an object of a JSON text names twice, each with its line: a parser would keep the last and drop the other in silence. */
export function doubledKeys(text: string): readonly { readonly key: string; readonly line: number }[] {
  const reader = new Reader(text);
  try {
    reader.follow(['\u0000']);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
  return reader.doubled.map(({ key, at }) => ({ key, line: text.slice(0, at).split('\n').length }));
}

/** The text is no JSON from here on. */
class Stopped extends Error {}

class Reader {
  private at = 0;
  /** Position of the best answer so far. */
  found = 0;
  readonly doubled: { readonly key: string; readonly at: number }[] = [];

  constructor(private readonly text: string) {}

  follow(path: JsonPath): void {
    this.space();
    this.found = this.at;
    if (path.length > 0) this.step(path);
  }

  private step(path: JsonPath): void {
    const [first, ...rest] = path;
    const opening = this.text[this.at];
    if (opening !== '{' && opening !== '[') return;
    let index = 0;
    this.members((begin, key) => {
      const here = opening === '{' ? key === first : index++ === first;
      if (!here) return false;
      this.found = begin;
      if (rest.length > 0) this.step(rest);
      return true;
    });
  }

  /** Walks over the members of an object or list; stops when `visit` has found its own. */
  private members(visit: (begin: number, key: string | undefined) => boolean): void {
    const object = this.text[this.at] === '{';
    const seen = new Set<string>();
    this.at++;
    for (this.space(); this.text[this.at] !== '}' && this.text[this.at] !== ']'; this.space()) {
      const begin = this.at;
      const key = object ? this.key() : undefined;
      if (key !== undefined && seen.has(key)) this.doubled.push({ key, at: begin });
      if (key !== undefined) seen.add(key);
      if (visit(begin, key)) return;
      this.value();
      this.space();
      if (this.text[this.at] === ',') this.at++;
      else if (this.text[this.at] !== '}' && this.text[this.at] !== ']') this.stop();
    }
    this.at++;
  }

  private key(): string {
    const begin = this.at;
    this.string();
    const key: unknown = JSON.parse(this.text.slice(begin, this.at));
    this.space();
    if (this.text[this.at] !== ':') this.stop();
    this.at++;
    this.space();
    return String(key);
  }

  private value(): void {
    this.space();
    const opening = this.text[this.at];
    if (opening === '{' || opening === '[') return this.members(() => false);
    if (opening === '"') return this.string();
    const word = /^(?:true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/.exec(this.text.slice(this.at, this.at + 40));
    if (!word) this.stop();
    else this.at += word[0].length;
  }

  private string(): void {
    const match = /^"(?:[^"\\\n]|\\.)*"/.exec(this.text.slice(this.at));
    if (!match) this.stop();
    else this.at += match[0].length;
  }

  private space(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at++;
    if (this.at >= this.text.length) this.stop();
  }

  private stop(): void {
    this.found = Math.min(this.at, this.text.length);
    throw new Stopped();
  }
}
