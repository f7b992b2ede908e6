import type { Errand } from '@due-process/procedure';

/** An errand inside this context: another record of the same person is asked to do an act, exactly once. */
export function errandTo(procedure: string, streamId: string, act: string, key: string, input: object, line: string): Errand {
  return { key, context: 'physician-credit', procedure, act, streamId, input, line };
}
