import type { Sentence, Token } from '../annotation.js';
import { firstThat } from '../bisect.js';
import { isCapital } from '../places/mention.js';
import type { ActorKind, Place } from '../reading.js';
import { countryOf, isPossessive } from './country.js';
import type { Mention } from './mention.js';
import type { ActorWords } from './words.js';

/** Actors that a sentence describes without naming them: "Israeli forces", "armed men", "the ministry". */
export function describedIn(
  sentence: Sentence,
  text: string,
  places: readonly Place[],
  words: ActorWords,
): Mention[] {
  const found: Mention[] = [];
  sentence.tokens.forEach((token, at) => {
    const kind = kindAt(sentence.tokens, at, words);
    if (kind === null) return;
    const first = leftOf(sentence.tokens, at, words);
    const last = words.holders.has(token.lower) ? rightOf(sentence.tokens, at, words) : at;
    found.push({
      sentence,
      first,
      last,
      kind,
      name: text.slice(sentence.tokens[first]!.start, sentence.tokens[last]!.end),
      country: countryOf(sentence, first, at, places, words),
      form: 'described',
      known: null,
      head: token.lower,
      definite: words.definites.has(sentence.tokens[first - 1]?.lower ?? ''),
    });
  });
  return found;
}

/** "river front fighters": a description that begins inside a name begins with it. */
export function takeNames(named: readonly Mention[], described: readonly Mention[], text: string): void {
  for (const one of described) {
    const { tokens } = one.sentence;
    const name = named[firstThat(named, ({ last }) => last >= one.first)];
    if (name === undefined || name.first >= one.first || name.last >= one.last) continue;
    one.first = name.first;
    one.name = text.slice(tokens[one.first]!.start, tokens[one.last]!.end);
  }
}

/** Kind of the noun at a token, where it is the last of its phrase; null for all other words. */
function kindAt(tokens: readonly Token[], at: number, words: ActorWords): ActorKind | null {
  const { lower, upos, xpos } = tokens[at]!;
  const nominal = upos === 'NOUN' || upos === 'PROPN' || (upos === 'ADJ' && words.places.demonyms.has(lower));
  if (!nominal) return null;
  const next = tokens[at + 1];
  if (next !== undefined && (next.upos === 'NOUN' || next.upos === 'PROPN') && next.start > tokens[at]!.end)
    return null;
  if (next?.text === '-' && next.start === tokens[at]!.end) return null;
  const people = words.places.demonyms.has(lower) && lower.endsWith('s') && upos !== 'ADJ';
  if (people) return 'people';
  const kind = words.nouns.get(lower);
  return kind === undefined ||
    (xpos === 'NNP' && isCapital(tokens[at]!.text) && at > 0 && tokens[at - 1]!.upos === 'PROPN')
    ? null
    : kind;
}

/** First word of the phrase that ends here, without articles, numbers and words of quantity. */
function leftOf(tokens: readonly Token[], at: number, words: ActorWords): number {
  let first = at;
  while (first > 0) {
    const token = tokens[first - 1]!;
    if (!isModifier(tokens, first - 1)) break;
    if (token.text === ',' || isPossessive(token.text)) break;
    // "forces shot gunmen": a plural that acts itself begins no compound.
    if (token.xpos === 'NNS' && words.nouns.has(token.lower)) break;
    first -= 1;
  }
  while (
    first < at &&
    (words.quantifiers.has(tokens[first]!.lower) ||
      tokens[first]!.text === '-' ||
      tokens[first]!.upos === 'NUM')
  )
    first += 1;
  return first;
}

function isModifier(tokens: readonly Token[], at: number): boolean {
  const { upos, xpos, text, end } = tokens[at]!;
  const next = tokens[at + 1]!;
  if (text === '-') return next.start === end && tokens[at - 1]?.end === tokens[at]!.start;
  if (upos === 'ADJ' || upos === 'NOUN' || upos === 'PROPN') return true;
  return (
    (xpos === 'VBN' || xpos === 'VBG') &&
    (tokens[at - 1]?.upos !== 'AUX' || next.text === '-') &&
    isBeforeNoun(tokens, at)
  );
}

/** A participle counts as a modifier between an article or a start and the noun: "the injured men", "armed men". */
function isBeforeNoun(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || ['DET', 'NUM', 'ADJ'].includes(before.upos)) return true;
  return tokens[at]!.xpos === 'VBN' && ['ADP', 'PUNCT', 'ADV'].includes(before.upos);
}

/** "member of the guard": to the end of the phrase after "of". */
function rightOf(tokens: readonly Token[], at: number, words: ActorWords): number {
  if (tokens[at + 1]?.lower !== 'of') return at;
  let last = at + 1;
  let noun = at;
  for (let next = at + 2; next < tokens.length && next - at < 9; next += 1) {
    const { upos, lower, text } = tokens[next]!;
    const inside =
      upos === 'DET' ||
      upos === 'ADJ' ||
      upos === 'NOUN' ||
      upos === 'PROPN' ||
      upos === 'NUM' ||
      text === '-' ||
      isPossessive(text);
    if (!inside || words.quantifiers.has(lower)) break;
    last = next;
    if (upos === 'NOUN' || upos === 'PROPN') noun = last;
  }
  return noun;
}
