import type { Line } from './line.js';

export type Tense = 'past' | 'present' | 'future' | 'unknown';

/** A tense, or a plan that may be over by now: "was scheduled", "planned". */
export type Leaning = Tense | 'planned';

/** The Penn tag of the token at an offset of the text, or the empty string. */
export type TagAt = (offset: number) => string;

const reach = 24;
const walls = new Set(['.', ';', ':', '"', '“', '”', '\n', '(', ')', '!', '?', '—']);

/** One side of a time, word by word, until something tells the tense. */
function scan(line: Line, tagAt: TagAt, from: number, step: 1 | -1): Leaning {
  let seen: Tense = 'unknown';
  let infinitive = false;
  for (let i = from, left = reach; left > 0 && i >= 0 && i < line.atoms.length; i += step, left--) {
    const atom = line.atoms[i];
    if (!atom) break;
    if (atom.kind === 'mark') {
      // The point of an abbreviation is no wall.
      if (walls.has(atom.lower) && !(atom.lower === '.' && !line.atoms[i + 1]?.capital)) break;
      continue;
    }
    if (atom.kind === 'number') continue;
    if (line.words.future.includes(atom.lower)) return planAt(line, i);
    const tag = tagAt(atom.start);
    if (tag === 'VBD' || (tag === '' && line.words.pastVerbs.includes(atom.lower))) return 'past';
    if (tag === 'VBN' || (tag === '' && atom.lower.endsWith('ed'))) seen = 'past';
    else if (tag === 'TO' && step === -1) infinitive = true;
    else if (tag === 'VBZ' || tag === 'VBP') {
      if (infinitive) return 'future';
      if (seen === 'unknown') seen = 'present';
      else return seen;
    }
  }
  return seen;
}

/** "is due", "will"; "planned" and "was due" tell a plan, whatever became of it. */
function planAt(line: Line, at: number): Leaning {
  const { plans, pastVerbs } = line.words;
  return line.is(at, plans) || line.is(at - 1, pastVerbs) || line.is(at - 2, pastVerbs)
    ? 'planned'
    : 'future';
}

/** The tense of the clause around an atom: what stands before it first, then what follows. */
export function tenseFinder(tagAt: TagAt): (line: Line, at: number) => Leaning {
  return (line, at) => {
    const before = scan(line, tagAt, at - 1, -1);
    if (before !== 'unknown' && before !== 'present') return before;
    const after = scan(line, tagAt, at + 1, 1);
    return after === 'unknown' ? before : after;
  };
}
