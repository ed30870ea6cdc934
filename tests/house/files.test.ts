import { expect, test } from 'vitest';
import { impurities, isPure } from './purity.js';
import { filesUnder, type SourceFile } from './tree.js';

/** Words, registers and fixtures are data; a reader of code does not read them top to bottom. */
const isData = (path: string) =>
  /^src\/(?:reading\/languages|registers)\/|fixtures|\.generated\.ts$/.test(path);
const longest = 400;

/** Files over 400 lines without a reason, `Long because …`, in their first comment. */
const tooLong = (files: SourceFile[]) =>
  files
    .filter(({ path }) => !isData(path))
    .filter(({ text }) => text.split('\n').length - 1 > longest && !/^\W*long because /i.test(text))
    .map(({ path }) => path);

test('no file is longer than 400 lines without saying why', () => {
  const files = ['src', 'tests', 'tools'].flatMap((folder) => filesUnder(folder, /\.(?:m?js|tsx?|css)$/));
  expect(tooLong(files)).toEqual([]);
});

test('a long file is found, and its reason is taken', () => {
  const text = 'a;\n'.repeat(longest + 1);
  expect(tooLong([{ path: 'src/desk/a.ts', text }])).toEqual(['src/desk/a.ts']);
  expect(tooLong([{ path: 'src/desk/a.ts', text: `// Long because it is one table.\n${text}` }])).toEqual([]);
  expect(tooLong([{ path: 'src/reading/languages/en/a.ts', text }])).toEqual([]);
});

test('reading, publishing and deriving know no clock, no chance and no locale', () => {
  const files = filesUnder('src', /\.ts$/).filter(({ path }) => isPure(path) && !path.endsWith('.test.ts'));
  expect(files.length).toBeGreaterThan(20);
  expect(impurities(files)).toEqual([]);
});

test('a clock, chance and a locale are found; a given date is none of them', () => {
  const found = (text: string) => impurities([{ path: 'src/reading/a.ts', text }]);
  expect(found('const at = new Date();')).toEqual(['src/reading/a.ts:1: uses the clock']);
  expect(found('a\nconst at = Date.now();')).toEqual(['src/reading/a.ts:2: uses the clock']);
  expect(found('names.sort((a, b) => a.localeCompare(b))')).toHaveLength(1);
  expect(found('Math.random()')).toHaveLength(1);
  expect(found('new Intl.NumberFormat()')).toHaveLength(1);
  expect(found('const day = new Date(Date.UTC(2026, 0, 1)); // not Date.now')).toEqual([]);
});
