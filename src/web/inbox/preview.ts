/** What a pasted text looks like before it is read. */
export interface Glance {
  /** `noWords` has marks and signs alone, such as those of direction. */
  kind: 'nothing' | 'noWords' | 'page' | 'text';
  title: string;
  words: number;
  paragraphs: number;
}

export const isHtml = (text: string) =>
  /^\s*<(!doctype|html|head|body|article|div|p|h1|section|main)\b/i.test(text);

/** A glance at a pasted text: what it is, its first line, words, paragraphs. */
export function glance(text: string): Glance {
  const lines = text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);
  const words = text.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  const seen = { title: (lines[0] ?? '').slice(0, 140), words, paragraphs: lines.length };
  if (lines.length === 0) return { kind: 'nothing', ...seen };
  if (words === 0) return { kind: 'noWords', ...seen };
  return { kind: isHtml(text) ? 'page' : 'text', ...seen };
}

/** A field lays out each letter: more of them would stop the page, and go as a file. */
const mostInField = 500_000;

/** What is pasted as a file, where it is too much for a field. */
export function fileOf(pasted: string): File | null {
  if (pasted.length <= mostInField) return null;
  return isHtml(pasted)
    ? new File([pasted], 'paste.html', { type: 'text/html' })
    : new File([pasted], 'paste.txt', { type: 'text/plain' });
}
