const { TestEnvironment } = require('jest-environment-node');

/**
 * Runs a test file as if the host stood in another zone: `@jest-environment-options {"timeZone": "America/Los_Angeles"}`.
 * Inside a test `process.env` is a copy that does not move the zone, so it is set here, where it is the real one.
 */
module.exports = class ZonedEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.timeZone = config.projectConfig.testEnvironmentOptions.timeZone;
  }

  async setup() {
    this.hostZone = process.env.TZ;
    process.env.TZ = this.timeZone;
    await super.setup();
  }

  async teardown() {
    if (this.hostZone === undefined) delete process.env.TZ;
    else process.env.TZ = this.hostZone;
    await super.teardown();
  }
};
