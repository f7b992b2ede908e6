import type { Bilingual, TimeRefusal } from '@due-process/legal-time';

/** Why a question got no date: `law` refuses what is asked, `request` could not be understood. */
export interface DeadlineRefusal {
  readonly kind: 'law' | 'request';
  /** e.g. `PERIOD.EXTENSION_TOO_LATE`, `RULES.UNKNOWN_CLOCK`, `REQUEST.INVALID`. */
  readonly code: string;
  readonly message: Bilingual;
  readonly article?: string;
  /** Clock ids like the one written, the nearest first. */
  readonly nearest?: readonly string[];
  /** Everything that is wrong with the form of the request, where in it and what. */
  readonly problems?: readonly RequestProblem[];
}

/** One thing that is wrong with a request. */
export interface RequestProblem {
  /** JSON Pointer into the request, e.g. `/service/receivedOn`. */
  readonly pointer: string;
  readonly what: string;
}

export interface Refused {
  readonly refusal: DeadlineRefusal;
}

export function refuse(kind: DeadlineRefusal['kind'], code: string, zh: string, en: string, article?: string): Refused {
  return { refusal: { kind, code, message: { zh, en }, ...(article !== undefined ? { article } : {}) } };
}

/** A request in a form that cannot be read: every problem at once. */
export function unreadable(problems: readonly RequestProblem[]): Refused {
  const all = problems.map(({ what }) => what);
  const { refusal } = refuse('request', 'REQUEST.INVALID', `请求有误：${all.join('；')}`, `The request is wrong: ${all.join('; ')}`);
  return { refusal: { ...refusal, problems } };
}

/** A refusal of legal time, which always is one of law. */
export function byLaw(refusal: TimeRefusal): Refused {
  return { refusal: { kind: 'law', ...refusal } };
}
