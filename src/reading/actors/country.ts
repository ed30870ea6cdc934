import type { Sentence } from '../annotation.js';
import { placeOver } from '../places/bisect.js';
import type { Place } from '../reading.js';
import type { ActorWords } from './words.js';

/** Country told by a demonym or a country's name among tokens `first` to `last`, or by a possessor right before them. */
export function countryOf(
  sentence: Sentence,
  first: number,
  last: number,
  places: readonly Place[],
  words: ActorWords,
): string | null {
  const { tokens } = sentence;
  const from = isPossessive(tokens[first - 1]?.text) ? first - 2 : first;
  for (let at = last; at >= Math.max(0, from); at -= 1) {
    const token = tokens[at]!;
    const code = words.places.demonyms.get(token.lower);
    if (code) return code;
    const place = placeOver(places, token);
    if (place?.kind === 'country' || (at < first && place !== undefined)) return place.country;
  }
  return null;
}

export const isPossessive = (text: string | undefined): boolean =>
  text === "'s" || text === '’s' || text === '’' || text === "'";
