import type { Sentence } from '../annotation.js';
import { firstEndingAfter } from '../bisect.js';
import type { Place, Where } from '../reading.js';
import type { PlaceWords } from './words.js';

/** A place as the place of a happening; `sentence` is the one that names it: "near X" and "east of X" are not X. */
export function whereOf(place: Place, sentence: Sentence, words: PlaceWords): Where {
  const { name, geonameId, lat, lon, country, admin1, certainty } = place;
  return {
    name,
    geonameId,
    lat,
    lon,
    country,
    admin1,
    precision: precisionOf(place, sentence, words),
    certainty,
  };
}

function precisionOf(place: Place, sentence: Sentence, words: PlaceWords): Where['precision'] {
  switch (place.kind) {
    case 'country':
    case 'admin1':
    case 'admin2':
      return place.kind;
    case 'region':
    case 'water':
      return place.admin1 !== null ? 'admin1' : place.country !== null ? 'country' : 'unknown';
    case 'unknown':
      return 'unknown';
    default:
      return isBeside(place, sentence, words) ? 'near' : 'exact';
  }
}

/** Whether the words before a place put the happening beside it: "near", "east of", "on the outskirts of the town of". */
export function isBeside(place: Place, sentence: Sentence, words: PlaceWords): boolean {
  let at = firstEndingAfter(sentence.tokens, place.start) - 1;
  const lower = (index: number) => sentence.tokens[index]?.lower ?? '';
  for (let steps = 0; steps < 6 && at >= 0; steps += 1, at -= 1) {
    if (words.near.has(lower(at))) return true;
    if ((lower(at) === 'of' || lower(at) === 'from') && words.beside.has(lower(at - 1))) return true;
    if (!words.types.has(lower(at)) && !words.fillers.has(lower(at))) return false;
  }
  return false;
}
