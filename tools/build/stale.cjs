// What was built from what: by file times (fast, asked at every start) and by content.
const { existsSync, readdirSync, readFileSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { compiledOf } = require('../start/compiled.cjs');

const root = join(__dirname, '..', '..');

/** The two things that are built, and the files that they are built from. */
const parts = {
  server: {
    sources: ['src', 'tools/build/bundle.mjs', 'tools/build/compile.mjs', 'tools/start/compiled.cjs'],
    skips: (path) => path.startsWith('src/web/') || path.endsWith('.test.ts'),
    entry: 'src/cli/main.ts',
    output: 'dist/cli/main.cjs',
    compiled: compiledOf('dist/cli/main.cjs'),
  },
  web: {
    sources: ['src/web', 'src/server/contract.ts', 'vite.config.ts', 'package-lock.json'],
    skips: (path) => /\.test\.tsx?$/.test(path),
    entry: 'src/web/index.html',
    output: 'dist/web/index.html',
  },
};

// Slashes, also on Windows: Node takes them everywhere, and path.join on each of 400 files is felt at every start.
const inRoot = (path) => `${root}/${path}`;

function* filesUnder(folder) {
  for (const entry of readdirSync(inRoot(folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* filesUnder(path);
    else yield path;
  }
}

function* filesOf(source) {
  const found = statSync(inRoot(source), { throwIfNoEntry: false });
  if (found?.isDirectory()) yield* filesUnder(source);
  else if (found) yield source;
}

/** Paths of a part's sources, from the root with forward slashes, in one order everywhere. */
function sourcesOf(name) {
  const { sources, skips } = parts[name];
  return sources
    .flatMap((source) => [...filesOf(source)])
    .filter((path) => !skips(path))
    .sort();
}

function printByTimes(name) {
  const rows = sourcesOf(name).map((path) => {
    const { mtimeMs, size } = statSync(inRoot(path));
    return `${path} ${mtimeMs} ${size}`;
  });
  return rows.join('\n');
}

function printByContent(name) {
  // Loaded where it is needed: it takes as long as all of the asking.
  const { createHash } = require('node:crypto');
  const hash = createHash('sha256');
  for (const path of sourcesOf(name)) {
    const content = readFileSync(join(root, path));
    hash.update(JSON.stringify([path, content.length])).update(content);
  }
  return hash.digest('hex');
}

const stampFile = (name) => join(root, 'dist', `.${name}.json`);

function stampOf(name) {
  try {
    return JSON.parse(readFileSync(stampFile(name), 'utf8'));
  } catch {
    return {};
  }
}

/** Whether a part must be looked at again; a package without sources is never stale. */
function isStale(name) {
  const { entry, output, compiled = output } = parts[name];
  if (!existsSync(join(root, entry))) return false;
  if (![output, compiled].every((path) => existsSync(join(root, path)))) return true;
  return stampOf(name).times !== printByTimes(name);
}

module.exports = { root, parts, sourcesOf, printByTimes, printByContent, stampFile, stampOf, isStale };
