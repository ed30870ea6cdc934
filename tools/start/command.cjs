// In a clone, builds what is stale and then runs the command line; an installed package is built already.
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { isStale, root } = require('../build/stale.cjs');
const { load } = require('./compiled.cjs');

async function build(parts) {
  const say = (line) => process.stderr.write(`${line}\n`);
  if (existsSync(join(root, 'package-lock.json'))) (await import('./install.mjs')).install(root, say);
  (await import('../build/build.mjs')).build(parts, say);
}

function run() {
  process.argv[1] = join(root, 'dist', 'cli', 'main.cjs');
  load(process.argv[1]);
}

const parts = process.argv[2] === 'serve' ? ['server', 'web'] : ['server'];
if (parts.some(isStale)) build(parts).then(run);
else run();
