import type { Span } from '../../../server/contract.js';

/** Where a point of the page stands in the report's text; null outside of it. */
function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const run = element?.closest('[data-at]');
  if (!run) return null;
  const start = Number(run.getAttribute('data-at'));
  return node.nodeType === Node.TEXT_NODE ? start + offset : start;
}

/** The first and the last run of text that a range touches, for a range that begins or ends between runs. */
function edges(range: Range): { first: Element; last: Element } | null {
  const root = range.commonAncestorContainer;
  const within = root instanceof Element ? root : root.parentElement;
  const runs = [...(within?.querySelectorAll('[data-at]') ?? [])].filter((run) => range.intersectsNode(run));
  const [first, last] = [runs[0], runs.at(-1)];
  return first && last ? { first, last } : null;
}

const isSpace = (letter: string | undefined) => letter !== undefined && /\s/.test(letter);

/** A span without blanks at its ends, and with no character cut in two; null where nothing is left. */
export function trimmed(text: string, { start, end }: Span): Span | null {
  let [from, to] = [start, end];
  while (from < to && isSpace(text[from])) from += 1;
  while (to > from && isSpace(text[to - 1])) to -= 1;
  if (/[\uDC00-\uDFFF]/.test(text[from] ?? '') && from > 0) from -= 1;
  if (/[\uDC00-\uDFFF]/.test(text[to] ?? '')) to += 1;
  return from < to ? { start: from, end: to } : null;
}

/** What is selected of a report, as offsets into its text. */
export function selectedSpan(text: string): Span | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const holder = range.commonAncestorContainer;
  const element = holder instanceof Element ? holder : holder.parentElement;
  if (!element?.closest('.article') && !element?.querySelector('.article')) return null;
  const outer = edges(range);
  const start =
    offsetOf(range.startContainer, range.startOffset) ?? Number(outer?.first.getAttribute('data-at'));
  const end =
    (range.endContainer.nodeType === Node.TEXT_NODE ? offsetOf(range.endContainer, range.endOffset) : null) ??
    Number(outer?.last.getAttribute('data-at')) + (outer?.last.textContent?.length ?? 0);
  return Number.isFinite(start) && Number.isFinite(end) ? trimmed(text, { start, end }) : null;
}

/** The words of a span, each with its place. */
export const wordsOf = (text: string, { start, end }: Span): Span[] =>
  [...text.slice(start, end).matchAll(/\S+/g)].map((word) => ({
    start: start + word.index,
    end: start + word.index + word[0].length,
  }));
