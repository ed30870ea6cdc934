import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { given } from './filled.js';

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ');

/** What reports, people and browsers say in Latin letters: the desk repeats it as it is. */
const own = plain(
  [
    ...(
      JSON.parse(readFileSync('examples/index.json', 'utf8')) as { file: string; source: string }[]
    ).flatMap(({ file, source }) => [readFileSync(`examples/${file}`, 'utf8'), source]),
    ...given,
  ].join(' | '),
);

/** Runs of Latin words that the page itself shows: not in names and quotes, in addresses, codes or another language. */
const runs = `(() => {
  const apart = 'bdi, q, blockquote, code, kbd, option, script, style, [dir="ltr"], [lang="en"], .article, .codes';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest(apart)) continue;
    // What is isolated within a sentence is a name.
    const text = node.textContent.replace(/[\\u2066-\\u2068][^\\u2069]*\\u2069/g, ' ');
    found.push(...(text.match(/[A-Za-z][A-Za-z ,.'’_-]*[A-Za-z]/g) ?? []));
  }
  return found;
})()`;

/** Words of an Arabic page that are in English, and nobody's but the desk's. */
export async function strange(page: Page): Promise<string[]> {
  const found = (await page.evaluate(runs)) as string[];
  return found.filter((run) => !own.includes(plain(run)));
}
