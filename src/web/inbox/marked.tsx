type Span = [start: number, end: number];

/** Text in which what was searched for stands out. */
export function Highlighted({ text, marks }: { text: string; marks: Span[] | undefined }) {
  if (!marks || marks.length === 0) return text;
  const parts: { at: number; words: string; found: boolean }[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start > at) parts.push({ at, words: text.slice(at, start), found: false });
    parts.push({ at: start, words: text.slice(start, end), found: true });
    at = end;
  }
  if (at < text.length) parts.push({ at, words: text.slice(at), found: false });
  return parts.map(({ at: key, words, found }) =>
    found ? (
      <mark key={key} className="found">
        {words}
      </mark>
    ) : (
      <span key={key}>{words}</span>
    ),
  );
}
