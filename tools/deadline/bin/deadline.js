#!/usr/bin/env node
/** Starts the compiled command at once when it is newer than its sources, else builds what it needs first; nothing but answers on stdout. */
const { spawnSync } = require('node:child_process');
const { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..', '..', '..');
const PACKAGES = ['libs/legal-time', 'libs/rules', 'tools/deadline'];
const STAMP = join(root, '.cache', 'deadline', 'built');

/** The youngest file below a folder, in milliseconds. */
function youngest(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((newest, entry) => {
    const path = join(folder, entry.name);
    return Math.max(newest, entry.isDirectory() ? youngest(path) : statSync(path).mtimeMs);
  }, 0);
}

function isFresh() {
  if (!existsSync(STAMP) || !PACKAGES.every((name) => existsSync(join(root, name, 'dist', 'index.js')))) return false;
  const built = statSync(STAMP).mtimeMs;
  return PACKAGES.every((name) => youngest(join(root, name, 'src')) <= built);
}

if (!isFresh()) {
  const begun = new Date();
  const build = spawnSync(process.execPath, [join(root, 'tools', 'build.js'), '-p', '@due-process/deadline'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (build.status !== 0) process.exit(1);
  mkdirSync(join(STAMP, '..'), { recursive: true });
  writeFileSync(STAMP, `${begun.toISOString()}\n`);
}
require('../dist/main.js');
