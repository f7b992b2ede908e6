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
}

export interface Refused {
  readonly refusal: DeadlineRefusal;
}

export function refuse(kind: DeadlineRefusal['kind'], code: string, zh: string, en: string, article?: string): Refused {
  return { refusal: { kind, code, message: { zh, en }, ...(article !== undefined ? { article } : {}) } };
}

/** A refusal of legal time, which always is one of law. */
export function byLaw(refusal: TimeRefusal): Refused {
  return { refusal: { kind: 'law', ...refusal } };
}
