import { testDatabase } from '@due-process/testing';
import { program } from './program';

const database = testDatabase();

async function migrate(words: readonly string[], environment: NodeJS.ProcessEnv = { DATABASE_OWNER_URL: database().ownerUrl }) {
  const [said, complained]: string[][] = [[], []];
  const code = await program(words, environment, (line) => said?.push(line), (line) => complained?.push(line));
  return { code, said: said ?? [], complained: complained ?? [] };
}

describe('migrate', () => {
  it('says in one line per step what it did, and that nothing is left', async () => {
    const reverted = await migrate(['revert']);
    expect(reverted).toEqual({ code: 0, said: [expect.stringMatching(/^reverted {2}agreements {2}\w+\d{13}$/)], complained: [] });
    const status = await migrate(['status']);
    expect(status.said.filter((line) => line.startsWith('missing'))).toHaveLength(1);
    expect((await migrate(['run'])).said).toEqual([expect.stringMatching(/^applied {3}agreements/)]);
    expect((await migrate(['run'])).said).toEqual(['up to date']);
  });

  it('seeds sample data, but never in production', async () => {
    expect((await migrate(['seed'])).said).toEqual([expect.stringMatching(/^seeded {4}\d+ institutions, \d+ agreements$/)]);
    expect(await migrate(['seed'], { DATABASE_OWNER_URL: database().ownerUrl, NODE_ENV: 'production' })).toMatchObject({ code: 1, complained: ['Sample data is refused when NODE_ENV=production.'] });
  });

  it('refuses the default password of the owner in production', async () => {
    expect(await migrate(['run'], { DATABASE_OWNER_URL: database().ownerUrl, NODE_ENV: 'production' })).toEqual({
      code: 1, said: [], complained: ['run failed: DATABASE_OWNER_URL gives the role dp_owner a default password: that is refused when NODE_ENV=production.'],
    });
  });

  it.each([[[]], [['destroy']], [['run', 'fast']]])('refuses %j with its usage and exit code 2', async (words) => {
    expect(await migrate(words)).toEqual({ code: 2, said: [], complained: ['Usage: migrate run | revert | status | seed'] });
  });

  it('fails in one line without a database', async () => {
    expect(await migrate(['run'], {})).toMatchObject({ code: 1, complained: [expect.stringContaining('DATABASE_OWNER_URL is missing')] });
    expect(await migrate(['run'], { DATABASE_OWNER_URL: 'postgres://nobody@127.0.0.1:1/none' })).toMatchObject({ code: 1, complained: [expect.stringContaining('run failed')] });
  });
});
