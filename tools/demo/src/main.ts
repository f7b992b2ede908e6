import { instantOf } from '@due-process/legal-time';
import { readConfiguration, runUntilStopped, StartFailure, toStandardOutput, type Stack } from '@due-process/local-stack';
import { join } from 'node:path';
import { ArgumentsRefused, readArguments } from './arguments';
import { ServiceClient } from './service-client';
import type { Story } from './story';
import { Storyteller } from './storyteller';
import { Tale } from './tale';

/** `npm run demo`: the whole system with data of its own, its stories through REST, and then it stays up; `-- --exit` ends it. */
async function main(args: readonly string[]): Promise<number> {
  const { stories, exit } = readArguments(args);
  const [day, time] = (stories[0] as Story).begins.split(' ');
  const data = process.env['DP_DATA_DIR'] ?? join(__dirname, '..', '..', '..', '.data', 'demo');
  const configuration = readConfiguration({ ...process.env, DP_DATA_DIR: data, SANDBOX_CLOCK: 'on', SANDBOX_START: instantOf(`${day}T${time}:00+08:00`) });
  return runUntilStopped(configuration, {
    narrator: toStandardOutput,
    reset: !configuration.databaseUrl,
    whenUp: async (stack) => {
      const code = await tell(stack, stories);
      return exit || code !== 0 ? code : undefined;
    },
  });
}

/** Tells the stories one after the other; 0 only if each ended as it should. */
async function tell(stack: Stack, stories: readonly Story[]): Promise<number> {
  const tale = new Tale(new ServiceClient({ service: (name) => stack.url(name), issuer: stack.url('issuer') }), new Storyteller(toStandardOutput.line));
  for (const [index, story] of stories.entries()) {
    try {
      if (index > 0) await tale.at(story.begins);
      await story.tell(tale);
    } catch (error) {
      toStandardOutput.line(`The story "${story.name}" did NOT end as it should: ${(error as Error).message}`);
      return 1;
    }
  }
  toStandardOutput.line(`${stories.map(({ name }) => name).join(', ')}: ended as the law has it.\n`);
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`${error instanceof StartFailure || error instanceof ArgumentsRefused ? error.message : (error as Error).stack}\n`);
    process.exit(1);
  },
);
