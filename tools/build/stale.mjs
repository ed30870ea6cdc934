// What was built from what: two fingerprints, one by file times (fast, asked at every start), one by content.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The two things that are built, and the files that they are built from. */
export const parts = {
  server: {
    sources: ['src', 'tools/build/bundle.mjs'],
    skips: (path) => path.startsWith('src/web/') || path.endsWith('.test.ts'),
    entry: 'src/cli/main.ts',
    output: 'dist/cli/main.js',
  },
  web: {
    sources: ['src/web', 'src/server/contract.ts', 'vite.config.ts', 'package-lock.json'],
    skips: (path) => /\.test\.tsx?$/.test(path),
    entry: 'src/web/index.html',
    output: 'dist/web/index.html',
  },
};

function* filesUnder(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) yield* filesUnder(child);
    else yield child;
  }
}

/** Paths of a part's sources, from the root with forward slashes, in one order everywhere. */
export function sourcesOf(name) {
  const { sources, skips } = parts[name];
  const paths = sources.flatMap((source) => [...filesUnder(join(root, source))]);
  return paths
    .map((path) => relative(root, path).replaceAll('\\', '/'))
    .filter((path) => !skips(path))
    .sort();
}

export function printByTimes(name) {
  const hash = createHash('sha256');
  for (const path of sourcesOf(name)) {
    const { mtimeMs, size } = statSync(join(root, path));
    hash.update(JSON.stringify([path, mtimeMs, size]));
  }
  return hash.digest('hex');
}

export function printByContent(name) {
  const hash = createHash('sha256');
  for (const path of sourcesOf(name)) {
    const content = readFileSync(join(root, path));
    hash.update(JSON.stringify([path, content.length])).update(content);
  }
  return hash.digest('hex');
}

export const stampFile = (name) => join(root, 'dist', `.${name}.json`);

export function stampOf(name) {
  try {
    return JSON.parse(readFileSync(stampFile(name), 'utf8'));
  } catch {
    return {};
  }
}

/** Whether a part must be looked at again; a package without sources is never stale. */
export function isStale(name) {
  if (!existsSync(join(root, parts[name].entry))) return false;
  return !existsSync(join(root, parts[name].output)) || stampOf(name).times !== printByTimes(name);
}
