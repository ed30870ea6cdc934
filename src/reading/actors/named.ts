import type { Sentence, Token } from '../annotation.js';
import { firstEndingAfter } from '../bisect.js';
import { foldName } from '../places/fold.js';
import { caseOf, isCapital } from '../places/mention.js';
import type { ActorKind, Place } from '../reading.js';
import { countryOf, isPossessive } from './country.js';
import { flatBodyAt } from './flatBody.js';
import { flatNameAt } from './flatName.js';
import type { Mention } from './mention.js';
import type { ActorWords, KnownBody } from './words.js';

const LONGEST_BODY = 14;

/** Names of persons and bodies in a sentence, none overlapping; `persons` holds the words of those named so far. */
export function namedIn(
  sentence: Sentence,
  text: string,
  places: readonly Place[],
  words: ActorWords,
  persons: Set<string>,
): Mention[] {
  const found: Mention[] = [];
  const flat = caseOf(sentence) === 'flat';
  for (let first = 0; first < sentence.tokens.length; first += 1) {
    const mention =
      bodyAt(sentence, first, text, flat, words) ??
      (flat
        ? (flatBodyAt(sentence, first, text, places, words) ??
          flatNameAt(sentence, first, text, places, words, persons))
        : properAt(sentence, first, text, places, words, persons));
    if (mention === null) continue;
    found.push(mention);
    first = mention.last;
  }
  return found;
}

/** A body of the list, under any of its names. */
function bodyAt(
  sentence: Sentence,
  first: number,
  text: string,
  flat: boolean,
  words: ActorWords,
): Mention | null {
  const { tokens } = sentence;
  const start = tokens[first]!.lower;
  const longest = words.bodyStarts.get(/^[a-z]*$/.test(start) ? start : foldName(start));
  if (longest === undefined) return null;
  // Without capitals "ana" is a woman's name, no army's.
  const isGiven = flat && words.givenNames.has(start);
  let found: { last: number; body: KnownBody } | undefined;
  const most = Math.min(tokens.length - 1, first + LONGEST_BODY);
  for (let last = first; last <= most; last += 1) {
    const key = foldName(text.slice(tokens[first]!.start, tokens[last]!.end));
    if (key.length > longest) break;
    const body = words.bodies.get(key);
    if (
      body === undefined ||
      (isGiven && first === last) ||
      isPunctuation(tokens[last]!) ||
      !isWritten(tokens, first, last, key, flat)
    )
      continue;
    found = { last, body };
  }
  if (found === undefined) return null;
  const { last, body } = found;
  return {
    sentence,
    first,
    last,
    kind: body.kind,
    name: text.slice(tokens[first]!.start, tokens[last]!.end),
    country: body.country,
    form: 'named',
    known: `${body.kind}|${foldName(body.name)}`,
    head: tokens[last]!.lower,
    definite: false,
  };
}

const isPunctuation = (token: Token): boolean => /^[^\p{L}\p{N}]+$/u.test(token.text);

/** "IS" and "WHO" in capitals only; longer names of one small-written word never: "contras", "wagner". */
function isWritten(
  tokens: readonly Token[],
  first: number,
  last: number,
  key: string,
  flat: boolean,
): boolean {
  if (first !== last) return flat || tokens.slice(first, last + 1).some((token) => isCapital(token.text));
  const { text, upos } = tokens[first]!;
  if (flat && text === text.toLowerCase())
    return key.length > 2 && (upos === 'PROPN' || upos === 'NOUN' || upos === 'X');
  if (key.length <= 4 && !/[a-z].*[A-Z]/.test(text)) return text.toUpperCase() === text && upos !== 'PRON';
  return isCapital(text);
}

