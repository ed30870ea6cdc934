import type { Draft } from '../annotation.js';
import type { Place } from '../reading.js';
import type { PlaceWords } from './words.js';

/** Whether a country or a seat of government stands for those who govern it: "Ankara rejected", "talks with Amman". */
export function isMetonym(place: Place, draft: Draft, words: PlaceWords): boolean {
  if (place.kind !== 'country' && !words.seatsOfGovernment.has(place.name.toLowerCase())) return false;
  const sentence = draft.sentences.find((one) => one.start <= place.start && place.end <= one.end);
  if (sentence === undefined) return false;
  const { tokens } = sentence;
  const first = tokens.findIndex((token) => token.end > place.start);
  const next = tokens.findIndex((token) => token.start >= place.end);
  const before = tokens[first - 1]?.lower ?? '';
  if (words.locatives.has(before)) return false;
  if (words.partners.has(before)) return true;
  if (tokens[next]?.lower === "'s" || tokens[next]?.text === '’s') return false;
  let at = next;
  while (at >= 0 && (tokens[at]?.upos === 'ADV' || tokens[at]?.upos === 'AUX')) at += 1;
  return tokens[at]?.upos === 'VERB' && tokens[at]?.xpos !== 'VBN';
}
