import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const begin = (part: string): string => `<!-- bench:${part} begin: written by npm run bench -- --write -->`;
const end = (part: string): string => `<!-- bench:${part} end -->`;

/**
 * Replaces the generated block of a part in the document and leaves the prose around it alone.
 *
 * @throws when the document has no such block: prose and numbers would drift apart unseen
 */
export function writeBlock(file: string, part: string, block: string): void {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const [from, to] = [text.indexOf(begin(part)), text.indexOf(end(part))];
  if (from < 0 || to < from) throw new Error(`${file} has no block for "${part}": it needs the lines "${begin(part)}" and "${end(part)}".`);
  writeFileSync(file, `${text.slice(0, from + begin(part).length)}\n\n${block}\n\n${text.slice(to)}`);
}
