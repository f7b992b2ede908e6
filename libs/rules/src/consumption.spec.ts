import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANNOUNCEMENT_DAYS } from '@due-process/legal-time';
import ts from 'typescript';
import { PACKS, type ClockRule, type Rule } from './index';
import { rulesWorkedWith } from './references';

const ROOT = join(__dirname, '..', '..', '..');
const LEFT_OUT = ['node_modules', 'dist', 'testing', 'scenarios', 'properties', 'packs'];

/** Sources that run: no tests, no tools, no packs, nothing compiled. */
function sources(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return LEFT_OUT.includes(entry.name) ? [] : sources(path);
    return /\.ts$/.test(entry.name) && !/\.spec\.ts$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

/** What code says to the machine: its texts, and the names of what it reads and calls. Comments and examples for a reader are none of it. */
interface Said {
  readonly texts: Set<string>;
  readonly names: Set<string>;
}

function read(texts: readonly string[]): Said {
  const said: Said = { texts: new Set(), names: new Set() };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && ['example', 'examples', 'description', 'about'].includes(node.name.text)) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) said.texts.add(node.text);
    if (ts.isPropertyAccessExpression(node)) said.names.add(node.name.text);
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) said.names.add(node.expression.text);
    ts.forEachChild(node, visit);
  };
  for (const text of texts) visit(ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest));
  return said;
}

/** Kinds that a person picks from a list: code reads all of them by the id that is given. */
const PICKED: Readonly<Partial<Record<Rule['kind'], string>>> = { measure: 'measures', ground: 'ground', 'hold-base': 'holdBase', tariff: 'tariffs', violation: 'leadsTo' };
/** Gates that hold for every procedure are carried out by one function each. */
const FUNCTIONS: Readonly<Record<string, string>> = { 'not-heavier': 'heavierThan', 'service-proven': 'provenService' };

function namedByCode(rule: Rule, { texts, names }: Said): boolean {
  // Provisions bind nobody to an act; they are cited by the pages and by `article`.
  if (rule.kind === 'provision') return true;
  if (rule.kind === 'parameter' && (rule.target !== undefined || texts.has(rule.name))) return true;
  return texts.has(rule.id) || names.has(PICKED[rule.kind] ?? '') || names.has(FUNCTIONS[rule.id] ?? '');
}

/** Ids of the rules that code names, and of those that such rules work with in turn. */
function consumed(rules: readonly Rule[], said: Said): ReadonlySet<string> {
  const ids = new Set(rules.filter((rule) => namedByCode(rule, said)).map((rule) => rule.id));
  for (let before = -1; before !== ids.size; ) {
    before = ids.size;
    for (const rule of rules) if (ids.has(rule.id)) rulesWorkedWith(rule).forEach((id) => ids.add(id));
  }
  return ids;
}

describe('no rule is loaded and then forgotten', () => {
  const rules = PACKS.flatMap((pack) => pack.rules);
  const said = read(['apps', 'libs', 'workflows'].flatMap((room) => sources(join(ROOT, room))));
  const used = consumed(rules, said);
  const forgotten = (all: readonly Rule[], ids: ReadonlySet<string>): readonly string[] =>
    all.filter((rule) => rule.pendingFor === undefined && rule.carriedOutBy === undefined && rule.informational === undefined && !ids.has(rule.id)).map((rule) => rule.id);

  it('each is consumed by code, carried out by a rule that is, waits for a named procedure, or says why it only informs', () => {
    expect(forgotten(rules, used)).toEqual([]);
  });

  it('what is carried out by others is so by rules that code consumes, in the same time', () => {
    const carried = rules.filter((rule) => rule.carriedOutBy !== undefined);
    expect(carried.flatMap((rule) => rule.carriedOutBy!.filter((id) => !used.has(id)).map((id) => `${rule.id} by ${id}`))).toEqual([]);
    const length = ({ unit, count }: ClockRule): string => `${count} ${unit}`;
    const others = (rule: Rule): readonly string[] => rules.flatMap((one) => (one.kind === 'clock' && rule.carriedOutBy!.includes(one.id) ? [length(one)] : []));
    expect(carried.filter((rule) => rule.kind === 'clock' && !others(rule).includes(length(rule))).map((rule) => rule.id)).toEqual([]);
  });

  it('service by announcement, which the rules of service work out, has the number of its article', () => {
    expect(rules.find((rule) => rule.id === 'CPL-95')).toMatchObject({ count: ANNOUNCEMENT_DAYS });
  });

  it('a comment, an article, a prefix, a longer id or an example consumes nothing', () => {
    const gate = { id: 'LZ-99.gate', kind: 'gate', article: '兰州办法第99条', title: { zh: '门', en: 'gate' }, verification: 'read-in-full', who: 'bureau' } as Rule;
    const by = (code: string): readonly string[] => forgotten([gate], consumed([gate], read([code])));
    for (const code of ["/* LZ-99.gate 兰州办法第99条 */ // 'LZ-99.gate'", "const a = 'LZ-99';", "const a = '兰州办法第99条';", "const a = 'LZ-99.gate.more';", "const a = 'see LZ-99.gate';", "const a = { example: 'LZ-99.gate' };"]) {
      expect([code, by(code)]).toEqual([code, ['LZ-99.gate']]);
    }
    expect(by("const a = rules.gate('LZ-99.gate');")).toEqual([]);
  });

  it('a rule that one in use works with is in use; one that it only rests on is not', () => {
    const clock = (id: string, part: object): Rule => ({ id, kind: 'clock', article: id, title: { zh: id, en: id }, verification: 'read-in-full', unit: 'years', count: 2, roll: 'none', startEvent: 'x', ...part }) as Rule;
    const pair = [clock('A-1', { alternatives: ['A-2'], basedOn: ['A-3'] }), clock('A-2', {}), clock('A-3', {})];
    expect(forgotten(pair, consumed(pair, read(["clock('A-1')"])))).toEqual(['A-3']);
  });
});
