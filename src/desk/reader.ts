import { type ReadWith, readPage, readReport } from '../reading/index.js';
import { arabic } from '../reading/languages/ar/index.js';
import { english } from '../reading/languages/en/index.js';
import { syntaxWords } from '../reading/languages/en/lemma.js';
import { htmlToText } from '../reading/page/html.js';
import type { Stated } from '../reading/page/stated.js';
import { overlaid } from '../reading/places/overlaid.js';
import type { Reading } from '../reading/reading.js';
import { syntaxFrom } from '../reading/syntax/index.js';
import { articleOf, wholePage } from '../sources/page.js';
import { metaOf, type PageMeta } from '../sources/pageMeta.js';
import { asDay } from './day.js';
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
  /** Whether a page is split into its reports; `false` keeps the text to the letter. */
  split: boolean;
  /** Names of the rules to read without. */
  without?: ReadonlySet<string> | undefined;
  /** Whether each claim says which rules and words made it. */
  explain?: boolean | undefined;
}

export interface Reader {
  read(input: ToRead): Reading[];
}

/** Loads the model and the gazetteer, with the places added in a desk's folder, and arranges what the registers look for. */
export function loadReader(home?: string): Reader {
  return readerOf(loadModels(home));
}

/** The reader over models that are loaded, here or in another thread. */
export function readerOf({ syntax, places }: Models): Reader {
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
  return { read: (input) => readWith(using, input) };
}

/** A page's own statements, less a date that no calendar has. */
function statedOf({ title, byline, publishedAt, updatedAt }: PageMeta): Stated {
  const day = (date: string | null) => (date === null ? null : (asDay(date) ?? null));
  return { title, byline, publishedAt: day(publishedAt), updatedAt: day(updatedAt) };
}

/** The text to read; a page that must not be split keeps all of its text. */
function textOf({ html = '', split, pick }: ToRead, using: ReadWith): { text: string; stated: Stated } {
  if (!split) return { text: htmlToText(html).text, stated: statedOf(metaOf(html)) };
  const page = (pick === false ? wholePage : articleOf)(html, using.language.page);
  return { text: page.text, stated: statedOf(page.meta) };
}

function readWith(using: ReadWith, input: ToRead): Reading[] {
  const { id, title, publishedAt, language, published, without, explain } = input;
  const { text, stated } = input.text === undefined ? textOf(input, using) : { ...input, text: input.text };
  input.found?.();
  const everywhere = typeof published === 'string' ? published : publishedAt;
  const report = { id, text, title, publishedAt: everywhere, language, stated, without, explain };
  if (!input.split) return [readReport(report, using)];
  return readPage(report, typeof published === 'object' ? published : {}, using);
}