/** A run of capitalised words, told to be a person or a body by the words in it and around it. */
function properAt(
  sentence: Sentence,
  first: number,
  text: string,
  places: readonly Place[],
  words: ActorWords,
  persons: Set<string>,
): Mention | null {
  const { tokens } = sentence;
  const titleEnd = titleEndOf(tokens, first, words);
  const start = titleEnd ?? first;
  const begin = tokens[start];
  if (begin === undefined || !isNameWord(begin, start, words)) return null;
  const last = runEnd(tokens, start, titleEnd !== null, words);
  if (last === start && titleEnd === null && words.nouns.has(begin.lower)) return null;
  const kind = kindOf(sentence, start, last, titleEnd !== null, places, words, persons);
  if (kind === null) return null;
  const name = text.slice(tokens[start]!.start, tokens[last]!.end);
  const head = titleEnd === null ? headOf(tokens, start, last, words) : (tokens[titleEnd - 1]?.lower ?? null);
  const country = countryOf(sentence, first, last, places, words);
  if (kind === 'person')
    for (let at = start; at <= last; at += 1) if (tokens[at]!.text.length > 2) persons.add(tokens[at]!.lower);
  return {
    sentence,
    first: kind === 'person' ? first : start,
    last,
    kind,
    name,
    country,
    form: 'named',
    known: null,
    head,
    definite: false,
  };
}

/** Index after the titles before a name: "Foreign Minister", "US President", "Gen."; null without one. */
function titleEndOf(tokens: readonly Token[], first: number, words: ActorWords): number | null {
  let at = first;
  let titled = false;
  while (at < tokens.length && at - first < 6) {
    const { lower } = tokens[at]!;
    if (words.titles.has(lower)) titled = true;
    else if (
      !(words.officeModifiers.has(lower) && (isCapital(tokens[at]!.text) || titled)) &&
      !(lower === '-' && at > first)
    )
      break;
    at += 1;
  }
  const next = tokens[at];
  if (!titled || at === first || next === undefined || !isCapital(next.text) || next.upos !== 'PROPN')
    return null;
  return at;
}

const isNameWord = (token: Token, at: number, words: ActorWords): boolean =>
  isCapital(token.text) &&
  /^\p{L}/u.test(token.text) &&
  !words.notNames.has(token.lower) &&
  (token.upos === 'PROPN' ||
    (at > 0 && (words.heads.has(token.lower) || token.upos === 'ADJ' || token.upos === 'NOUN')));

function runEnd(tokens: readonly Token[], start: number, titled: boolean, words: ActorWords): number {
  let last = start;
  let body = words.heads.has(tokens[start]!.lower);
  while (last + 1 < tokens.length) {
    const next = tokens[last + 1]!;
    if (isCapital(next.text) && /^\p{L}/u.test(next.text) && !words.notNames.has(next.lower)) last += 1;
    else if (next.text === '-' && next.start === tokens[last]!.end && isCapital(tokens[last + 2]?.text ?? ''))
      last += 2;
    else if (
      words.owners.has(tokens[last]!.lower) &&
      isPossessive(next.text) &&
      isBodyBehind(tokens, last + 2, words)
    )
      last += 2;
    else if (words.particles.has(next.lower) && isCapital(afterHyphen(tokens, last + 2)?.text ?? ''))
      last += 1 + (tokens[last + 2]?.text === '-' ? 1 : 0);
    else {
      const reach = body && !titled ? bridge(tokens, last + 1, words) : 0;
      if (reach === 0) break;
      last += reach;
    }
    body ||= words.heads.has(tokens[last]!.lower);
  }
  return last;
}

/** Capitals that end in the word of a body: "Resistance Movement". */
function isBodyBehind(tokens: readonly Token[], first: number, words: ActorWords): boolean {
  let at = first;
  while (isCapital(tokens[at]?.text ?? '') && !words.heads.has(tokens[at]!.lower)) at += 1;
  return isCapital(tokens[at]?.text ?? '');
}

const afterHyphen = (tokens: readonly Token[], at: number): Token | undefined =>
  tokens[at]?.text === '-' ? tokens[at + 1] : tokens[at];

/** Small words inside a body's name and the capital after them: "for the Coordination". */
function bridge(tokens: readonly Token[], at: number, words: ActorWords): number {
  for (let reach = 0; reach < 3; reach += 1) {
    const token = tokens[at + reach];
    if (token === undefined) return 0;
    if (isCapital(token.text) && /^\p{L}/u.test(token.text))
      return reach === 0 || words.notNames.has(token.lower) ? 0 : reach + 1;
    if (
      !words.inNames.has(token.lower) ||
      (token.lower === 'and' && !isBodyTail(tokens[at + reach + 1])) ||
      token.lower === 'in'
    )
      return 0;
  }
  return 0;
}

