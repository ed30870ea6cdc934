// Installs what is missing, builds what is stale, runs the desk. Needs nothing but Node and npm.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../build/stale.mjs';
import { install } from './install.mjs';

install(root, console.log);
const { build } = await import('../build/build.mjs');
build(undefined, console.log);
const main = join(root, 'dist', 'cli', 'main.js');
process.argv = [process.execPath, main, 'serve', ...process.argv.slice(2)];
await import(pathToFileURL(main).href);
