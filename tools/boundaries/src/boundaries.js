const { packages, NODE_BUILTINS } = require('./packages');
const { LIBRARIES, PURE_ORDER, TABLE } = require('./table');

/** Test files, and what several of them share. */
const TESTS = ['**/*.spec.ts', '**/src/testing/**'];
const SHARED = 'shared';
const KNOWS_NONE = 'What all contexts share knows none of them.';

/** Escapes a package name for a pattern. */
const exactly = (name) => name.replace(/[/.]/g, '\\$&');

/**
 * The flat configuration that carries the table: for each package the imports that its type forbids, with one readable
 * sentence each. Test files may use the test tools besides, Node and test libraries; what their package may know of ours stays.
 */
function boundaries(all = packages()) {
  return all.filter(({ type }) => type !== 'tool').flatMap((one) => configurationOf(one, all));
}

function configurationOf(one, all) {
  const row = TABLE[one.type];
  if (!row) throw new Error(`${one.folder}: the type "${one.type}" has no row in the table of who may know whom.`);
  const ours = forbiddenPackages(one, row, all);
  const libraries = row.never.flatMap(([kinds, sentence]) => kinds.map((kind) => ({ regex: kind === 'node' ? NODE_BUILTINS : LIBRARIES[kind], message: sentence })));
  const files = [`${one.folder}/src/**/*.ts`];
  const code = { files, ignores: TESTS, rules: { ...restrict([...ours.all, ...libraries]), ...(row.clockless ? CLOCKLESS : {}) } };
  const tests = { files: TESTS.map((pattern) => `${one.folder}/${pattern}`), rules: restrict(ours.all.filter(({ tools }) => !tools)) };
  return one.type === 'workflow' ? [code, tests, contract(one)] : [code, tests];
}

/** Our packages that one may not import at all, or as types only. */
function forbiddenPackages(one, row, all) {
  const patterns = all.filter((other) => other.name !== one.name).flatMap((other) => {
    const tools = other.type === 'tool';
    const name = exactly(other.name);
    if (row.sameScope && one.scope === SHARED && other.scope !== SHARED && !tools) return [{ regex: `^${name}($|/)`, message: KNOWS_NONE, tools }];
    if (reaches(one, row, other, row.may)) return [];
    const contractToo = other.type === 'workflow' && row.may.includes('contract');
    // Types of the processes of other contexts may be read: they are their contract, told in more words.
    const typesToo = reaches(one, row, other, row.types ?? [], other.type === 'workflow');
    return [{ regex: contractToo ? `^${name}(?!/contract$)` + '($|/)' : `^${name}($|/)`, message: row.sentence, tools, allowTypeImports: typesToo }];
  });
  return { all: patterns };
}

function reaches(one, row, other, types, whateverScope = false) {
  if (!types.includes(other.type)) return false;
  if (one.type === 'pure') return PURE_ORDER.indexOf(other.name) < PURE_ORDER.indexOf(one.name);
  return !row.sameScope || whateverScope || other.scope === SHARED || other.scope === one.scope;
}

function restrict(patterns) {
  const plain = patterns.map(({ tools, ...pattern }) => pattern);
  return plain.length === 0 ? {} : { '@typescript-eslint/no-restricted-imports': ['error', { patterns: plain }] };
}

/** A contract is read by every context: types and constants, nothing imported but types. */
function contract(one) {
  const sentence = 'A contract is read by every context: it imports types only.';
  return {
    files: [`${one.folder}/src/**/contract.ts`, `${one.folder}/src/**/contract/**/*.ts`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ regex: '^(?!\\.)', message: sentence, allowTypeImports: true }] }] },
  };
}

/** Pure code gets the legal now as an argument; what reads the machine's clock, chance or zone is no longer pure. */
const CLOCKLESS = {
  'no-restricted-syntax': [
    'error',
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Pure code does not read the clock of the machine: take the instant as an argument.' },
    { selector: 'CallExpression[callee.name="Date"]', message: 'Pure code does not read the clock of the machine: take the instant as an argument.' },
    { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'Pure code does not read the clock of the machine: take the instant as an argument.' },
    { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: 'Pure code leaves nothing to chance: take what is random as an argument.' },
    { selector: 'ImportExpression', message: 'Pure code and workflows load everything when they start: no import().' },
    {
      selector: 'CallExpression[callee.property.name=/^(getFullYear|getMonth|getDate|getDay|getHours|getMinutes|setHours|setDate|setMonth|setFullYear|toLocaleDateString|toLocaleString|toLocaleTimeString|getTimezoneOffset)$/]',
      message: 'Pure code does not know the zone of the machine: count legal days with @due-process/legal-time.',
    },
  ],
  'no-restricted-globals': [
    'error',
    ...['process', 'setTimeout', 'setInterval', 'setImmediate', 'fetch', 'performance', 'crypto', 'require', '__dirname', '__filename'].map((name) => ({
      name,
      message: 'Pure code and workflows see only their arguments.',
    })),
  ],
};

module.exports = { boundaries };
