// Installs what is missing, builds what is stale, runs the desk. Needs nothing but Node and npm.
import { join } from 'node:path';
import { root } from '../build/stale.cjs';
import { load } from './compiled.cjs';
import { install } from './install.mjs';

install(root, console.log);
const { build } = await import('../build/build.mjs');
build(undefined, console.log);
const main = join(root, 'dist', 'cli', 'main.cjs');
process.argv = [process.execPath, main, 'serve', ...process.argv.slice(2)];
load(main);
