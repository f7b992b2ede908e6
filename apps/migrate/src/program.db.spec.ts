import { testDatabase } from '@due-process/testing';
import { CONTEXTS } from './contexts';
import { program } from './program';

const database = testDatabase();
const USAGE = 'Usage: migrate run | revert [agreements | enforcement | physician-credit] | status | seed';

async function migrate(words: readonly string[], environment: NodeJS.ProcessEnv = { DATABASE_OWNER_URL: database().ownerUrl }) {
  const [said, complained]: string[][] = [[], []];
  const code = await program(words, environment, (line) => said?.push(line), (line) => complained?.push(line));
  return { code, said: said ?? [], complained: complained ?? [] };
}

const statusOf = async (): Promise<string[]> => (await migrate(['status'])).said;

describe('migrate', () => {
  it('says in one line per step what it did, and that nothing is left', async () => {
    const [reverted] = (await migrate(['revert'])).said;
    expect(reverted).toMatch(/^reverted {2}[\w-]+ {2}\w+\d{13}$/);
    expect((await statusOf()).filter((line) => line.startsWith('missing'))).toEqual([reverted?.replace('reverted', 'missing ')]);
    expect((await migrate(['run'])).said).toEqual([reverted?.replace('reverted', 'applied ')]);
    expect((await migrate(['run'])).said).toEqual(['up to date']);
  });

  it('shows the migrations of the platform and of every context', async () => {
    const contexts = new Set((await statusOf()).map((line) => line.split(/ {2,}/)[1]));
    expect([...contexts]).toEqual(['platform', ...CONTEXTS.map(({ name }) => name)]);
  });

  it.each(CONTEXTS.map(({ name }) => [name]))('takes %s down to nothing and up again, and leaves the others alone', async (name) => {
    const before = await statusOf();
    const own = before.filter((line) => line.split(/ {2,}/)[1] === name);
    for (const _line of own) expect((await migrate(['revert', name])).said[0]).toContain(`reverted  ${name}  `);
    expect((await migrate(['revert', name])).said).toEqual(['nothing to revert']);
    expect((await statusOf()).filter((line) => line.startsWith('missing'))).toHaveLength(own.length);
    expect((await migrate(['run'])).said).toHaveLength(own.length);
    expect(await statusOf()).toEqual(before);
  });

  it('takes back the newest migration of all contexts where none is named', async () => {
    const when = (line: string | undefined): number => Number(/\d{13}$/.exec(line ?? '')?.[0]);
    const newest = Math.max(...(await statusOf()).filter((line) => !line.includes('  platform  ')).map(when));
    expect(when((await migrate(['revert'])).said[0])).toBe(newest);
    await migrate(['run']);
  });

  it('seeds sample data of every context that has some, but never in production', async () => {
    expect((await migrate(['seed'])).said).toEqual([expect.stringMatching(/^seeded {4}\d+ institutions, \d+ agreements$/), expect.stringMatching(/^seeded {4}[1-9]\d* officer certificates$/)]);
    expect(await migrate(['seed'], { DATABASE_OWNER_URL: database().ownerUrl, NODE_ENV: 'production' })).toMatchObject({ code: 1, complained: ['Sample data is refused when NODE_ENV=production.'] });
  });

  it('refuses the default password of the owner in production', async () => {
    expect(await migrate(['run'], { DATABASE_OWNER_URL: database().ownerUrl, NODE_ENV: 'production' })).toEqual({
      code: 1, said: [], complained: ['run failed: DATABASE_OWNER_URL gives the role dp_owner a default password: that is refused when NODE_ENV=production.'],
    });
  });

  it.each([[[]], [['destroy']], [['run', 'fast']], [['run', 'agreements']], [['revert', 'platform']], [['revert', 'agreements', 'twice']]])('refuses %j with its usage and exit code 2', async (words) => {
    expect(await migrate(words)).toEqual({ code: 2, said: [], complained: [USAGE] });
  });

  it('fails in one line without a database', async () => {
    expect(await migrate(['run'], {})).toMatchObject({ code: 1, complained: [expect.stringContaining('DATABASE_OWNER_URL is missing')] });
    expect(await migrate(['run'], { DATABASE_OWNER_URL: 'postgres://nobody@127.0.0.1:1/none' })).toMatchObject({ code: 1, complained: [expect.stringContaining('run failed')] });
  });
});
