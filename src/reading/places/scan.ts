import type { Sentence, Token } from '../annotation.js';
import type { Place } from '../reading.js';
import { foldName } from './fold.js';
import type { Candidate, Gazetteer } from './gazetteer.js';
import { type Case, caseOf, isCapital, type Mention } from './mention.js';
import type { PlaceWords } from './words.js';

const LONGEST = 6;
const NONE: readonly Candidate[] = [];

/** Every run of words in a sentence that the gazetteer knows or that a site word names, longest first, none overlapping. */
export function scan(text: string, sentence: Sentence, gazetteer: Gazetteer, words: PlaceWords): Mention[] {
  const style = caseOf(sentence);
  const found: Mention[] = [];
  const { tokens } = sentence;
  for (let first = 0; first < tokens.length; first += 1) {
    if (!mayBegin(tokens, first, style, words)) continue;
    const mention =
      known(text, sentence, first, style, gazetteer, words) ?? named(sentence, first, style, words);
    if (mention === null) continue;
    found.push(mention);
    first = mention.last;
  }
  return found;
}

function mayBegin(tokens: readonly Token[], first: number, style: Case, words: PlaceWords): boolean {
  const token = tokens[first]!;
  if (!/^\p{L}/u.test(token.text)) return false;
  if (style === 'flat')
    return !STOP.has(token.upos) || token.lower.length > 4 || words.connectors.has(token.lower);
  if (isCapital(token.text)) return true;
  const next = tokens[first + 1];
  // "northern Gaza", "al-Bab": a small word may begin a name when a capital follows.
  return (
    next !== undefined &&
    (words.connectors.has(token.lower) || words.parts.has(token.lower)) &&
    isNear(tokens, first)
  );
}
const STOP = new Set(['VERB', 'AUX', 'PRON', 'DET', 'ADP', 'CCONJ', 'SCONJ', 'PART', 'NUM', 'PUNCT', 'SYM']);

function isNear(tokens: readonly Token[], first: number): boolean {
  const next = tokens[first + 1]!;
  const after = next.text === '-' ? tokens[first + 2] : next;
  return after !== undefined && isCapital(after.text);
}

/** The longest run from a token that the gazetteer knows. */
function known(
  text: string,
  sentence: Sentence,
  first: number,
  style: Case,
  gazetteer: Gazetteer,
  words: PlaceWords,
): Mention | null {
  const { tokens } = sentence;
  let found: Mention | null = null;
  const most = Math.min(tokens.length - 1, first + LONGEST);
  for (let last = first; last <= most; last += 1) {
    const key = foldName(text.slice(tokens[first]!.start, tokens[last]!.end));
    if (key.length > 1 && mayEnd(tokens, first, last, style, words)) {
      const candidates = gazetteer.lookupKey(key);
      if (
        candidates.length > 0 &&
        !words.bodyNames.has(key) &&
        fitsCase(tokens, first, last, key, style, words)
      )
        found = { sentence, style, first, last, key, candidates, typed: null, site: false, score: 0 };
    }
    if (!gazetteer.begins(key)) break;
  }
  return found !== null && joinedBehind(tokens, found.last, words) !== undefined ? null : found;
}

/** "Nahr-e Saraj": the last token of what a joint ties to a name, which is no name without it; undefined where none follows. */
function joinedBehind(tokens: readonly Token[], last: number, words: PlaceWords): number | undefined {
  const [hyphen, joint, next] = tokens.slice(last + 1, last + 4);
  if (hyphen?.text !== '-' || hyphen.start !== tokens[last]!.end || !words.joints.has(joint?.text ?? ''))
    return undefined;
  return next !== undefined && isCapital(next.text) ? last + 3 : undefined;
}

