import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKS, type Rule } from './index';

const ROOT = join(__dirname, '..', '..', '..');

/** Sources that run: no tests, no packs, nothing compiled. */
function sources(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'dist', 'testing', 'scenarios', 'packs'].includes(entry.name) ? [] : sources(path);
    return /\.ts$/.test(entry.name) && !/\.spec\.ts$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

const code = ['apps', 'libs', 'workflows', 'tools'].flatMap((room) => sources(join(ROOT, room))).join('\n');
/** Whether the sources name an id as a whole word: `LZ-2` is not named by `LZ-22`. Code that carries out an article cites it. */
const named = (id: string): boolean => new RegExp(`(?<![\\w.-])${id.replace(/[.]/g, '\\$&')}(?![\\w-])`).test(code);

/** Gates that hold for every procedure are carried out by one function each. */
const CARRIED_OUT_BY: Readonly<Record<string, RegExp>> = { 'not-heavier': /= heavierThan\(/, 'service-proven': /= provenService\(/ };

/** Kinds that code reads by the id that a person or a list gives: the getter must be called somewhere. */
const GETTERS: Readonly<Partial<Record<Rule['kind'], RegExp>>> = { measure: /rules\.measures\(\)/, ground: /rules\.ground\(/, 'hold-base': /rules\.holdBase\(/ };

function isConsumed(rule: Rule): boolean {
  // Provisions bind nobody to an act; they are cited by the pages and by `article`.
  if (rule.kind === 'provision') return true;
  // Parameters are read by their name, or by the number that they replace in another rule.
  if (rule.kind === 'parameter') return rule.target !== undefined || named(rule.name);
  if (GETTERS[rule.kind]?.test(code) || CARRIED_OUT_BY[rule.id]?.test(code)) return true;
  return named(rule.id) || named(rule.id.split('.')[0]!) || named(rule.article);
}

describe('no rule is loaded and then forgotten', () => {
  const rules = PACKS.flatMap((pack) => pack.rules);

  it('each is consumed by code or waits for a named procedure', () => {
    expect(rules.filter((rule) => rule.pendingFor === undefined && !isConsumed(rule)).map((rule) => rule.id)).toEqual([]);
  });

  it('the scan finds what is named and misses what is not', () => {
    expect([named('LZ-22'), named('LZ-21.collective'), named('LZ-' + '2'), named('LZ-' + '22.never')]).toEqual([true, true, false, false]);
  });
});
