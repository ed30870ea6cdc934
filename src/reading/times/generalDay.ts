import type { Line } from './line.js';

/** How far before "today" a "still" may stand. */
const reach = 6;

/**
 * Does "today" mean these days and not the day of publication: "known today as", "still used today", "in what is today
 * Chad", "the size it is today", "as strong today as in 1950"? TIMEX3 writes PRESENT_REF there.
 */
export function meansTheseDays(line: Line, at: number): boolean {
  const { words } = line;
  if (line.is(at - 1, words.named) && line.is(at + 1, words.as)) return true;
  if (line.is(at - 1, words.presentBe) && (line.is(at - 2, words.what) || isOwn(line, at - 2))) return true;
  return comparesAt(line, at) || standsStill(line, at);
}

/** "the town it is today", "who we are today": a clause of its own kind, no "it is today". */
const isOwn = (line: Line, at: number): boolean =>
  line.is(at, line.words.pronouns) &&
  line.atoms[at - 1]?.kind === 'word' &&
  (line.tag(at - 1).startsWith('NN') || line.is(at - 1, line.words.relative));

/** "as strong today as". */
const comparesAt = (line: Line, at: number): boolean =>
  line.is(at + 1, line.words.as) && (line.is(at - 2, line.words.as) || line.is(at - 3, line.words.as));

/** "is still used today"; "was still shut today" and "are still searching today" tell of the day. */
function standsStill(line: Line, at: number): boolean {
  for (let i = at - 1; i >= at - reach; i--) {
    const atom = line.atoms[i];
    if (atom?.kind !== 'word' || /^V(BD|BG)$/.test(line.tag(i))) return false;
    if (line.is(i, line.words.still))
      return !line.is(i - 1, line.words.pastVerbs) && line.tag(i - 1) !== 'VBD';
  }
  return false;
}
