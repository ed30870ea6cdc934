// In a clone, builds what is stale and then runs the command line; an installed package is built already.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isStale, root } from '../build/stale.mjs';

const parts = process.argv[2] === 'serve' ? ['server', 'web'] : ['server'];
if (parts.some(isStale)) {
  const say = (line) => process.stderr.write(`${line}\n`);
  if (existsSync(join(root, 'package-lock.json'))) (await import('./install.mjs')).install(root, say);
  (await import('../build/build.mjs')).build(parts, say);
}
const main = join(root, 'dist', 'cli', 'main.js');
process.argv[1] = main;
await import(pathToFileURL(main).href);
