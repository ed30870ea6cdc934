import type { Sentence, Syntax } from './annotation.js';
import type { ReportDocument, Span } from './reading.js';

/** A bullet, and the date or label that heads its line: "• 3 May: the ban was lifted". */
const HEADING = /^[\s•·*▪‣–—-]*(?:(?:[^:.!?\n]|\.(?=\s*\d)){1,24}:\s+)?/u;

/** Sentences of a report; of a list's line, what heads it stands apart so that the rest parses as a sentence. */
export function sentencesOf(document: ReportDocument, syntax: Syntax): Sentence[] {
  const spans: Span[] = [];
  const parts: number[] = [];
  const add = (span: Span, part: number) => {
    if (document.text.slice(span.start, span.end).trim() === '') return;
    spans.push(span);
    parts.push(part);
  };
  for (const [k, { role, start, end }] of document.parts.entries()) {
    const listed = role === 'keyDates' || role === 'list';
    const heading = listed ? (HEADING.exec(document.text.slice(start, end))?.[0].length ?? 0) : 0;
    if (heading > 0) add({ start, end: start + heading }, k);
    add({ start: start + heading, end }, k);
  }
  const sentences = syntax.annotate(document.text, spans);
  for (const sentence of sentences) sentence.part = parts[sentence.part] ?? 0;
  return sentences;
}
