/**
 * A start that cannot succeed, told in one sentence to the person at the keyboard: what is wrong and what to do.
 * `main.ts` prints the message alone, without a stack, and ends with exit code 1.
 */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}

/** The message of anything that was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
