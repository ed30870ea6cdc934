import type { Draft } from '../annotation.js';
import type { Place, PlaceKind } from '../reading.js';
import { type Rule, rulesOf, rulesOn } from '../rule.js';
import type { Candidate, Gazetteer } from './gazetteer.js';
import { holderRules, mayLieIn } from './holder.js';
import { ENOUGH, judge, signRules } from './judge.js';
import type { Mention } from './mention.js';
import { surnamesOf } from './people.js';
import { beliefRules, nameKey, type Resolved, resolve, supportRules } from './resolve.js';
import { scan } from './scan.js';
import type { PlaceWords } from './words.js';

const SURE = ENOUGH + 1;

/** The places that a report names, in text order; a name that the gazetteer lacks keeps its words, with nulls. */
export function findPlaces(draft: Draft, gazetteer: Gazetteer, words: PlaceWords): Place[] {
  const mentions = accepted(draft, gazetteer, words);
  const resolved = resolve(draft, mentions, words);
  const [told] = rulesOn(holderRules, draft.without);
  const holders = told?.run(mentions, resolved, words);
  return mentions.map((mention) => {
    const key = nameKey(mention);
    return placeOf(draft.document.text, mention, resolved.get(key), holders?.get(key));
  });
}

function accepted(draft: Draft, gazetteer: Gazetteer, words: PlaceWords): Mention[] {
  const known = { surnames: surnamesOf(draft, words) };
  const all = draft.sentences.flatMap((sentence) => scan(draft.document.text, sentence, gazetteer, words));
  for (const mention of all) mention.score = judge(mention, words, known, draft.without);
  for (const { run } of rulesOn(listRules, draft.without)) run(all);
  const sure = new Set(all.filter((mention) => mention.score >= SURE).map((mention) => mention.key));
  return all.filter(
    (mention) => mention.score + (mention.score > 1.5 && sure.has(mention.key) ? 1.2 : 0) >= ENOUGH,
  );
}

/** What the names of one list tell of each other, in order. */
export const listRules: readonly Rule<(mentions: readonly Mention[]) => void>[] = rulesOf('places', {
  sharedType: spreadTypes,
  list: supportLists,
});

/** Every list of rules of the stage, in the order in which they are asked. */
export const placeRules = [signRules, listRules, beliefRules, supportRules, holderRules] as const;

/** In a list of names the sure ones speak for their neighbours. */
function supportLists(mentions: readonly Mention[]): void {
  for (let at = 1; at < mentions.length; at += 1) {
    const [before, mention] = [mentions[at - 1]!, mentions[at]!];
    if (before.sentence !== mention.sentence || mention.site || before.site || !isListed(before, mention))
      continue;
    if (before.score >= SURE && mention.score < SURE) mention.score += 1;
    else if (mention.score >= SURE && before.score < SURE) before.score += 1;
  }
}

function isListed(before: Mention, mention: Mention): boolean {
  const between = mention.sentence.tokens.slice(before.last + 1, mention.first);
  return (
    between.length > 0 &&
    between.length < 3 &&
    between.every((token) => token.text === ',' || token.upos === 'CCONJ')
  );
}

/** "Homs and Hama provinces": the type of the last is the type of those listed before it. */
function spreadTypes(mentions: readonly Mention[]): void {
  for (let at = mentions.length - 1; at > 0; at -= 1) {
    const mention = mentions[at]!;
    const before = mentions[at - 1]!;
    if (
      mention.typed === null ||
      !mention.plural ||
      before.sentence !== mention.sentence ||
      before.typed !== null
    )
      continue;
    if (!isListed(before, mention)) continue;
    before.typed = mention.typed;
    before.plural = true;
    before.score += 1.5;
  }
}

function placeOf(
  text: string,
  mention: Mention,
  resolved: Resolved | undefined,
  holder: Candidate | undefined,
): Place {
  const { tokens } = mention.sentence;
  const start = tokens[mention.first]!.start;
  const end = tokens[mention.last]!.end;
  const own = text.slice(start, end);
  const found = resolved?.candidate;
  const candidate =
    found !== undefined && holder !== undefined && !mayLieIn(found, holder) ? undefined : found;
  return {
    start,
    end,
    text: own,
    name: own,
    geonameId: candidate?.geonameId ?? null,
    lat: candidate?.lat ?? null,
    lon: candidate?.lon ?? null,
    country: candidate?.country ?? holder?.country ?? null,
    admin1: holder?.admin1 ?? holder?.name ?? candidate?.admin1 ?? null,
    kind: candidate?.kind ?? mention.typed ?? ('unknown' satisfies PlaceKind),
    certainty:
      candidate === undefined || candidate.lat === null
        ? 'unknown'
        : resolved!.weight > 0.5
          ? 'stated'
          : 'implied',
  };
}
