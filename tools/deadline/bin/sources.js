/**
 * Runs the TypeScript sources of the pure libraries and of the domains as they stand: a command needs no build, prints nothing but its answer,
 * and never answers from compiled files that are older than the rules.
 */
const Module = require('node:module');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');

const root = join(__dirname, '..', '..', '..');
const SOURCES = Object.fromEntries(
  ['legal-time', 'rules', 'procedure', 'agreements/domain', 'enforcement/domain', 'physician-credit/domain'].map((folder) => [`@due-process/${folder.replace('/', '-')}`, `libs/${folder}/src/index.ts`]),
);
const { $schema: _, ...options } = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));

const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) => (SOURCES[request] ? join(root, SOURCES[request]) : resolve(request, ...rest));
Module._extensions['.ts'] = (module, filename) => {
  module._compile(transformSync(readFileSync(filename, 'utf8'), { ...options, configFile: false, swcrc: false, sourceMaps: 'inline', filename }).code, filename);
};

/** Runs a file of a tool's sources. */
exports.runSource = (name, tool = 'deadline') => require(join(root, 'tools', tool, 'src', name));
