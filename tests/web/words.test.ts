import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { actions } from '../../src/ledger/actions.js';
import { troubleCodes } from '../../src/registers/entryTrouble.js';
import { statuses } from '../../src/server/status.js';
import { booksMore as arBooks } from '../../src/web/locales/ar/booksMore.js';
import { ar } from '../../src/web/locales/ar/index.js';
import { toldMore as arTold } from '../../src/web/locales/ar/toldMore.js';
import { booksMore } from '../../src/web/locales/en/booksMore.js';
import { bookViews } from '../../src/web/locales/en/bookViews.js';
import { en } from '../../src/web/locales/en/index.js';
import { sealing } from '../../src/web/locales/en/sealing.js';
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
  const all = [en, toldMore, booksMore, bookViews, sealing];
  const known = new Set(all.flatMap((words) => keysOf(words)));
  expect([...new Set(asked())].filter((key) => !known.has(key))).toEqual([]);
});

it('the record has words for each act that the audit chain can hold', () => {
  for (const { recorded } of [en, ar]) {
    const known = Object.keys(recorded);
    expect(actions.filter((action) => !known.includes(action))).toEqual([]);
  }
});

/** The files of what the desk does, as text. */
const sources = (...folders: string[]) =>
  folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );

it('there are words for each refusal that gives its reason', () => {
  const texts = sources('src/desk', 'src/ledger', 'src/sources');
  const reasons = texts.flatMap((text) => [
    ...[...text.matchAll(/\breason: '(\w+)'(?! as)/g)].map(([, name]) => name!),
    ...[...text.matchAll(/\bnotSet\(\s*'(\w+)'/g)].map(([, name]) => name!),
  ]);
  expect(reasons).toEqual(expect.arrayContaining(['badName', 'receiverAway', 'noSecret']));
  for (const { refusal } of [
    { refusal: { ...en.refusal, ...toldMore.refusal } },
    { refusal: { ...ar.refusal, ...arTold.refusal } },
  ]) {
    expect(reasons.filter((name) => !(name in refusal))).toEqual([]);
  }
});

it('there are words for each code that the desk answers with', () => {
  // These two are answered with what is known of the one case.
  const own = ['signInRefused', 'tooManyTries'];
  for (const { trouble } of [en, ar]) {
    expect(Object.keys(statuses).filter((code) => !own.includes(code) && !(code in trouble))).toEqual([]);
  }
});

it('there are words for all that can be wrong with an entry', () => {
  for (const { books } of [booksMore, arBooks])
    expect(troubleCodes.filter((code) => !(code in books.wrong))).toEqual([]);
});

it('there are words for all that a reader notices', () => {
  const codes = sources('src/reading', 'src/worker').flatMap((text) =>
    [...text.matchAll(/code: '(\w+(?:-\w+)+)'/g)].map(([, code]) => code!),
  );
  expect(codes).toContain('no-publication-date');
  for (const { noticed } of [en, ar]) expect(codes.filter((code) => !(code in noticed))).toEqual([]);
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
