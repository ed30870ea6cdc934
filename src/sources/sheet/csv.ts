const marks = [',', ';', '\t', '|'];

/** Rows of delimited text (RFC 4180, any line end); quotes keep what is between them. */
export function* csvRows(text: string, delimiter: string): Generator<string[]> {
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell: string;
    if (text[at] === '"') {
      let close = text.indexOf('"', at + 1);
      while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
      const end = close < 0 ? text.length : close;
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
      // Text behind a closing quote belongs to the cell, as spreadsheets read it.
      const next = nextEnd(text, at, delimiter);
      cell += text.slice(at, next);
      at = next;
    } else {
      const next = nextEnd(text, at, delimiter);
      cell = text.slice(at, next);
      at = next;
    }
    row.push(cell);
    if (at >= text.length) break;
    if (text[at] === delimiter) {
      at += 1;
      if (at < text.length) continue;
      row.push('');
      break;
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    yield row;
    row = [];
  }
  if (row.length > 0) yield row;
}

function nextEnd(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length) {
    const sign = text[at];
    if (sign === delimiter || sign === '\n' || sign === '\r') break;
    at += 1;
  }
  return at;
}

/** The sign between cells: the one that parts the first rows into the most cells, alike in most of them. */
export function delimiterOf(text: string): string {
  const start = text.slice(0, 20_000);
  let best = { mark: ',', score: 0 };
  for (const mark of marks) {
    const widths: number[] = [];
    for (const row of csvRows(start, mark)) {
      if (row.some((cell) => cell.trim() !== '')) widths.push(row.length);
      if (widths.length >= 20) break;
    }
    const widest = Math.max(1, ...widths);
    const alike = widths.filter((width) => width === widest).length;
    const score = widest > 1 ? (widest - 1) * (alike / widths.length) : 0;
    if (score > best.score) best = { mark, score };
  }
  return best.mark;
}
