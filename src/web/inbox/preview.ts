/** What a pasted text looks like before it is read. */
export interface Glance {
  /** `noWords` has marks and signs alone, such as those of direction; `tooLarge` is more than the desk takes. */
  kind: 'nothing' | 'noWords' | 'tooLarge' | 'page' | 'text';
  title: string;
  words: number;
  paragraphs: number;
  /** Whether it goes on beyond what was counted. */
  more: boolean;
}

export const isHtml = (text: string) =>
  /^\s*<(!doctype|html|head|body|article|div|p|h1|section|main)\b/i.test(text);

// Counting a huge paste would hold the keys up; so many signs are more than anybody types.
const counted = 200_000;

/** Whether a text has more bytes than `most` in UTF-8, where a sign has three at most for each of its units. */
function isLarger(text: string, most: number): boolean {
  if (text.length > most) return true;
  return text.length * 3 > most && new Blob([text]).size > most;
}

/** A glance at a pasted text of at most `most` bytes: first line, words, paragraphs. */
export function glance(text: string, most: number): Glance {
  const head = text.slice(0, counted);
  const lines = head
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);
  const words = head.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  const seen = {
    title: (lines[0] ?? '').slice(0, 140),
    words,
    paragraphs: lines.length,
    more: text.length > counted,
  };
  if (lines.length === 0 && !seen.more) return { kind: 'nothing', ...seen };
  if (isLarger(text, most)) return { kind: 'tooLarge', ...seen };
  if (words === 0 && !/[\p{L}\p{N}]/u.test(text)) return { kind: 'noWords', ...seen };
  return { kind: isHtml(text) ? 'page' : 'text', ...seen };
}
