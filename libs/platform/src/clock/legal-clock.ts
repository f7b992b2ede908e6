import type { Instant } from '@due-process/legal-time';

/** Where acts learn what time it is in law. Nothing else reads a clock. */
export interface LegalClock {
  /** Legal now. */
  now(): Instant;
  /** Legal now minus the machine's now, ms; 0 for the real clock. Processes add it to their timers. */
  skewMs(): number;
}

/** The machine's clock. */
export class SystemClock implements LegalClock {
  now(): Instant {
    return new Date().toISOString();
  }

  skewMs(): number {
    return 0;
  }
}
