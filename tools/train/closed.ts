import type { GoldSentence } from './conllu.js';
import { jointTag, lowerForm } from './vocabulary.js';

/** Classes that take no new words, after the closed classes of Universal Dependencies; numerals are endless. */
const CLOSED = new Set(['ADP', 'AUX', 'CCONJ', 'DET', 'PART', 'PRON', 'SCONJ']);

/** Lines for `ClosedTags`: each form that was seen with closed tags, with the places of these, in order of form. */
export function closedLines(sentences: readonly GoldSentence[], names: readonly string[]): string[] {
  const places = new Map(names.map((name, place) => [name, place]));
  const seen = new Map<string, Set<number>>();
  for (const word of sentences.flatMap(({ words }) => words)) {
    const place = places.get(jointTag(word));
    if (place === undefined || !CLOSED.has(word.upos)) continue;
    const form = lowerForm(word.form);
    seen.set(form, (seen.get(form) ?? new Set()).add(place));
  }
  return [...seen].map(([form, tags]) => `${form}\t${[...tags].sort((a, b) => a - b).join(' ')}`).sort();
}
