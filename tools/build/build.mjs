// Builds what is stale: the desk into dist/cli (types are checked by `npm run check`), its pages into dist/web.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withLock } from './lock.mjs';
import { isStale, parts, printByContent, printByTimes, root, stampFile, stampOf } from './stale.cjs';

function run(script, args) {
  const done = spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, encoding: 'utf8' });
  if (done.status === 0) return;
  process.stderr.write(`${done.stdout}${done.stderr}`);
  throw new Error(`Building failed in ${script}: see above. After a change of branch try: npm ci`);
}

/** A register is found by its file: the lists of them are written before anything is built of them. */
const listRegisters = () => run('tools/build/registers.mjs', []);

// Processes of their own: the bundler is asynchronous, and the lock is not.
function buildServer() {
  listRegisters();
  run('tools/build/bundle.mjs', []);
}
const compileServer = () => run('tools/build/compile.mjs', []);

function buildWeb() {
  const config = ['src/web/vite.config.ts', 'vite.config.ts'].find((path) => existsSync(join(root, path)));
  if (!config) throw new Error('No vite.config.ts: the pages cannot be built.');
  run('node_modules/vite/bin/vite.js', ['build', '--config', config, '--logLevel', 'warn']);
}

const builders = { server: buildServer, web: buildWeb };
const compilers = { server: compileServer };
const says = { server: 'the desk', web: 'its pages' };

function buildPart(name, say) {
  if (!isStale(name)) return;
  const content = printByContent(name);
  if (stampOf(name).content !== content || !existsSync(join(root, parts[name].output))) {
    say(`Building ${says[name]} …`);
    builders[name]();
  }
  // Each Node keeps its own: another one finds the desk built, but not compiled.
  compilers[name]?.();
  writeFileSync(stampFile(name), JSON.stringify({ content, times: printByTimes(name) }));
}

/** Builds the named parts where they are stale. */
export function build(names = Object.keys(parts), say = () => {}) {
  if (!names.some(isStale)) return;
  mkdirSync(join(root, 'dist'), { recursive: true });
  withLock(join(root, 'dist', '.building'), () => {
    for (const name of names) buildPart(name, say);
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) build(undefined, console.log);
