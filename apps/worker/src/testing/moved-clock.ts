import type { Instant } from '@due-process/legal-time';
import type { LegalClock } from '@due-process/platform';

/** A legal clock that a test sets to a day of the past and moves forward; between the moves it runs like the engine's. */
export class MovedClock implements LegalClock {
  #skewMs: number;

  constructor(
    at: string,
    private readonly engineNow: () => number = Date.now,
  ) {
    this.#skewMs = Date.parse(at) - engineNow();
  }

  now(): Instant {
    return new Date(this.engineNow() + this.#skewMs).toISOString();
  }

  skewMs(): number {
    return this.#skewMs;
  }

  moveTo(at: string): void {
    this.#skewMs = Math.max(this.#skewMs, Date.parse(at) - this.engineNow());
  }
}

/** A moment in Lanzhou: `2026-02-25` is 09:00 of that day, `2026-02-25 23:59` is what it says. */
export function at(when: string): string {
  const [day, time = '09:00'] = when.split(' ');
  return new Date(`${day}T${time}:00+08:00`).toISOString();
}
