import type { TimeRefusal, TimeResult } from './model';

/** A refusal of the law as a value; see {@link TimeRefusal}. */
export function refuse(code: string, article: string, zh: string, en: string): { readonly ok: false; readonly refusal: TimeRefusal } {
  return { ok: false, refusal: { code, article, message: { zh, en } } };
}

export function accept<T>(value: T): TimeResult<T> {
  return { ok: true, value };
}
