// src/ without its pages as a few files in dist/cli: importing hundreds of small ones takes longer than a reading.
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from './stale.cjs';

const dist = join(root, 'dist');

/** What takes a page apart is a hundred files: bundled, with what it imports itself. */
const ours = /^(htmlparser2|linkedom|@mozilla\/readability)(\/|$)/;
const isExternal = (id, importer) =>
  /^[^./]/.test(id) && !ours.test(id) && (id.startsWith('node:') || !importer?.includes('node_modules'));

const bundle = await rolldown({
  cwd: root,
  input: { main: 'src/cli/main.ts', thread: 'src/worker/thread.ts', reader: 'src/desk/reader.ts' },
  platform: 'node',
  external: isExternal,
  resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
  transform: { target: 'node20.19' },
  tsconfig: false,
});
// All in one folder as deep as src/desk: `../../models` and a neighbour's `./thread.js` lead where they lead in src.
const { output } = await bundle.write({
  dir: join(dist, 'cli'),
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name].cjs',
  codeSplitting: {
    groups: [
      // First, for a group takes along what its files import: what reading a text needs must not come with pages.
      {
        name: 'reading',
        test: /src[\\/](reading[\\/](?!page[\\/]html)|registers[\\/])/,
        priority: 3,
      },
      {
        name: 'pages',
        test: /node_modules|src[\\/](sources[\\/](page|pick|shape)|reading[\\/]page[\\/]html)/,
        priority: 2,
      },
      { name: 'shared', test: /src[\\/]cli[\\/]/, minShareCount: 2, priority: 1 },
    ],
  },
});
await bundle.close();

// A thread is started by its file's name, and is to have its compiled form too.
const door = 'thread.js';
writeFileSync(
  join(dist, 'cli', door),
  `import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const { load } = createRequire(import.meta.url)('../../tools/start/compiled.cjs');
load(fileURLToPath(new URL('thread.cjs', import.meta.url)));
`,
);

const migrations = join(root, 'src', 'ledger', 'migrations');
mkdirSync(join(dist, 'migrations'), { recursive: true });
const numbered = readdirSync(migrations).filter((name) => name.endsWith('.sql'));
for (const name of numbered) copyFileSync(join(migrations, name), join(dist, 'migrations', name));

/** Removes what an earlier build left, so that nothing loads what the tree no longer has. */
function keepOnly(folder, kept) {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith('.') && !kept.has(name))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}

keepOnly(join(dist, 'cli'), new Set([...output.map(({ fileName }) => fileName), door]));
keepOnly(join(dist, 'migrations'), new Set(numbered));
keepOnly(dist, new Set(['cli', 'migrations', 'web']));
