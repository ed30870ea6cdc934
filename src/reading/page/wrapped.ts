import { bulletLength, endsSentence, type Line } from './lines.js';

const WIDEST = 100;

/**
 * Joins the lines of hard-wrapped text (mail, wire copy, PDF) into paragraphs; other texts keep their lines.
 * A text counts as wrapped when many of its lines stop in mid-sentence and none is wider than a screen's.
 */
export function joinWrapped(text: string, lines: readonly Line[]): Line[] {
  if (!isWrapped(lines)) return [...lines];
  const joined: Line[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    if (above && continues(text, above, line)) {
      above.end = line.end;
      above.text = '';
      continue;
    }
    joined.push({ ...line });
  }
  return joined.map((line) =>
    line.text === '' ? { ...line, text: text.slice(line.start, line.end) } : line,
  );
}

function isWrapped(lines: readonly Line[]): boolean {
  let close = 0;
  let open = 0;
  for (const [index, line] of lines.entries()) {
    if (line.text.length > WIDEST) return false;
    if (index === 0 || line.blanksAbove > 0) continue;
    close += 1;
    const above = lines[index - 1]?.text ?? '';
    if (above.length >= 45 && !endsSentence(above)) open += 1;
  }
  return open >= 3 && open * 2 >= close;
}

function continues(text: string, above: Line, line: Line): boolean {
  if (line.blanksAbove > 0 || bulletLength(line.text) > 0) return false;
  const breakAt = text.lastIndexOf('\n', line.start - 1);
  const lastRow = text.slice(Math.max(above.start, text.lastIndexOf('\n', breakAt - 1) + 1), breakAt).trim();
  return lastRow.length >= 45 || /^\p{Ll}/u.test(line.text);
}
