import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadReader } from '../../src/desk/reader.js';
import { pageWords } from '../../src/reading/languages/en/boilerplate.js';
import type { PartRole, Reading } from '../../src/reading/reading.js';
import { articleOf } from '../../src/sources/page.js';

interface Expected {
  from: 'article' | 'page';
  site: string | null;
  reports: (Partial<Reading['document']> & { roles?: Partial<Record<PartRole, number>> })[];
  keeps: string[];
  drops: string[];
}

const folder = new URL('./', import.meta.url);
const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const reader = await loadReader();

test.each(names.map(({ name }) => name))('%s is read as its reader would', (name) => {
  const html = readFileSync(new URL(`${name}/page.html`, folder), 'utf8');
  const expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8')) as Expected;
  const page = articleOf(html, pageWords);
  expect(page.from).toBe(expected.from);
  expect(page.meta.siteName).toBe(expected.site);
  const readings = reader.read({ html, split: true });
  expect(readings).toHaveLength(expected.reports.length);
  for (const [k, { roles = {}, ...document }] of expected.reports.entries()) {
    const read = readings[k]!.document;
    expect(read).toMatchObject(document);
    for (const [role, count] of Object.entries(roles)) {
      expect(read.parts.filter((part) => part.role === role).length, role).toBe(count);
    }
    for (const { quote } of readings[k]!.claims) {
      expect(read.text.slice(quote.start, quote.end)).toBe(quote.exact);
    }
  }
  const text = readings.map(({ document }) => document.text).join('\n');
  for (const words of expected.keeps) expect(text).toContain(words);
  for (const words of expected.drops) expect(text).not.toContain(words);
});

test('what is given goes before what a page states; a page that is not split keeps all of its text', () => {
  const html = readFileSync(new URL('river-post/page.html', folder), 'utf8');
  const [given] = reader.read({ html, split: true, published: '2026-01-02', title: 'Mine' });
  expect(given!.document).toMatchObject({ publishedAt: '2026-01-02', title: 'Mine', byline: 'Ana Ruiz' });
  const [whole] = reader.read({ html, split: false });
  expect(whole!.document).toMatchObject({ publishedAt: '2026-03-12T06:40:00Z', byline: 'Ana Ruiz' });
  expect(whole!.document.text).toContain('Gunmen kill four');
  expect(reader.read({ html, split: true, pick: false })[0]!.document.text).toContain('Gunmen kill four');
});
