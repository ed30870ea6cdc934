import type { Reading } from '../reading/reading.js';

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

// Stands in until the reader is composed: keeps the text and finds nothing.
const bare = (input: ToRead): Reading => ({
  schema: 'dateline/reading@1',
  id: input.id ?? '',
  document: {
    title: input.title ?? null,
    language: input.language ?? 'und',
    publishedAt: input.publishedAt ?? (typeof input.published === 'string' ? input.published : null),
    updatedAt: null,
    dateline: null,
    byline: null,
    text: input.text ?? input.html ?? '',
    parts: [],
  },
  sentences: [],
  times: [],
  places: [],
  quantities: [],
  actors: [],
  attributions: [],
  claims: [],
  events: [],
  checks: [],
  warnings: [],
});

/** Loads the model and the gazetteer, once a process. */
export async function loadReader(): Promise<Reader> {
  return { read: (input) => [bare(input)] };
}
