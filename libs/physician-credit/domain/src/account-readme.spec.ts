import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { physicianAccount } from './physician-account';
import { PROCEDURES } from './procedures';

const readme = (folder: string): string => readFileSync(join(__dirname, folder, 'README.md'), 'utf8');
const generated = (text: string, name: string): string | undefined => new RegExp(`<!-- ${name}: generated -->\\n([\\s\\S]*?)\\n<!-- end -->`).exec(text)?.[1];

const actTable = (): string =>
  ['| act | by | article |', '|---|---|---|', ...Object.values(physicianAccount.acts).map(({ name, label, roles, article }) => `| ${label} \`${name}\` | ${roles.join(', ')} | ${article} |`)].join('\n');

const procedureTable = (): string =>
  ['| procedure | record | in Temporal |', '|---|---|---|', ...Object.values(PROCEDURES).map(({ name, label, workflow }) => `| ${label} | \`${name}\` | ${workflow ? `\`${workflow}\`` : 'waits for nothing'} |`)].join('\n');

describe('the READMEs of the account and of the whole', () => {
  it('list the acts of an account as they are', () => {
    expect(generated(readme('physician-account'), 'acts')).toBe(actTable());
  });

  it('list the procedures as they are', () => {
    expect(generated(readme('..'), 'procedures')).toBe(procedureTable());
  });

  it('say of every folder what stands in it', () => {
    for (const name of Object.keys(PROCEDURES).map((one) => (one === 'year-end-reset' ? 'year-end' : one))) expect(readme('..')).toContain(`src/${name}`);
  });
});
