import { lexiconOf } from '../reading/claims/lexicon.js';
import { type ReadWith, readPage, readReport } from '../reading/index.js';
import { english } from '../reading/languages/en/index.js';
import { htmlToText } from '../reading/page/html.js';
import type { Reading } from '../reading/reading.js';
import { registers } from '../registers/index.js';
import { loadGazetteer } from './gazetteer.js';
import { loadSyntax } from './models.js';

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
  /** Whether a page is split into its reports; `false` keeps the text to the letter. */
  split: boolean;
}

export interface Reader {
  read(input: ToRead): Reading[];
}

/** Loads the model and the gazetteer and arranges what the registers look for. */
export async function loadReader(): Promise<Reader> {
  const language = english;
  const cues = registers.flatMap((register) => register.cues[language.code] ?? []);
  const using: ReadWith = {
    language,
    syntax: loadSyntax(),
    gazetteer: loadGazetteer(),
    lexicon: lexiconOf(cues, language.claims.classes),
  };
  return { read: (input) => readWith(using, input) };
}

function readWith(using: ReadWith, input: ToRead): Reading[] {
  const { id, title, publishedAt, language, published } = input;
  const text = input.text ?? htmlToText(input.html ?? '').text;
  const everywhere = typeof published === 'string' ? published : publishedAt;
  const report = { id, text, title, publishedAt: everywhere, language };
  if (!input.split) return [readReport(report, using)];
  return readPage(report, typeof published === 'object' ? published : {}, using);
}
