import type { Part, ReportDocument } from '../reading.js';
import { readBody } from './body.js';
import { readHead } from './head.js';
import { dayInHead, dayOfTitle } from './headYear.js';
import { linesOf } from './lines.js';
import type { PageWords } from './words.js';
import { joinWrapped } from './wrapped.js';

/** What the page itself says of one article. */
export type PageParts = Pick<
  ReportDocument,
  'title' | 'dateline' | 'byline' | 'publishedAt' | 'updatedAt' | 'parts'
>;

/** Longer than any head of an article, and than any line in one that is no text. */
const [HEAD_LENGTH, LINE_LENGTH] = [1200, 80];

/**
 * Takes one article's text apart: its parts cover every line that is not blank, in order, never overlapping.
 * `publishedAt` and `updatedAt` come from lines that state a full date, never from "7 sec ago".
 */
export function findParts(text: string, words: PageWords): PageParts {
  const lines = joinWrapped(text, linesOf(text));
  const head = readHead(lines, words);
  const body = readBody(lines, head, words);
  const parts: Part[] = [...head.parts, ...body.parts];
  const stated = head.published ?? body.published ?? body.dateline?.date ?? head.updated ?? body.updated;
  const day = body.dateline?.day ?? dayOfTitle(head.title);
  const stop =
    parts.find(({ role }) => role === 'dateline') ??
    parts.find(({ role, start, end }) => role === 'paragraph' && end - start > LINE_LENGTH);
  const above = text.slice(0, Math.min(HEAD_LENGTH, stop?.start ?? 0));
  const published = stated ?? (day === undefined ? null : dayInHead(day, above, words));
  return {
    title: head.title,
    dateline: body.dateline ? { place: body.dateline.place, source: body.dateline.source } : null,
    byline: head.byline,
    publishedAt: published,
    updatedAt: head.updated ?? body.updated ?? null,
    parts,
  };
}
