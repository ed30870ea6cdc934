import { splitPage } from '../reading/page/split.js';
import type { PageWords } from '../reading/page/words.js';
import { metaOf, type PageMeta } from './pageMeta.js';
import { keptWhole, pickedOut } from './pageText.js';
import { pick } from './pick.js';
import { shapeOf } from './shape.js';

/** A web page as it is read; its dates are ISO and only what the page states. */
export interface WebPage {
  meta: PageMeta;
  text: string;
  /** `article` was picked out of its page; `page` is the whole page, its navigation left out. */
  from: 'article' | 'page';
}

// Readability walks a page's tree over and over: at a depth of 1,000 it takes eleven seconds.
const DEEPEST = 200;
// Ten thousand elements take it several seconds; pages of news have two to six thousand.
const MOST = 10_000;
const LARGEST = 4 * 1024 * 1024;

/** Whether a page is small and flat enough to pick its article out. */
function isPickable(html: string): boolean {
  if (html.length > LARGEST) return false;
  const { depth, elements } = shapeOf(html);
  return depth <= DEEPEST && elements <= MOST;
}

/**
 * Picks the article out of a web page. A page of several articles, one nested deeper than 200 elements, of more than
 * 10,000 of them or above 4 MB, and one where no article is found are read whole.
 */
export function articleOf(html: string, words: PageWords): WebPage {
  const whole = wholePage(html, words);
  const several = splitPage(whole.text, words).length > 1;
  const picked = !several && isPickable(html) ? pick(html) : undefined;
  if (picked === undefined) return whole;
  const meta = { ...whole.meta, title: whole.meta.title ?? picked.title };
  const text = pickedOut(html, picked, [meta.title, picked.title], words);
  return text === undefined ? whole : { meta, text, from: 'article' };
}

/** The whole page, its navigation left out, with what it says of itself. */
export function wholePage(html: string, words: PageWords): WebPage {
  return { meta: metaOf(html), text: keptWhole(html, words), from: 'page' };
}
