import { covers, lastBefore } from '../times/tokens.js';
import { type Counted, countedAt } from './nounPhrase.js';
import { isGlued, type Scene } from './scene.js';

export type { Counted };

/** What stands after a number and is counted by it: "soldiers", "of the soldiers", "-vehicle". */
export function counted(scene: Scene, at: number): Counted | undefined {
  const { atoms, words, draft, dates } = scene;
  const hyphen = isGlued(atoms[at]) && atoms[at].lower === '-';
  let next = hyphen ? (suspended(scene, at) ?? at + 1) : at;
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
  if (!sentence?.tokens[0]?.upos) return untagged(scene, next);
  const noun = countedAt(sentence, atom.start, { dates, hyphen, vague: words.bounds.vague });
  return noun && rated(scene, next, noun);
}

/** "four-, five- and six-man crews": the hyphen of the last number stands for all. */
function suspended({ atoms, numbers, words }: Scene, at: number): number | undefined {
  let next = at;
  while (isGlued(atoms[next]) && atoms[next]?.lower === '-' && next < at + 24) {
    const after = atoms[next + 1];
    if (isGlued(after) && after.kind === 'word') return next + 1;
    let number = after?.lower === ',' ? next + 2 : next + 1;
    if (words.bounds.joining.includes(atoms[number]?.lower ?? '')) number++;
    const found = number > next + 1 && numbers.begins(atoms, number) ? numbers.at(atoms, number) : undefined;
    if (!found) return undefined;
    next = found.end;
  }
  return undefined;
}

/** "patrols per week" is another count than "patrols". */
function rated({ atoms, units }: Scene, from: number, noun: Counted): Counted {
  let end = from;
  while ((atoms[end]?.end ?? Number.POSITIVE_INFINITY) <= noun.end) end++;
  const { end: last, unit } = units.rate(atoms, { unit: noun.head, kind: 'count', end });
  const stop = last > end ? atoms[last - 1] : undefined;
  return stop ? { ...noun, end: stop.end, head: unit } : noun;
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
