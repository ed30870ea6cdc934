import { covers, lastBefore } from '../times/tokens.js';
import { type Counted, countedAt } from './nounPhrase.js';
import type { Scene } from './scene.js';

export type { Counted };

/** What stands after a number and is counted by it: "soldiers", "of the soldiers", "-vehicle". */
export function counted(scene: Scene, at: number): Counted | undefined {
  const { atoms, words, draft, dates } = scene;
  let next = at;
  if (atoms[next]?.lower === '-' && !atoms[next]?.spaced) next++;
  if (atoms[next]?.lower === words.guards.of) {
    next++;
    while (words.guards.determiners.includes(atoms[next]?.lower ?? '')) next++;
    if (next === at + 1 && atoms[next]?.kind === 'number') return undefined;
  }
  const atom = atoms[next];
  if (!atom || atom.kind === 'mark') return undefined;
  // "three times", "6.5 times earnings": how often, or how much.
  if (words.guards.times.includes(atom.lower))
    return { start: atom.start, end: atom.end, head: words.guards.time };
  const sentence = lastBefore(draft.sentences, atom.start);
  if (sentence && sentence.tokens.length > 0 && sentence.tokens[0]?.upos)
    return countedAt(draft.sentences, atom.start, dates);
  return untagged(scene, next);
}

/** Without tags: the words up to the first that no noun phrase goes across. */
function untagged({ atoms, words, dates }: Scene, first: number): Counted | undefined {
  let end = first;
  while (end < first + 6) {
    const atom = atoms[end];
    const hyphen = atom?.lower === '-' && !atom.spaced && atoms[end + 1]?.kind === 'word';
    if (!atom || (atom.kind !== 'word' && !hyphen) || words.guards.stops.includes(atom.lower)) break;
    if (covers(dates, atom.start)) break;
    end++;
    if (words.guards.plurals.includes(atom.lower)) break;
    if (/[^s]s$/.test(atom.lower) && atom.lower.length > 3 && atoms[end]?.lower !== '-' && !atom.capital)
      break;
  }
  const [start, last] = [atoms[first], atoms[end - 1]];
  if (end === first || !start || !last) return undefined;
  return {
    start: start.start,
    end: last.end,
    head: last.lower.replace(/ies$/, 'y').replace(/([^s])s$/, '$1'),
  };
}