const isBodyTail = (token: Token | undefined): boolean =>
  token !== undefined && isCapital(token.text) && token.upos !== 'PROPN'
    ? true
    : /(?:s|tion|ment|ing)$/.test(token?.lower ?? '');

/** The word that tells the kind: before "of", else the last. */
function headOf(tokens: readonly Token[], start: number, last: number, words: ActorWords): string | null {
  for (let at = start; at <= last; at += 1) {
    const next = tokens[at + 1]?.lower ?? '';
    if (words.heads.has(tokens[at]!.lower) && (next === 'of' || next === 'for')) return tokens[at]!.lower;
  }
  return tokens[last]!.lower;
}

function kindOf(
  sentence: Sentence,
  start: number,
  last: number,
  titled: boolean,
  places: readonly Place[],
  words: ActorWords,
  persons: ReadonlySet<string>,
): ActorKind | null {
  const { tokens } = sentence;
  const head = headOf(tokens, start, last, words);
  const kind = head === null ? undefined : words.heads.get(head);
  if (kind !== undefined && !(titled && last === start)) return last === start ? null : kind;
  const span = { start: tokens[start]!.start, end: tokens[last]!.end };
  const found = places[firstEndingAfter(places, span.start)];
  const place = found !== undefined && found.start < span.end ? found : undefined;
  const named =
    words.givenNames.has(tokens[start]!.lower) && (last > start || persons.has(tokens[start]!.lower));
  // "Chad said", of nobody named so: the country.
  if (
    place !== undefined &&
    !titled &&
    !named &&
    (place.kind === 'country' || !words.givenNames.has(tokens[start]!.lower))
  )
    return null;
  if (titled || isPersonal(sentence, start, last, words)) return 'person';
  if (start === last && tokens[start - 1]?.text !== '(' && /^[A-Z][A-Z&-]{1,6}s?$/.test(tokens[start]!.text))
    return 'organisation';
  if (words.places.demonyms.has(tokens[last]!.lower) || words.places.siteTypes.has(tokens[last]!.lower))
    return null;
  return tokens[start]!.upos === 'PROPN' && isActing(tokens, start, last) ? 'unknown' : null;
}

/** A given name in front, an age, "who" or an alias behind, or a verb of saying beside it. */
function isPersonal(sentence: Sentence, start: number, last: number, words: ActorWords): boolean {
  const { tokens } = sentence;
  if (words.givenNames.has(tokens[start]!.lower) && last > start) return true;
  if (last - start > 3 || tokens[start]!.upos !== 'PROPN') return false;
  const next = tokens[last + 1];
  const after = tokens[last + 2];
  if (next?.lower === ',' && /^\d\d$/.test(after?.text ?? '')) return true;
  if (next?.lower === 'who' || (last > start && isDescribed(tokens, last + 1, words))) return true;
  if (last > start && words.aliases.has((next?.lower === ',' ? after : next)?.lower ?? '')) return true;
  if (/^[A-Z]{2,6}$/.test(tokens[start]!.text)) return false;
  const said =
    next?.upos === 'VERB' &&
    (words.speech.has(next.lemma) || (last > start && words.personal.has(next.lemma)));
  const saidBefore = tokens[start - 1]?.upos === 'VERB' && words.speech.has(tokens[start - 1]!.lemma);
  return said || (saidBefore && (next === undefined || /^[.,]$/.test(next.text)));
}

/** ", a doctor": an office or a noun for people behind two names and a comma. */
function isDescribed(tokens: readonly Token[], comma: number, words: ActorWords): boolean {
  if (tokens[comma]?.text !== ',' || tokens[comma + 1]?.xpos !== 'DT') return false;
  return tokens
    .slice(comma + 2, comma + 6)
    .some(({ lower }) => words.nouns.get(lower) === 'people' || words.offices.has(lower));
}

/** Subject or agent by the look of it: a verb follows, or "by" stands before. */
function isActing(tokens: readonly Token[], start: number, last: number): boolean {
  const next = tokens[last + 1];
  return (
    (next !== undefined && (next.upos === 'VERB' || next.upos === 'AUX')) || tokens[start - 1]?.lower === 'by'
  );
}
