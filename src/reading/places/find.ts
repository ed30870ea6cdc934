import type { Draft } from '../annotation.js';
import type { Place, PlaceKind } from '../reading.js';
import type { Gazetteer } from './gazetteer.js';
import { ENOUGH, judge } from './judge.js';
import type { Mention } from './mention.js';
import { surnamesOf } from './people.js';
import { nameKey, type Resolved, resolve } from './resolve.js';
import { scan } from './scan.js';
import type { PlaceWords } from './words.js';

/** The places that a report names, in text order; a name that the gazetteer lacks keeps its words, with nulls. */
export function findPlaces(draft: Draft, gazetteer: Gazetteer, words: PlaceWords): Place[] {
  const mentions = accepted(draft, gazetteer, words);
  const resolved = resolve(draft, mentions, words);
  return mentions.map((mention) => placeOf(draft.document.text, mention, resolved.get(nameKey(mention))));
}

function accepted(draft: Draft, gazetteer: Gazetteer, words: PlaceWords): Mention[] {
  const known = { surnames: surnamesOf(draft, words) };
  const all = draft.sentences.flatMap((sentence) => scan(draft.document.text, sentence, gazetteer, words));
  for (const mention of all) mention.score = judge(mention, words, known);
  const sure = new Set(all.filter((mention) => mention.score >= ENOUGH + 1).map((mention) => mention.key));
  return all.filter((mention) => mention.score + (sure.has(mention.key) ? 1.2 : 0) >= ENOUGH);
}

function placeOf(text: string, mention: Mention, resolved: Resolved | undefined): Place {
  const { tokens } = mention.sentence;
  const start = tokens[mention.first]!.start;
  const end = tokens[mention.last]!.end;
  const own = text.slice(start, end);
  const candidate = resolved?.candidate;
  return {
    start,
    end,
    text: own,
    name: own,
    geonameId: candidate?.geonameId ?? null,
    lat: candidate?.lat ?? null,
    lon: candidate?.lon ?? null,
    country: candidate?.country ?? null,
    admin1: candidate?.admin1 ?? null,
    kind: candidate?.kind ?? mention.typed ?? ('unknown' satisfies PlaceKind),
    certainty:
      candidate === undefined || candidate.lat === null
        ? 'unknown'
        : resolved!.weight > 0.5
          ? 'stated'
          : 'implied',
  };
}
