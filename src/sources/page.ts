import { Readability } from '@mozilla/readability';
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { htmlToText } from '../reading/page/html.js';
import { metaOf } from './pageMeta.js';

/** One article as a web page holds it; `publishedAt` and `updatedAt` are ISO and only what the page states. */
export interface WebArticle {
  title: string | null;
  byline: string | null;
  siteName: string | null;
  publishedAt: string | null;
  updatedAt: string | null;
  text: string;
  /** `readability` picked the article out; `plain` is the whole page, its navigation left out. */
  from: 'readability' | 'plain';
}

// Readability walks a page's tree over and over: at a depth of 1,000 it takes eleven seconds.
const DEEPEST = 200;
const LARGEST = 4 * 1024 * 1024;
// Below this an article was not found; the page as a whole says more.
const SHORTEST = 200;

/** Picks the article out of a web page; pages nested deeper than 200 elements or above 4 MB are read as plain text. */
export function articleOf(html: string): WebArticle {
  const meta = metaOf(html);
  const picked = html.length <= LARGEST && depthOf(html) <= DEEPEST ? pick(html) : undefined;
  const text = picked?.text ?? htmlToText(html).text;
  return {
    title: meta.title ?? picked?.title ?? meta.pageTitle,
    byline: picked?.byline ?? meta.byline,
    siteName: meta.siteName,
    publishedAt: meta.publishedAt,
    updatedAt: meta.updatedAt,
    text,
    from: picked ? 'readability' : 'plain',
  };
}

interface Picked {
  title: string | null;
  byline: string | null;
  text: string;
}

function pick(html: string): Picked | undefined {
  try {
    // Without its root element linkedom takes the first element for the whole document.
    const whole = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
    const { document } = parseHTML(whole);
    const article = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
      charThreshold: SHORTEST,
    }).parse();
    const text = article?.content ? htmlToText(article.content, { skipNavigation: false }).text : '';
    if (!article || text.length < SHORTEST) return undefined;
    return { title: article.title || null, byline: article.byline || null, text };
  } catch {
    // Both packages throw on some broken pages; the plain text of the page is always there.
    return undefined;
  }
}

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** How deep a page's elements are nested, counted without building a tree. */
export function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  let name = '';
  const ignore = () => {};
  const callbacks: TokenizerCallbacks = {
    onopentagname: (start, end) => {
      name = html.slice(start, end).toLowerCase();
    },
    onopentagend: () => {
      if (VOID.has(name)) return;
      depth += 1;
      deepest = Math.max(deepest, depth);
    },
    onclosetag: () => {
      depth = Math.max(0, depth - 1);
    },
    onselfclosingtag: ignore,
    onattribdata: ignore,
    onattribentity: ignore,
    onattribend: ignore,
    onattribname: ignore,
    oncdata: ignore,
    oncomment: ignore,
    ondeclaration: ignore,
    onend: ignore,
    onprocessinginstruction: ignore,
    ontext: ignore,
    ontextentity: ignore,
  };
  const tokenizer = new Tokenizer({ decodeEntities: false }, callbacks);
  tokenizer.write(html);
  tokenizer.end();
  return deepest;
}
