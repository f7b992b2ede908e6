#!/usr/bin/env node
/** Builds every package (unchanged ones come from Nx's cache) and stays quiet unless it takes long or something fails. */
const { spawn } = require('node:child_process');
const { join } = require('node:path');

const nx = join(__dirname, '..', 'node_modules', '.bin', 'nx');
const output = [];
const child = spawn(nx, ['run-many', '-t', 'build', '--outputStyle=static', ...process.argv.slice(2)], { cwd: join(__dirname, '..'), stdio: ['ignore', 'pipe', 'pipe'] });
for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => output.push(part));
const waiting = setTimeout(() => process.stderr.write('Building the packages …\n'), 2_000);

child.on('error', (error) => {
  clearTimeout(waiting);
  process.stderr.write(`The build tool cannot be started (${error.message}): run npm ci.\n`);
  process.exitCode = 1;
});
child.on('close', (code) => {
  clearTimeout(waiting);
  if (code === 0) return;
  process.stderr.write(Buffer.concat(output));
  process.exitCode = code ?? 1;
});
