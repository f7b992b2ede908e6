/** Asks again until the answer is there. @throws when it has not come in time, saying what was waited for */
export async function untilTrue(what: string, limitMs: number, ask: () => Promise<boolean>, everyMs = 100): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(`${what}: not within ${Math.round(limitMs / 1_000)} s.`);
    await pause(everyMs);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
