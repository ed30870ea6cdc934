import type { Draft } from '../annotation.js';
import type { Gazetteer } from '../places/gazetteer.js';
import type { Actor, Place } from '../reading.js';
import { tieAppositions } from './apposition.js';
import { describedIn } from './described.js';
import { link } from './link.js';
import type { Mention } from './mention.js';
import { namedIn } from './named.js';
import { statesIn } from './states.js';
import type { ActorWords } from './words.js';

/** Who acts, is harmed or speaks in a report, each with its mentions; places must have been found before. */
export function findActors(draft: Draft, _gazetteer: Gazetteer, words: ActorWords): Actor[] {
  const { text } = draft.document;
  const mentions: Mention[] = [];
  const persons = new Set<string>();
  let next = 0;
  for (const sentence of draft.sentences) {
    const places: Place[] = [];
    while (next < draft.places.length && draft.places[next]!.start < sentence.end) {
      if (draft.places[next]!.end > sentence.start) places.push(draft.places[next]!);
      next += 1;
    }
    const named = namedIn(sentence, text, places, words, persons);
    const taken = new Uint8Array(sentence.tokens.length);
    for (const { first, last } of named) taken.fill(1, first, last + 1);
    const states = statesIn(sentence, places, words).filter(
      ({ first, last }) => !taken[first] && !taken[last],
    );
    const described = describedIn(sentence, text, places, words).filter(({ last }) => !taken[last]);
    tieAppositions(named, described);
    mentions.push(
      ...[...named, ...states, ...described].sort((a, b) => a.first - b.first || b.last - a.last),
    );
  }
  return link(mentions, text, words);
}
