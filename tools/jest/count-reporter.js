const { writeSync } = require('node:fs');

/**
 * Closes a test run with one plain line that people and scripts can read: `123 passed, 0 failed`. It is written when the
 * process ends, because jest prints its own summary after the last reporter.
 */
module.exports = class CountReporter {
  /** A test file that could not even be loaded counts as one failure. */
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    process.once('exit', () => writeSync(1, `${results.numPassedTests} passed, ${failed} failed\n`));
  }
};
