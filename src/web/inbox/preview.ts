/** What a pasted text looks like before it is read. */
export interface Glance {
  html: boolean;
  title: string;
  words: number;
  paragraphs: number;
}

export const isHtml = (text: string) =>
  /^\s*<(!doctype|html|head|body|article|div|p|h1|section|main)\b/i.test(text);

/** A glance at a pasted text: first line, words, paragraphs. */
export function glance(text: string): Glance {
  const lines = text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);
  const words = text.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return { html: isHtml(text), title: (lines[0] ?? '').slice(0, 140), words, paragraphs: lines.length };
}
