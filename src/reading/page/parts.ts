import type { Part, ReportDocument } from '../reading.js';
import { readBody } from './body.js';
import { readHead } from './head.js';
import { linesOf } from './lines.js';
import type { PageWords } from './words.js';
import { joinWrapped } from './wrapped.js';

/** What the page itself says of one article. */
export type PageParts = Pick<
  ReportDocument,
  'title' | 'dateline' | 'byline' | 'publishedAt' | 'updatedAt' | 'parts'
>;

/**
 * Takes one article's text apart: its parts cover every line that is not blank, in order, never overlapping.
 * `publishedAt` and `updatedAt` come from lines that state a full date, never from "7 sec ago".
 */
export function findParts(text: string, words: PageWords): PageParts {
  const lines = joinWrapped(text, linesOf(text));
  const head = readHead(lines, words);
  const body = readBody(lines, head, words);
  const parts: Part[] = [...head.parts, ...body.parts];
  const published = head.published ?? body.published ?? body.dateline?.date ?? head.updated ?? body.updated;
  return {
    title: head.title,
    dateline: body.dateline ? { place: body.dateline.place, source: body.dateline.source } : null,
    byline: head.byline,
    publishedAt: published ?? null,
    updatedAt: head.updated ?? body.updated ?? null,
    parts,
  };
}
