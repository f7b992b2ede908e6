import { COMMANDS, type Print } from './commands';

const USAGE = `Usage: migrate ${Object.keys(COMMANDS).join(' | ')}`;

/** Exit codes: 0 done, 1 failed, 2 asked for something that does not exist. */
export async function program(words: readonly string[], environment: NodeJS.ProcessEnv, print: Print, complain: Print): Promise<number> {
  const command = words.length === 1 ? COMMANDS[words[0] ?? ''] : undefined;
  if (!command) {
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
    await command(ownerUrl, print, environment);
    return 0;
  } catch (fault) {
    complain(`${words[0]} failed: ${(fault as Error).message || (fault as { code?: string }).code}`);
    return 1;
  }
}
