import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { htmlToText } from '../reading/page/html.js';
import { fold } from '../reading/page/lines.js';

/** What Readability takes for the article of a page. */
export interface Picked {
  title: string | null;
  text: string;
  /** The words of every link on the page, folded. */
  links: ReadonlySet<string>;
}

// Below this an article was not found; the page as a whole says more.
const SHORTEST = 200;

type Page = ReturnType<typeof parseHTML>['document'];

/** The article of a page; undefined where none is found, or where the page holds several. */
export function pick(html: string): Picked | undefined {
  try {
    // Without its root element linkedom takes the first element for the whole document.
    const rooted = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
    const { document } = parseHTML(rooted);
    if (articles(document) > 1) return undefined;
    const links = new Set([...document.querySelectorAll('a')].map((link) => fold(link.textContent ?? '')));
    const article = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
      charThreshold: SHORTEST,
    }).parse();
    const text = article?.content ? htmlToText(article.content, { skipNavigation: false }).text : '';
    if (!article || text.length < SHORTEST) return undefined;
    return { title: article.title?.trim() || null, text, links };
  } catch {
    // Both packages throw on some broken pages; the plain text of the page is always there.
    return undefined;
  }
}

// Comments and teasers are article elements too: a report has a heading and paragraphs of its own.
function articles(document: Page): number {
  return [...document.querySelectorAll('article')].filter((element) => {
    if (element.parentElement?.closest('article, aside, [id*=comment], [class*=comment]')) return false;
    const paragraphs = [...element.querySelectorAll('p')].map((p) => p.textContent?.trim() ?? '');
    const long = paragraphs.filter((text) => text.length >= 80);
    return long.length >= 2 && element.querySelector('h1, h2, h3') !== null;
  }).length;
}
