import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chapterJsonSchema, packJsonSchema } from '@due-process/rules';
import { rulePages } from './rule-pages';

/** Writes what is generated from the packs: docs/rules and the JSON Schemas of pack files; tests compare both. */
function main(): void {
  const root = join(__dirname, '..', '..', '..');
  const [docs, schema] = [join(root, 'docs', 'rules'), join(root, 'libs', 'rules', 'schema')];
  for (const folder of [docs, schema]) mkdirSync(folder, { recursive: true });
  for (const { name, text } of rulePages()) writeFileSync(join(docs, name), text);
  writeFileSync(join(schema, 'rule-pack.schema.json'), `${JSON.stringify(packJsonSchema(), null, 2)}\n`);
  writeFileSync(join(schema, 'rule-chapter.schema.json'), `${JSON.stringify(chapterJsonSchema(), null, 2)}\n`);
}

main();
