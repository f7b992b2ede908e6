/** Ends a wait that has no chance any more; its message is the reason. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp';
}

/** How a wait goes: how often to look, when to give up (both in milliseconds), and what may end it earlier. */
export interface Patience {
  readonly everyMs: number;
  readonly limitMs: number;
  /** Called before each look; throws to end the wait, e.g. because the process has died. */
  readonly stillPossible?: () => void;
}

/** Looks again and again until `look` answers without throwing; throws `GivenUp` with the last reason when the limit passes. */
export async function until<T>(look: () => Promise<T>, patience: Patience): Promise<T> {
  const end = Date.now() + patience.limitMs;
  for (;;) {
    patience.stillPossible?.();
    try {
      return await look();
    } catch (error) {
      if (Date.now() >= end) throw new GivenUp(error instanceof Error ? error.message : String(error));
    }
    await pause(patience.everyMs);
  }
}

/** Resolves after so many milliseconds, or at once when the signal is aborted. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
