// Builds what is stale: src/ to dist/ with tsc (types are checked by `npm run check`), src/web/ to dist/web/ with Vite.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withLock } from './lock.mjs';
import {
  isStale,
  parts,
  printByContent,
  printByTimes,
  root,
  sourcesOf,
  stampFile,
  stampOf,
} from './stale.mjs';

function run(script, args) {
  const done = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  if (done.status === 0) return;
  process.stderr.write(`${done.stdout}${done.stderr}`);
  throw new Error(`Building failed in ${script}: see above. After a change of branch try: npm ci`);
}

/** Removes built files whose source is gone, so that nothing loads what the tree no longer has. */
function removeOrphans(folder, kept) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (path === join(root, 'dist', 'web') || entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) removeOrphans(path, kept);
    else if (!kept.has(relative(root, path).replaceAll('\\', '/'))) rmSync(path);
  }
}

function buildServer() {
  run('typescript/bin/tsc', ['-p', 'tsconfig.build.json', '--noCheck']);
  const kept = new Set();
  for (const source of sourcesOf('server')) {
    if (!source.startsWith('src/') || source.endsWith('.d.ts')) continue;
    const built = source.replace(/^src\//, 'dist/').replace(/\.tsx?$/, '.js');
    kept.add(built);
    if (/\.tsx?$/.test(source)) continue;
    mkdirSync(dirname(join(root, built)), { recursive: true });
    copyFileSync(join(root, source), join(root, built));
  }
  removeOrphans(join(root, 'dist'), kept);
}

function buildWeb() {
  const config = ['src/web/vite.config.ts', 'vite.config.ts'].find((path) => existsSync(join(root, path)));
  if (!config) throw new Error('No vite.config.ts: the pages cannot be built.');
  run('vite/bin/vite.js', ['build', '--config', config, '--logLevel', 'warn']);
}

const builders = { server: buildServer, web: buildWeb };
const says = { server: 'the desk', web: 'its pages' };

function buildPart(name, say) {
  if (!isStale(name)) return;
  const content = printByContent(name);
  if (stampOf(name).content !== content || !existsSync(join(root, parts[name].output))) {
    say(`Building ${says[name]} …`);
    builders[name]();
  }
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
