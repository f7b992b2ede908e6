import { readConfiguration, runUntilStopped, StartFailure, toStandardOutput, type Stack } from '@due-process/local-stack';
import { join } from 'node:path';
import { PublishedCase } from './case-agr-005';
import { ServiceClient } from './service-client';
import { Storyteller } from './storyteller';

/** Legal time of the demonstration begins on the first working day after the published lead of Saturday, 2025-02-15. */
const BEGINS = '2025-02-17T08:30:00+08:00';

/** `npm run demo`: the whole system with data of its own, one published case through REST, and then it stays up; `-- --exit` ends it. */
async function main(args: readonly string[]): Promise<number> {
  const unknown = args.find((arg) => arg !== '--exit');
  if (unknown) throw new StartFailure(`npm run demo does not know "${unknown}": npm run demo, or npm run demo -- --exit.`);
  const data = process.env['DP_DATA_DIR'] ?? join(__dirname, '..', '..', '..', '.data', 'demo');
  const configuration = readConfiguration({ ...process.env, DP_DATA_DIR: data, SANDBOX_CLOCK: 'on', SANDBOX_START: BEGINS });
  return runUntilStopped(configuration, {
    narrator: toStandardOutput,
    reset: !configuration.databaseUrl,
    whenUp: async (stack) => {
      const code = await tell(stack);
      return args.includes('--exit') || code !== 0 ? code : undefined;
    },
  });
}

/** Tells the case; 0 only if it ended as it should. */
async function tell(stack: Stack): Promise<number> {
  const print = toStandardOutput.line;
  const story = new PublishedCase(new ServiceClient(stack.url('agreements'), stack.url('issuer')), new Storyteller(print));
  try {
    const end = await story.run();
    const [during, after, outpatient] = [await end.agreementOn('basic', '2025-09-20'), await end.agreementOn('basic', '2025-09-21'), await end.agreementOn('outpatient', '2025-04-03')];
    print(`\n医保协议：2025-09-20 ${during}，2025-09-21 ${after}；门诊统筹协议：2025-04-03 ${outpatient}；案件：${end.stages.join('、')}`);
    if (end.stages.every((stage) => stage === 'CLOSED') && during === 'suspended' && after === 'active' && outpatient === 'terminated') {
      print('The case ended as it should: suspended for 180 days, resumed by itself, closed.\n');
      return 0;
    }
    print('The case did NOT end as it should.');
  } catch (error) {
    print(`The case did NOT end as it should: ${(error as Error).message}`);
  }
  return 1;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`${error instanceof StartFailure ? error.message : (error as Error).stack}\n`);
    process.exit(1);
  },
);
