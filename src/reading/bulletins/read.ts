import { between } from '../bisect.js';
import { overlaps } from '../quote.js';
import type { Claim, Span, Time, When } from '../reading.js';
import type { Without } from '../rule.js';
import { type Atom, atomsOf, isOneOf, valueIn } from './atoms.js';
import { claimsOf } from './claims.js';
import { datesIn } from './dates.js';
import type { TallyLexicon } from './lexicon.js';
import { type Tally, talliesIn } from './tallies.js';
import { type RowWindow, sinceUnknown, windowsIn } from './windows.js';

/** A row that may count, with its tallies, its windows, and the days of a row that tells none itself. */
export interface RowRead {
  row: Span;
  times: readonly Time[];
  tallies: readonly Tally[];
  windows: readonly RowWindow[];
  over: When | undefined;
}

/** What is asked of every stretch of a report. */
export interface Asked {
  reportId: string;
  without: Without;
  /** Whether each claim says which rules and words made it. */
  explain: boolean;
}

export interface ToCount {
  text: string;
  publishedAt: string | null;
  without: Without;
  /** The stretches of the text to look at, in order. */
  spans: readonly Span[];
  /** Times found before, in order; without them the lexicon's own dates are looked for. */
  times: readonly Time[] | undefined;
}

/** Marks that end a sentence of a line, where white space follows. */
const ENDS = '.!?;؟؛';
/** A row of a bulletin is no longer than this, in code units; a longer one is looked into by no rule. */
const LONGEST = 2000;
/** A line of a list has no more words; longer ones are prose and take no window from a heading. */
const LINE = 14;

/**
 * Reads the rows of a bulletin by its words alone: a number, whom it counts, and the days that it counts over,
 * told in the row or in the heading above it.
 */
export function readRows(given: ToCount, lexicon: TallyLexicon): RowRead[] {
  const read: RowRead[] = [];
  let heading: RowWindow | undefined;
  let counted = false;
  for (const row of rowsOf(given)) {
    const atoms = atomsOf(given.text, row, lexicon.spelling);
    if (atoms.length === 0) continue;
    const times = timesOf(given, row, atoms, lexicon);
    const windows = windowsIn(atoms, times, lexicon, given.publishedAt);
    const tallies = talliesIn(atoms, times, lexicon, given.without);
    // A paragraph after what was counted ends the list under a heading.
    const listed = isListed(atoms, lexicon);
    if (windows.length === 0 && counted && !listed) heading = undefined;
    const over = overOf(atoms, listed, heading, given, lexicon);
    read.push({ row, times, tallies, windows, over });
    if (windows.length > 0) heading = windows.at(-1);
    counted = windows.length === 0 && (counted || tallies.length > 0);
  }
  return read;
}

/** The claims that rows make of numbers that are not claimed already; what stands under no window is no tally. */
export function talliesOf(
  { reportId, explain }: Asked,
  text: string,
  rows: readonly RowRead[],
  claimed: readonly Span[],
): Claim[] {
  return rows.flatMap((read) => {
    const tallies = read.tallies.filter(({ number }) => !isClaimed(number, claimed));
    return tallies.length === 0 ? [] : claimsOf({ ...read, tallies, reportId, explain, text });
  });
}

/** Lines, and sentences within them, without the white space around. */
function* rowsOf({ text, spans }: ToCount): Generator<Span> {
  for (const { start, end } of spans) {
    let from = start;
    for (let at = start; at <= end; at++) {
      const ended =
        at === end || text[at] === '\n' || (ENDS.includes(text[at]!) && !/\S/.test(text[at + 1] ?? ' '));
      if (!ended) continue;
      const row = at - from <= LONGEST ? text.slice(from, at) : '';
      const blank = row.length - row.trimStart().length;
      if (row.trim() !== '') yield { start: from + blank, end: from + blank + row.trim().length };
      from = at + 1;
    }
  }
}

function timesOf(
  { times, text, publishedAt }: ToCount,
  row: Span,
  atoms: readonly Atom[],
  lexicon: TallyLexicon,
): Time[] {
  if (times === undefined) return lexicon.dates ? datesIn(text, atoms, lexicon.dates, publishedAt) : [];
  return between(times, row);
}

const isClaimed = (number: Span, claimed: readonly Span[]): boolean =>
  between(claimed, number).some((span) => overlaps(span, number));

/** The days of a row that tells none: those of its heading, or all since a beginning that is not told. */
function overOf(
  atoms: readonly Atom[],
  listed: boolean,
  heading: RowWindow | undefined,
  { publishedAt }: ToCount,
  { cumulative }: TallyLexicon,
): When | undefined {
  const all = atoms.some((atom) => isOneOf(atom, cumulative));
  if (all) return heading?.open ? heading.when : sinceUnknown(publishedAt);
  return listed ? heading?.when : undefined;
}

/** A line of a list: short but for what it says in brackets, with a number or a word of a tally. */
function isListed(atoms: readonly Atom[], { cues }: TallyLexicon): boolean {
  let [words, depth] = [0, 0];
  for (const { kind, forms } of atoms) {
    if (kind === 'mark' && forms[0] === '(') depth++;
    else if (kind === 'mark' && forms[0] === ')') depth--;
    else if (kind === 'word' && depth <= 0) words++;
  }
  return words <= LINE && atoms.some((atom) => atom.kind === 'number' || valueIn(cues, atom) !== undefined);
}
