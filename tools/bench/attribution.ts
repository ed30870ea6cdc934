import type { Attribution } from '../../src/reading/reading.js';

/** One document of the set, with its gold attributions; offsets are UTF-16 code units, end exclusive. */
export interface AttributionDocument {
  id: string;
  text: string;
  published?: string | null;
  gold: { attributions: Record<Role, [number, number][]>[] };
}

export interface ScoreRow {
  set: string;
  measure: string;
  value: number;
}

type Role = 'source' | 'cue' | 'content';
type Spans = [number, number][];
type Read = (document: AttributionDocument) => { attributions: readonly Attribution[] };

const ROLES: readonly Role[] = ['source', 'cue', 'content'];

/** F1 of the spans of each role, exact after trimming and partial (intersection over union of at least one half). */
export function score(read: Read, documents: readonly AttributionDocument[]): ScoreRow[] {
  const readings = documents.map((document) => read(document).attributions);
  return ROLES.flatMap((role) => {
    const tally = { gold: 0, found: 0, exact: 0, partial: 0 };
    for (const [index, document] of documents.entries()) {
      const gold = document.gold.attributions.flatMap((one) => normalised(document.text, one[role]));
      const found = readings[index]!.flatMap((one) => normalised(document.text, one[role]));
      tally.gold += gold.length;
      tally.found += found.length;
      tally.exact += matches(gold, found, (a, b) => a[0] === b[0] && a[1] === b[1]);
      tally.partial += matches(gold, found, (a, b) => overlap(a, b) >= 0.5);
    }
    return [
      row(`${role} exact F1`, f1(tally.exact, tally.found, tally.gold)),
      row(`${role} exact precision`, ratio(tally.exact, tally.found)),
      row(`${role} exact recall`, ratio(tally.exact, tally.gold)),
      row(`${role} partial F1`, f1(tally.partial, tally.found, tally.gold)),
    ];
  });
}

const row = (measure: string, value: number): ScoreRow => ({ set: 'attribution', measure, value });
const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const f1 = (right: number, found: number, gold: number): number => ratio(2 * right, found + gold);

const EDGE = /[\s"“”'‘’`«»,.]/;

/** Joins pieces parted by white space alone, then trims quotes, commas, full stops and white space off both ends. */
export function normalised(text: string, pieces: Spans): Spans {
  const joined: Spans = [];
  for (const [start, end] of [...pieces].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && text.slice(last[1], start).trim() === '') last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined
    .map(([start, end]): [number, number] => trim(text, start, end))
    .filter(([start, end]) => start < end);
}

function trim(text: string, start: number, end: number): [number, number] {
  let first = start;
  let last = end;
  while (first < last && EDGE.test(text[first]!)) first += 1;
  while (last > first && EDGE.test(text[last - 1]!)) last -= 1;
  return [first, last];
}

function overlap(a: [number, number], b: [number, number]): number {
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return shared <= 0 ? 0 : shared / (Math.max(a[1], b[1]) - Math.min(a[0], b[0]));
}

// Each gold span answers once, and each found one too.
function matches(
  gold: Spans,
  found: Spans,
  same: (a: [number, number], b: [number, number]) => boolean,
): number {
  const free = new Set(found.keys());
  let count = 0;
  for (const span of gold) {
    for (const index of free) {
      if (!same(span, found[index]!)) continue;
      free.delete(index);
      count += 1;
      break;
    }
  }
  return count;
}
