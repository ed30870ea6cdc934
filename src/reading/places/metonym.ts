import type { Draft } from '../annotation.js';
import type { Place } from '../reading.js';
import { sentenceOf, tokensOf } from './bisect.js';
import type { PlaceWords } from './words.js';

/** Whether a country or a seat of government stands for those who govern it: "Ankara rejected", "talks with Amman". */
export function isMetonym(place: Place, draft: Draft, words: PlaceWords): boolean {
  if (place.kind !== 'country' && !words.seatsOfGovernment.has(place.name.toLowerCase())) return false;
  const sentence = sentenceOf(draft.sentences, place);
  if (sentence === undefined) return false;
  const { tokens } = sentence;
  const { first, last } = tokensOf(sentence, place);
  const next = last + 1;
  const before = tokens[first - 1]?.lower ?? '';
  if (words.locatives.has(before)) return false;
  if (words.partners.has(before)) return true;
  if (tokens[next]?.lower === "'s" || tokens[next]?.text === '’s') return false;
  let at = next;
  while (tokens[at]?.upos === 'ADV' || tokens[at]?.upos === 'AUX') at += 1;
  return tokens[at]?.upos === 'VERB' && tokens[at]?.xpos !== 'VBN';
}
