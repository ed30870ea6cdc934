import type { Sentence, Token } from '../annotation.js';
import { firstEndingAfter } from '../bisect.js';
import type { Place } from '../reading.js';
import type { Mention } from './mention.js';
import type { ActorWords } from './words.js';

const LONGEST_TITLE = 5;
const LONGEST_NAME = 6;

/**
 * A person's name in a sentence without capitals, told by its words, by the title before it, or by what was named
 * before; `named` holds the words of the persons named so far and gets this one's.
 */
export function flatNameAt(
  sentence: Sentence,
  first: number,
  text: string,
  places: readonly Place[],
  words: ActorWords,
  named: Set<string>,
): Mention | null {
  const { tokens } = sentence;
  const start = afterTitles(tokens, first, words);
  const last = nameEnd(tokens, start, words);
  if (last < start || !isPerson(tokens, first, start, last, places, words, named)) return null;
  for (let at = start; at <= last; at += 1) if (tokens[at]!.lower.length > 2) named.add(tokens[at]!.lower);
  return {
    sentence,
    first,
    last,
    kind: 'person',
    name: text.slice(tokens[start]!.start, tokens[last]!.end),
    country: null,
    form: 'named',
    known: null,
    head: start > first ? tokens[start - 1]!.lower : tokens[last]!.lower,
    definite: false,
  };
}

/** Index after the titles, offices and nouns for one person that lead up to a name: "opposition leader". */
function afterTitles(tokens: readonly Token[], first: number, words: ActorWords): number {
  let start = first;
  while (start - first < LONGEST_TITLE && isTitle(tokens[start], words)) start += 1;
  return start;
}

const isTitle = (token: Token | undefined, words: ActorWords): boolean =>
  token !== undefined &&
  (words.titles.has(token.lower) ||
    (words.nouns.get(token.lower) === 'people' && token.xpos !== 'NNS' && token.xpos !== 'NNPS'));

/** Last token of the name that starts at a token; before it where none does. */
function nameEnd(tokens: readonly Token[], start: number, words: ActorWords): number {
  let last = start - 1;
  for (let at = start; at < tokens.length && at - start < LONGEST_NAME; at += 1) {
    const token = tokens[at]!;
    const given = words.givenNames.has(token.lower) && token.upos !== 'VERB' && token.upos !== 'AUX';
    // The tagger takes many a last name for a noun.
    const behindGiven = at === start + 1 && token.xpos === 'NN' && words.givenNames.has(tokens[start]!.lower);
    if ((token.upos === 'PROPN' || given || behindGiven) && isNameWord(token, words)) last = at;
    else if (at === start || !words.particles.has(token.lower)) break;
  }
  return last;
}

const isNameWord = ({ text, lower }: Token, words: ActorWords): boolean =>
  /^\p{L}[\p{L}'’-]*$/u.test(text) &&
  text.length > 1 &&
  !words.notNames.has(lower) &&
  !words.particles.has(lower) &&
  !words.nouns.has(lower) &&
  !words.heads.has(lower) &&
  !words.titles.has(lower) &&
  !words.officeModifiers.has(lower) &&
  !words.places.demonyms.has(lower) &&
  !words.places.types.has(lower) &&
  !words.places.siteTypes.has(lower);

function isPerson(
  tokens: readonly Token[],
  first: number,
  start: number,
  last: number,
  places: readonly Place[],
  words: ActorWords,
  named: ReadonlySet<string>,
): boolean {
  const opening = tokens[start]!;
  const single = start === last;
  const titled = start > first && words.titles.has(tokens[start - 1]!.lower);
  if (named.has(opening.lower) && named.has(tokens[last]!.lower)) return true;
  const place = places[firstEndingAfter(places, opening.start)];
  // A town of a family's name makes the name no place: "lopez" in "lopez arana".
  const placed = place !== undefined && place.start <= opening.start && place.end >= tokens[last]!.end;
  const given = words.givenNames.has(opening.lower);
  if (single) return titled && !placed && opening.upos === 'PROPN';
  // "pedro" inside "san pedro sula".
  if (given || titled) return !placed || (given && place.start === opening.start);
  const next = tokens[last + 1];
  const before = tokens[first - 1]?.lower ?? '';
  // "radio X", "the X company": what goes on as a noun, or stands behind "the" or "in", is named otherwise.
  if (next?.upos === 'NOUN' || words.heads.has(next?.lower ?? '') || words.places.locatives.has(before))
    return start > first && !placed;
  return !placed && !words.definites.has(before);
}
