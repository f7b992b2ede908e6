import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKS } from '@due-process/rules';
import { rulePages } from './rule-pages';

const FOLDER = join(__dirname, '..', '..', '..', 'docs', 'rules');
const pages = rulePages();

describe('docs/rules', () => {
  it('is what the packs give; node tools/deadline/bin/rule-pages.js writes it anew', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(pages.map((page) => page.name).sort());
    for (const { name, text } of pages) expect([name, readFileSync(join(FOLDER, name), 'utf8') === text]).toEqual([name, true]);
  });

  it('shows every rule, every open reading with its default, every duty without clock', () => {
    for (const pack of PACKS) {
      const text = pages.find((page) => page.name === `${pack.id}.md`)!.text;
      for (const rule of pack.rules) expect(text).toContain(`| \`${rule.id}\` |`);
      for (const rule of pack.rules) for (const reading of rule.readings ?? []) expect(text).toContain(`\`${rule.id}\` ${reading.default ? '**default** ' : ''}${reading.id}:`);
    }
    const lanzhou = pages.find((page) => page.name === 'lanzhou.md')!.text;
    expect(lanzhou).toContain('## Duties without a clock');
    expect(lanzhou).toContain('| `LZ-22` | 陈述申辩期 · defence window | clock | 5 working-days from service of the notice; then deemed-waived | 兰州办法第22条第3款 |  | in use |');
  });
});
