/** What the set-up of the test run has started; says which file name brings it when it is absent. */
export function fromSetUp(name: 'DP_TEST_POSTGRES' | 'DP_TEST_TEMPORAL' | 'DP_TEST_TIME_SKIPPING'): string {
  const value = process.env[name];
  if (value) return value;
  const files = name === 'DP_TEST_POSTGRES' ? '*.db.spec.ts, *.process.spec.ts or *.e2e.spec.ts' : '*.process.spec.ts or *.e2e.spec.ts';
  throw new Error(`${name} is not set: only tests named ${files} get this server.`);
}

/** `host:port` of the real Temporal server of this run; its namespace is `due-process`. */
export function temporalAddress(): string {
  return fromSetUp('DP_TEST_TEMPORAL');
}

/** Path of the time-skipping test server, for `TestWorkflowEnvironment.createTimeSkipping`. */
export function timeSkippingServerPath(): string {
  return fromSetUp('DP_TEST_TIME_SKIPPING');
}
