import type { Tale } from './tale';

/** One case of the demonstration. */
export interface Story {
  /** What `--only` calls it. */
  readonly name: string;
  /** When its legal time begins, `2025-02-17 08:30`; the stories are told in this order, because legal time only goes forward. */
  readonly begins: string;
  /** Tells it; throws where the case does not go as it should. */
  tell(tale: Tale): Promise<void>;
}

/** Stops a story whose case has not ended as the law has it. */
export function mustBe(what: string, found: unknown, expected: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(expected)) throw new Error(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}.`);
}

/** Service on the party itself, with its signed receipt (ACL-38, APL-61). */
export const served = (day: string, receiptRef: string): object => ({ service: { method: 'direct', receivedOn: day, proof: { receiptRef } } });
