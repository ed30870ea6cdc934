import type { Token } from '../annotation.js';
import { type Rule, rulesOf, rulesOn, type Without } from '../rule.js';
import type { Candidate } from './gazetteer.js';
import { isCapital, type Mention } from './mention.js';
import type { PlaceWords } from './words.js';

/** From this score on a mention is a place. */
export const ENOUGH = 3;

/** What a report tells of its people, before its places are known. */
export interface Known {
  /** Last names of the people in the report, in lower case. */
  surnames: ReadonlySet<string>;
}

/** The signs for and against a place: how well known the name is, and the words around it. */
export const signRules: readonly Rule<(mention: Mention, words: PlaceWords, known: Known) => number>[] =
  rulesOf('places', {
    fame: ({ site, candidates }) =>
      site ? 3.2 : candidates.reduce((best, candidate) => Math.max(best, fame(candidate)), 0),
    before,
    after,
    within,
  });

/** Sums the signs for and against a place. */
export const judge = (mention: Mention, words: PlaceWords, known: Known, without: Without): number =>
  rulesOn(signRules, without).reduce((sum, { run }) => sum + run(mention, words, known), 0);

const isFlat = ({ style }: Mention): boolean => style === 'flat';

/** How readily a name is taken for this place: 5 for a country, 1 to 5 by size for a town. */
export function fame(candidate: Candidate): number {
  const alias = candidate.alias ? 0.5 : 0;
  switch (candidate.kind) {
    case 'country':
      return 5;
    case 'city':
      return (candidate.capital ? 4.5 : 0.3 + 0.65 * Math.log10(candidate.population + 10)) - alias;
    case 'admin1':
      return 4 - alias;
    case 'admin2':
      return candidate.alias ? 1.5 : 2.5;
    default:
      return 4.5;
  }
}

function before(mention: Mention, words: PlaceWords): number {
  const { tokens } = mention.sentence;
  let at = mention.first - 1;
  while (at >= 0 && (words.parts.has(tokens[at]!.lower) || tokens[at]!.lower === 'the')) at -= 1;
  const token = tokens[at];
  if (token === undefined) return 0;
  const { lower } = token;
  // "Springfield, Ohio"
  if (
    lower === ',' &&
    at === mention.first - 1 &&
    isCapital(tokens[at - 1]?.text ?? '') &&
    mention.candidates.some((one) => one.kind === 'admin1' || one.kind === 'country')
  )
    return 1.2;
  if (words.locatives.has(lower)) return 2.2;
  const whole = lower === 'of' ? words.types.get(tokens[at - 1]?.lower ?? '') : undefined;
  if (whole !== undefined) {
    mention.typed ??= whole;
    return 3;
  }
  if (words.types.has(lower) && !isCapital(token.text)) return 1;
  if (words.weakLocatives.has(lower)) return 0.7;
  if (isFlat(mention)) return words.titles.has(lower) || words.givenNames.has(lower) ? -3 : 0;
  if (!isCapital(token.text) || at !== mention.first - 1) return 0;
  return capitalBefore(token, tokens[at - 1], at, words);
}

function capitalBefore(token: Token, earlier: Token | undefined, at: number, words: PlaceWords): number {
  const { lower } = token;
  if (words.calendar.has(lower) || words.demonyms.has(lower)) return 0;
  if (at === 0 && token.upos !== 'PROPN') return words.titles.has(lower) ? -3 : 0;
  if (/^\p{Lu}\.$/u.test(token.text) || words.givenNames.has(lower)) return -5;
  if (words.titles.has(lower)) return earlier?.lower === ',' ? -1 : -3;
  return token.upos === 'PROPN' ? -3.5 : -1.5;
}

function after(mention: Mention, words: PlaceWords): number {
  const { tokens } = mention.sentence;
  const next = tokens[mention.last + 1];
  if (next === undefined) return 0;
  const { lower } = next;
  const type = words.types.get(lower) ?? words.pluralTypes.get(lower);
  if (type !== undefined && !mention.site) {
    mention.typed ??= type;
    mention.plural = words.pluralTypes.has(lower);
    return words.ordinary.has(mention.key) ? 1.5 : 2.5;
  }
  // A dateline: "ADEN — Officials said".
  if (mention.first === 0 && /^(?:—|–|--)$/.test(lower)) return 2;
  if (lower === ',' || lower === '(') return afterComma(tokens, mention.last + 2, words);
  if (
    lower === '-' &&
    /(?:based|born|run|led|held|controlled|area)/.test(tokens[mention.last + 2]?.lower ?? '')
  )
    return 1;
  if (isFlat(mention)) return 0;
  if (isCapital(next.text) && /^\p{L}/u.test(next.text)) return capitalAfter(mention, next, words);
  return 0;
}

function afterComma(tokens: readonly Token[], at: number, words: PlaceWords): number {
  const next = tokens[at];
  if (next === undefined || !isCapital(next.text)) return 0;
  return words.givenNames.has(next.lower) ? 0 : 0.6;
}

function capitalAfter(mention: Mention, next: Token, words: PlaceWords): number {
  const { lower } = next;
  if (words.bodies.has(lower)) return 0.5;
  if (words.brands.has(lower)) return -4;
  if (words.calendar.has(lower) || words.demonyms.has(lower) || words.titles.has(lower)) return 0;
  const first = mention.sentence.tokens[mention.first]!.lower;
  // "U.S. Marshals" names the country, "Jordan Lake" a man or a lake.
  if (mention.candidates.some((one) => one.kind === 'country') && !words.givenNames.has(first)) return -1;
  if (mention.last > mention.first) return -1;
  return next.upos === 'PROPN' ? -3 : -0.5;
}

const isDateline = ({ sentence, first, last }: Mention): boolean =>
  first === 0 && /^(?:—|–|--|-|,|:|\()$/.test(sentence.tokens[last + 1]?.text ?? '');

function within(mention: Mention, words: PlaceWords, known: Known): number {
  const flat = isFlat(mention);
  const { tokens } = mention.sentence;
  const { first, last } = mention;
  const token = tokens[first]!;
  if (last > first)
    return mention.site
      ? 0
      : 1 + (flat && tokens.slice(first, last + 1).every((t) => t.upos !== 'PROPN') ? -2 : 0);
  let score = token.upos === 'PROPN' ? 0.5 : first === 0 || flat ? -1.5 : -0.7;
  // "NGO", "IED": capitals are short for something else, but for a dateline.
  if (
    !flat &&
    /^[A-Z]{2,5}$/.test(token.text) &&
    !words.capitalsOnly.has(mention.key) &&
    !isDateline(mention)
  )
    score -= 4;
  if (words.parts.has(token.lower)) score -= 3;
  if (words.demonyms.has(token.lower)) score -= 6;
  if (words.calendar.has(token.lower)) score -= 6;
  if (words.ordinary.has(mention.key)) score -= flat || (first === 0 && token.upos !== 'PROPN') ? 4 : 2.2;
  const next = tokens[last + 1];
  const large = mention.candidates.some((one) => one.kind === 'country' || one.kind === 'admin1');
  if (words.givenNames.has(token.lower) && !(large && !isCapital(next?.text ?? ''))) score -= 2.5;
  if (known.surnames.has(token.lower)) score -= 4;
  if (next !== undefined && words.personVerbs.has(next.lemma) && next.upos === 'VERB') score -= 1.5;
  return score;
}
