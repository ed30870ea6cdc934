import type { Draft, Sentence } from '../annotation.js';
import type { Gazetteer } from '../places/gazetteer.js';
import type { Actor, Place } from '../reading.js';
import { type Rule, rulesOf, rulesOn } from '../rule.js';
import { tieAppositions } from './apposition.js';
import { describedIn, takeNames } from './described.js';
import { link } from './link.js';
import type { Mention } from './mention.js';
import { namedIn } from './named.js';
import { statesIn } from './states.js';
import type { ActorWords } from './words.js';

/** What a sentence names and describes, as far as it was read. */
interface Found {
  sentence: Sentence;
  text: string;
  places: readonly Place[];
  words: ActorWords;
  /** Words of the persons whom the report has named so far. */
  persons: Set<string>;
  /** By token: 1 inside a name. */
  taken: Uint8Array;
  named: Mention[];
  states: Mention[];
  described: Mention[];
}

/** The steps over a sentence, in order. */
export const actorRules: readonly Rule<(found: Found) => void>[] = rulesOf('actors', {
  names: (found) => {
    const { sentence, text, places, words, persons } = found;
    found.named = namedIn(sentence, text, places, words, persons);
    for (const { first, last } of found.named) found.taken.fill(1, first, last + 1);
  },
  states: (found) => {
    const { sentence, places, words, taken } = found;
    found.states = statesIn(sentence, places, words).filter(
      ({ first, last }) => !taken[first] && !taken[last],
    );
  },
  descriptions: (found) => {
    const { sentence, text, places, words, taken } = found;
    found.described = describedIn(sentence, text, places, words).filter(({ last }) => !taken[last]);
  },
  namesInDescriptions: ({ named, described, text }) => takeNames(named, described, text),
  appositions: ({ named, described }) => tieAppositions(named, described),
});

/** Who acts, is harmed or speaks in a report, each with its mentions; places must have been found before. */
export function findActors(draft: Draft, _gazetteer: Gazetteer, words: ActorWords): Actor[] {
  const { text } = draft.document;
  const mentions: Mention[] = [];
  const persons = new Set<string>();
  const rules = rulesOn(actorRules, draft.without);
  let next = 0;
  for (const sentence of draft.sentences) {
    const places: Place[] = [];
    while (next < draft.places.length && draft.places[next]!.start < sentence.end) {
      if (draft.places[next]!.end > sentence.start) places.push(draft.places[next]!);
      next += 1;
    }
    const taken = new Uint8Array(sentence.tokens.length);
    const own = { sentence, text, places, words, persons, taken };
    const found: Found = { ...own, named: [], states: [], described: [] };
    for (const { run } of rules) run(found);
    const { named, states, described } = found;
    mentions.push(
      ...[...named, ...states, ...described].sort((a, b) => a.first - b.first || b.last - a.last),
    );
  }
  return link(mentions, text, words);
}
