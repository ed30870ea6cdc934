import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { en } from '../../src/web/locales/en/index.js';
import { toldMore } from '../../src/web/locales/en/toldMore.js';

const web = 'src/web';

/** The keys of all words, with the forms of a counted noun as one. */
function keysOf(words: object, before = ''): string[] {
  return Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [`${before}${name}`.replace(/_(?:one|other)$/, '')]
      : keysOf(value as object, `${before}${name}.`),
  );
}

/** What stands where a word is asked for by its whole name. */
const asked = () =>
  readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|locales/.test(name))
    .flatMap((name) => [...readFileSync(join(web, name), 'utf8').matchAll(/\bt\('([a-zA-Z.]+)'/g)])
    .map(([, key]) => key!);

it('there is a word for each that a screen asks for', () => {
  const known = new Set([...keysOf(en), ...keysOf(toldMore)]);
  expect([...new Set(asked())].filter((key) => !known.has(key))).toEqual([]);
});
