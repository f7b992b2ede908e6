const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { builtinModules } = require('node:module');
const { join } = require('node:path');

const ROOT = join(__dirname, '..', '..', '..');

/** Every package of the workspace: its folder, name, type and scope. A package without tags stops the lint. */
function packages() {
  const rooms = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).workspaces.map((glob) => glob.replace(/\/\*$/, ''));
  const folders = rooms.flatMap((room) => (existsSync(join(ROOT, room)) ? readdirSync(join(ROOT, room)).map((name) => `${room}/${name}`) : []));
  return folders.filter((folder) => existsSync(join(ROOT, folder, 'package.json'))).map(describe);
}

function describe(folder) {
  const { name, nx } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
  const tag = (kind) => nx?.tags?.find((candidate) => candidate.startsWith(`${kind}:`))?.slice(kind.length + 1);
  const [type, scope] = [tag('type'), tag('scope')];
  if (!type || !scope) throw new Error(`${folder}/package.json lacks nx.tags with a type and a scope: rules without tags do nothing.`);
  return { folder, name, type, scope };
}

/** A pattern that finds Node's built-in modules with and without `node:`. */
const NODE_BUILTINS = `^(node:.*|(${builtinModules.filter((name) => !name.startsWith('_')).map((name) => name.replaceAll('/', '\\/')).join('|')}))$`;

module.exports = { packages, NODE_BUILTINS };
