/** One attempt of an activity, and its repetition without end: a record that is away comes back. */
export const ATTEMPT = {
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '1 minute' },
} as const;

/** The same, inside the task of the workflow, which costs one event. */
export const LOCAL = { ...ATTEMPT, localRetryThreshold: '5 seconds' } as const;
