import { type ReadWith, readPage, readReport } from '../reading/index.js';
import { arabic } from '../reading/languages/ar/index.js';
import { english } from '../reading/languages/en/index.js';
import { syntaxWords } from '../reading/languages/en/lemma.js';
import type { Stated } from '../reading/page/stated.js';
import type { PageWords } from '../reading/page/words.js';
import { overlaid } from '../reading/places/overlaid.js';
import type { Reading } from '../reading/reading.js';
import { syntaxFrom } from '../reading/syntax/index.js';
import { lexiconFor, talliesFor } from './lexicon.js';
import { loadModels, type Models } from './models.js';

export interface ToRead {
  id?: string | undefined;
  text?: string | undefined;
  html?: string | undefined;
  publishedAt?: string | undefined;
  title?: string | undefined;
  source?: string | undefined;
  language?: string | undefined;
  /** Publication date of every report in it, or by position (1 = the first). */
  published?: Record<number, string> | string | undefined;
  /** What a page stated of itself when it was read first. */
  stated?: Stated | undefined;
  /** Whether the article of an HTML page is picked out of it; it is unless told. */
  pick?: boolean | undefined;
  /** Called when the text of a page is found, before it is read. */
  found?: (() => void) | undefined;
  /** Hears how many sentences of a report are read. */
  tell?: ((done: number, of: number) => void) | undefined;
  /** Whether a page is split into its reports; `false` keeps the text to the letter. */
  split: boolean;
  /** Names of the rules to read without. */
  without?: ReadonlySet<string> | undefined;
  /** Whether each claim says which rules and words made it. */
  explain?: boolean | undefined;
}

/** What takes web pages apart. */
export interface Pages {
  /** The text to read, and what the page states of itself. */
  textOf(
    html: string,
    how: Pick<ToRead, 'split' | 'pick'>,
    words: PageWords,
  ): { text: string; stated: Stated };
  /** The name that a page gives its site. */
  siteOf(html: string): string | null;
}

export interface Reader {
  /** Throws on a page where the reader was made for texts alone. */
  read(input: ToRead): Reading[];
  pages?: Pages | undefined;
}

/** Loads the model and the gazetteer, with the places added in a desk's folder, and arranges what the registers look for. */
export async function loadReader(home?: string): Promise<Reader> {
  const { pages } = await import('./pages.js');
  return readerOf(loadModels(home), pages);
}

/** The reader over models that are loaded, here or in another thread; for texts alone unless it is given `pages`. */
export function readerOf({ syntax, places }: Models, pages?: Pages): Reader {
  const language = english;
  const using: ReadWith = {
    language,
    syntax: syntaxFrom(syntax, syntaxWords),
    gazetteer: overlaid(...places),
    lexicon: lexiconFor(language),
    tallies: talliesFor(language.code, language.tallies),
    countings: [arabic].map((one) => ({
      language: one,
      lexicon: talliesFor(one.code, one.tallies, one.dates),
    })),
  };
  return { read: (input) => readWith(using, pages, input), pages };
}

function textOf(input: ToRead, { language }: ReadWith, pages: Pages | undefined) {
  if (pages === undefined) throw new Error('This reader was made for texts alone.');
  return pages.textOf(input.html ?? '', input, language.page);
}

function readWith(using: ReadWith, pages: Pages | undefined, input: ToRead): Reading[] {
  const { id, title, publishedAt, language, published, without, explain, tell } = input;
  const { text, stated } =
    input.text === undefined ? textOf(input, using, pages) : { ...input, text: input.text };
  input.found?.();
  const everywhere = typeof published === 'string' ? published : publishedAt;
  const report = { id, text, title, publishedAt: everywhere, language, stated, without, explain, tell };
  if (!input.split) return [readReport(report, using)];
  return readPage(report, typeof published === 'object' ? published : {}, using);
}