function mayEnd(
  tokens: readonly Token[],
  first: number,
  last: number,
  style: Case,
  words: PlaceWords,
): boolean {
  const end = tokens[last]!;
  if (!/[\p{L}.]$/u.test(end.text) || end.text === '.') return false;
  // "Mali's" would fold to another name.
  if (/^['’`´]/.test(end.text) || (last === first && !isCapital(end.text) && style === 'mixed')) return false;
  for (let at = first; at <= last; at += 1) {
    const { text, lower } = tokens[at]!;
    if (at > first && (/^[,;:()“”"!?–—]$/.test(text) || (at < last && /^['’]s$/.test(text)))) return false;
    if (style === 'mixed' && at > first && !isCapital(text) && !words.connectors.has(lower) && at < last)
      return false;
  }
  if (style === 'flat' || last === first) return true;
  return (
    isCapital(end.text) ||
    words.openSiteTypes.has(end.lower) ||
    tokens[last - 1]!.text === '-' ||
    /['’]\p{Lu}/u.test(end.text)
  );
}

/** Short names are often words: "US", "D.C.", "La." count only as written. */
function fitsCase(
  tokens: readonly Token[],
  first: number,
  last: number,
  key: string,
  style: Case,
  words: PlaceWords,
): boolean {
  if (key.length > 3 && !words.capitalsOnly.has(key)) return true;
  const written = tokens
    .slice(first, last + 1)
    .map((token) => token.text)
    .join('');
  if (written.includes('.'))
    return (
      key.length > 2 ||
      /^(?:\p{L}\.)+$/u.test(written) ||
      (isCapital(written) && tokens[first - 1]?.text === ',')
    );
  if (written === written.toUpperCase() && style === 'mixed')
    return !words.capitalsOnly.has(key) || !['or', 'in', 'me', 'hi', 'ok', 'man', 'sa'].includes(key);
  return !words.capitalsOnly.has(key) && style === 'mixed';
}

/** A site told by its last word alone: "Elm Street", "the Arida crossing". */
function named(sentence: Sentence, first: number, style: Case, words: PlaceWords): Mention | null {
  if (style === 'flat') return null;
  const { tokens } = sentence;
  if (!isCapital(tokens[first]!.text) || STOP.has(tokens[first]!.upos)) return null;
  const numbered = numberedAt(sentence, first, words);
  if (numbered !== null) return numbered;
  const unlisted = unlistedAt(sentence, first, words);
  if (unlisted !== null) return unlisted;
  for (let last = first + 1; last < Math.min(tokens.length, first + LONGEST); last += 1) {
    const { text, lower } = tokens[last]!;
    const kind = isCapital(text) ? words.siteTypes.get(lower) : words.openSiteTypes.get(lower);
    if (kind !== undefined) return siteAt(sentence, first, last, kind);
    if (!isCapital(text) && (!words.connectors.has(lower) || lower === 'and') && !/^['’]$/.test(text))
      return null;
  }
  return null;
}

/** A name that only the words beside it make a place: "the village of X", "X district". */
function unlistedAt(sentence: Sentence, first: number, words: PlaceWords): Mention | null {
  const { tokens } = sentence;
  const last = lastOfName(tokens, first, words);
  if (!isName(tokens[first])) return null;
  const before =
    tokens[first - 1]?.lower === 'of' ? words.types.get(tokens[first - 2]?.lower ?? '') : undefined;
  if (before !== undefined && isCapital(tokens[first - 2]!.text)) return null;
  const next = tokens[last + 1];
  const after = next !== undefined && !isCapital(next.text) ? words.types.get(next.lower) : undefined;
  const kind = before ?? after;
  if (kind === undefined || kind === 'region' || kind === 'site' || kind === 'water') return null;
  if (tokens[first]!.upos !== 'PROPN' || words.demonyms.has(tokens[first]!.lower)) return null;
  return siteAt(sentence, first, last, kind);
}

const isName = (token: Token | undefined): boolean =>
  token !== undefined && token.upos === 'PROPN' && isCapital(token.text) && /^\p{L}/u.test(token.text);

/** The last token of a name of at most four words, and of what a joint ties to it. */
function lastOfName(tokens: readonly Token[], first: number, words: PlaceWords): number {
  let last = first;
  while (isName(tokens[last + 1]) && last - first < 3) last += 1;
  return joinedBehind(tokens, last, words) ?? last;
}

/** A mention that no candidate of the gazetteer stands behind. */
function siteAt(sentence: Sentence, first: number, last: number, typed: Place['kind']): Mention {
  const words = sentence.tokens.slice(first, last + 1).map((token) => token.text);
  const key = foldName(words.join(' '));
  return { sentence, style: 'mixed', first, last, key, candidates: NONE, typed, site: true, score: 0 };
}

/** A road by its number: "Highway 12". */
function numberedAt(sentence: Sentence, first: number, words: PlaceWords): Mention | null {
  const { tokens } = sentence;
  const road = lastOfName(tokens, first, words);
  if (!words.roads.has(tokens[road]!.lower) || tokens[road + 1]?.upos !== 'NUM') return null;
  return siteAt(sentence, first, road + 1, 'site');
}
