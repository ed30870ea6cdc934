import type { Sentence } from '../annotation.js';
import { placeOver, tokensOf } from '../places/bisect.js';
import type { Place } from '../reading.js';
import { isPossessive } from './country.js';
import type { Mention } from './mention.js';
import type { ActorWords } from './words.js';

/** Countries and seats of government that act or are dealt with: "Ankara said", "talks with Jordan", not "in Jordan". */
export function statesIn(sentence: Sentence, places: readonly Place[], words: ActorWords): Mention[] {
  const found: Mention[] = [];
  for (const place of places) {
    if (place.country === null) continue;
    const seat = words.places.seatsOfGovernment.has(place.text.toLowerCase());
    if (place.kind !== 'country' && !seat) continue;
    const { first, last } = tokensOf(sentence, place);
    if (last < first || !isParty(sentence, first, last, seat && place.kind !== 'country', places, words))
      continue;
    found.push({
      sentence,
      first,
      last,
      kind: 'state',
      name: place.text,
      country: place.country,
      form: 'named',
      known: `state|${place.country}`,
      head: null,
      definite: false,
    });
  }
  return found;
}

function isParty(
  sentence: Sentence,
  first: number,
  last: number,
  seat: boolean,
  places: readonly Place[],
  words: ActorWords,
): boolean {
  const { tokens } = sentence;
  const next = tokens[last + 1];
  if (isPossessive(next?.text)) return seat;
  let at = first - 1;
  while (at >= 0 && (tokens[at]!.lower === 'the' || tokens[at]!.upos === 'ADJ')) at -= 1;
  const before = tokens[at];
  // "Cali, Colombia" is a place.
  if (before?.text === ',' && at > 0 && (placeOver(places, tokens[at - 1]!)?.kind ?? 'country') !== 'country')
    return false;
  if (words.places.partners.has(before?.lower ?? '')) return true;
  const acts = next !== undefined && (next.upos === 'VERB' || next.upos === 'AUX') && next.xpos !== 'VBG';
  if (seat) return acts && !isLocative(before?.lower, words);
  if (before !== undefined && isLocative(before.lower, words)) return false;
  if (next !== undefined && (next.upos === 'NOUN' || next.upos === 'PROPN') && next.start > tokens[last]!.end)
    return false;
  return before === undefined || before.upos !== 'ADP' || before.lower === 'by';
}

const isLocative = (lower: string | undefined, words: ActorWords): boolean =>
  lower !== undefined && (words.places.locatives.has(lower) || lower === 'to' || lower === 'of');
