import { COMMANDS, OF_ONE_CONTEXT, type Print } from './commands';
import { CONTEXTS } from './contexts';

const USAGE = `Usage: migrate ${Object.keys(COMMANDS).map((name) => (OF_ONE_CONTEXT.includes(name) ? `${name} [${CONTEXTS.map((context) => context.name).join(' | ')}]` : name)).join(' | ')}`;

/** Exit codes: 0 done, 1 failed, 2 asked for something that does not exist. */
export async function program(words: readonly string[], environment: NodeJS.ProcessEnv, print: Print, complain: Print): Promise<number> {
  const [word = '', context, ...more] = words;
  const command = COMMANDS[word];
  const known = context === undefined || (OF_ONE_CONTEXT.includes(word) && CONTEXTS.some((one) => one.name === context));
  if (!command || !known || more.length > 0) {
    complain(USAGE);
    return 2;
  }
  const ownerUrl = environment.DATABASE_OWNER_URL ?? environment.DATABASE_URL;
  if (!ownerUrl) {
    complain('DATABASE_OWNER_URL is missing: the connection of the role that owns the schemas.');
    return 1;
  }
  if (command === COMMANDS.seed && environment.NODE_ENV === 'production') {
    complain('Sample data is refused when NODE_ENV=production.');
    return 1;
  }
  try {
    await command({ ownerUrl, print, environment, ...(context ? { context } : {}) });
    return 0;
  } catch (fault) {
    complain(`${word} failed: ${(fault as Error).message || (fault as { code?: string }).code}`);
    return 1;
  }
}
