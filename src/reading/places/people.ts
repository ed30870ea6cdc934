import type { Draft, Token } from '../annotation.js';
import { isCapital } from './mention.js';
import type { PlaceWords } from './words.js';

/** Last names of the people that a report names in full: later they stand alone and are no towns. */
export function surnamesOf(draft: Draft, words: PlaceWords): Set<string> {
  const found = new Set<string>();
  for (const { tokens } of draft.sentences) {
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at]!;
      if (!isCapital(token.text) || !beginsName(token, words)) continue;
      let last = at;
      while (last - at < 4 && isPart(tokens[last + 1], words)) last += 1;
      if (last > at) found.add(tokens[last]!.lower);
      at = last;
    }
  }
  return found;
}

const beginsName = (token: Token, words: PlaceWords): boolean =>
  words.givenNames.has(token.lower) || words.titles.has(token.lower);

const isPart = (token: Token | undefined, words: PlaceWords): boolean =>
  token !== undefined &&
  isCapital(token.text) &&
  /^\p{L}/u.test(token.text) &&
  !words.bodies.has(token.lower) &&
  !words.siteTypes.has(token.lower) &&
  !words.calendar.has(token.lower);
