import { rulesOf } from '../rule.js';
import { kilometres } from './distance.js';
import { foldName } from './fold.js';
import type { Candidate } from './gazetteer.js';
import type { Mention } from './mention.js';
import { nameKey, type Resolved } from './resolve.js';
import type { PlaceWords } from './words.js';

/** A place on the edge of a province may lie by another list in the next one. */
const EDGE = 150;

/**
 * The provinces that a report itself puts its places in, by the names of those: "Andar district, Ghazni province". What the
 * text says stands above the gazetteer: a place of that name elsewhere is another one.
 */
function holdersOf(
  mentions: readonly Mention[],
  resolved: ReadonlyMap<string, Resolved>,
  words: PlaceWords,
): Map<string, Candidate> {
  const holders = new Map<string, Candidate>();
  mentions.forEach((mention, at) => {
    const next = mentions[at + 1];
    if (next?.typed !== 'admin1' || next.plural || next.sentence !== mention.sentence) return;
    const whole = resolved.get(nameKey(next))?.candidate;
    const own = resolved.get(nameKey(mention))?.candidate;
    const isLarger = mention.typed === null && /^(?:admin1|country|region)$/.test(own?.kind ?? '');
    if (
      whole?.kind !== 'admin1' ||
      isLarger ||
      mention.typed === 'admin1' ||
      !isRightBehind(mention, next, words)
    )
      return;
    if (!holders.has(nameKey(mention))) holders.set(nameKey(mention), whole);
  });
  return holders;
}

/** What a report says of where its places lie. */
export const holderRules = rulesOf('places', { toldProvince: holdersOf });

/** "X district, Y", "X, Y", "X district in Y": nothing else stands between the two names. */
function isRightBehind({ sentence, last }: Mention, next: Mention, { types }: PlaceWords): boolean {
  const between = sentence.tokens.slice(last + 1, next.first).map(({ lower }) => lower);
  const typed = types.has(between[0] ?? '');
  const rest = (typed ? between.slice(1) : between).join(' ');
  return /^(?:,|\(|of|of the)$/.test(rest) || (typed && /^in(?: the)?$/.test(rest));
}

/** Whether a place may be the one that a report puts in a province: in it, or near enough to its middle. */
export function mayLieIn(candidate: Candidate, whole: Candidate): boolean {
  if (candidate.country !== whole.country) return false;
  if (candidate.admin1 !== null && foldName(candidate.admin1) === foldName(whole.name)) return true;
  if (candidate.lat === null || candidate.lon === null || whole.lat === null || whole.lon === null)
    return false;
  return kilometres(candidate.lat, candidate.lon, whole.lat, whole.lon) < EDGE;
}
