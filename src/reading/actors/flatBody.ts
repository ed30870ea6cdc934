import type { Sentence, Token } from '../annotation.js';
import { firstEndingAfter } from '../bisect.js';
import type { Place } from '../reading.js';
import type { Mention } from './mention.js';
import type { ActorWords } from './words.js';

const LONGEST = 7;

/** A body under arms in a sentence without capitals, told by the last word of its name: "juan roe patriotic front". */
export function flatBodyAt(
  sentence: Sentence,
  first: number,
  text: string,
  places: readonly Place[],
  words: ActorWords,
): Mention | null {
  const { tokens } = sentence;
  if (!isNameWord(tokens[first]!, words) || tokens[first]!.upos === 'ADJ') return null;
  const last = headFrom(tokens, first, words);
  if (last <= first) return null;
  const kind = words.heads.get(tokens[last]!.lower)!;
  const proper = tokens.slice(first, last).filter(({ upos }) => upos === 'PROPN');
  // "the lima police" is the police of a town; "the lima cartel" is called so.
  const own = kind === 'force' ? proper.filter((token) => !isPlace(token, places)) : proper;
  if (own.length < (kind === 'force' ? 2 : 1)) return null;
  return {
    sentence,
    first,
    last,
    kind,
    name: text.slice(tokens[first]!.start, tokens[last]!.end),
    country: null,
    form: 'named',
    known: null,
    head: tokens[last]!.lower,
    definite: false,
  };
}

/** The first word from here on that names a body of a kind, where only words of a name stand between. */
function headFrom(tokens: readonly Token[], first: number, words: ActorWords): number {
  for (let at = first; at < tokens.length && at - first < LONGEST; at += 1) {
    const token = tokens[at]!;
    const kind = words.heads.get(token.lower);
    if (
      at > first &&
      (kind === 'group' || kind === 'force') &&
      !words.nouns.get(token.lower)?.startsWith('p')
    )
      return at;
    if (!isNameWord(token, words) || (at > first && words.bodyStarts.has(token.lower))) return -1;
  }
  return -1;
}

const isNameWord = ({ text, lower, upos, xpos }: Token, words: ActorWords): boolean =>
  /^\p{L}[\p{L}'’-]*$/u.test(text) &&
  (upos === 'PROPN' || upos === 'ADJ' || xpos === 'NN') &&
  !words.titles.has(lower) &&
  !words.nouns.has(lower) &&
  !words.quantifiers.has(lower) &&
  !words.places.demonyms.has(lower);

const isPlace = (token: Token, places: readonly Place[]): boolean => {
  const place = places[firstEndingAfter(places, token.start)];
  return place !== undefined && place.start < token.end;
};
