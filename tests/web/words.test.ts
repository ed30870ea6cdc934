import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { actions } from '../../src/ledger/actions.js';
import { ar } from '../../src/web/locales/ar/index.js';
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

it('the record has words for each act that the audit chain can hold', () => {
  for (const { recorded } of [en, ar]) {
    const known = Object.keys(recorded);
    expect(actions.filter((action) => !known.includes(action))).toEqual([]);
  }
});

/** The files of what the desk does, as text. */
const sources = () =>
  ['src/desk', 'src/ledger'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );

it('there are words for each refusal that gives its reason', () => {
  const reasons = sources().flatMap((text) =>
    [...text.matchAll(/details: \{ reason: '(\w+)'/g)].map(([, name]) => name!),
  );
  expect(reasons.length).toBeGreaterThan(5);
  for (const { refusal } of [en, ar]) {
    expect(reasons.filter((name) => !(name in refusal))).toEqual([]);
  }
});

it.each(['en', 'ar'])('no file of the %s words hides what another one says', (language) => {
  const folder = join(web, 'locales', language);
  const names = readdirSync(folder)
    // What it adds is merged into the words that are there.
    .filter((name) => !['index.ts', 'counted.ts', 'toldMore.ts'].includes(name))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/^ {2}(\w+): \{/gm)])
    .map(([, name]) => name!);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
