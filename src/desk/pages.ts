import { htmlToText } from '../reading/page/html.js';
import type { Stated } from '../reading/page/stated.js';
import type { PageWords } from '../reading/page/words.js';
import { articleOf, wholePage } from '../sources/page.js';
import { metaOf, type PageMeta } from '../sources/pageMeta.js';
import { asDay } from './day.js';
import type { Pages } from './reader.js';

/** A page's own statements, less a date that no calendar has. */
function statedOf({ title, byline, publishedAt, updatedAt }: PageMeta): Stated {
  const day = (date: string | null) => (date === null ? null : (asDay(date) ?? null));
  return { title, byline, publishedAt: day(publishedAt), updatedAt: day(updatedAt) };
}

/** What takes web pages apart: more code than reading needs, so it is loaded where pages are read. */
export const pages: Pages = {
  textOf(html: string, { split, pick }, words: PageWords) {
    // A page that must not be split keeps all of its text.
    if (!split) return { text: htmlToText(html).text, stated: statedOf(metaOf(html)) };
    const page = (pick === false ? wholePage : articleOf)(html, words);
    return { text: page.text, stated: statedOf(page.meta) };
  },
  siteOf: (html) => metaOf(html).siteName,
};
