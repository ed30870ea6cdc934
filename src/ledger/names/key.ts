import type { Where } from '../../reading/reading.js';
import { idOf } from '../content.js';
import { fold } from '../derive/fold.js';
import type { NameKey, What } from './model.js';

/** The id of a name: content, so that the same words lead to the same name at every desk. */
export function nameId(what: What, { words, country, geonameId, narrow }: NameKey): string {
  if (what === 'actor') return idOf(['actor', fold(words), narrow ? country : null]);
  if (geonameId === null) return idOf(['place', fold(words), country, null]);
  return idOf(['place', narrow ? fold(words) : null, null, geonameId]);
}

/** The name of these words for an actor, whichever country is spoken of. */
export const actorKey = (words: string): NameKey => ({
  words,
  country: null,
  geonameId: null,
  narrow: false,
});

/** The name under which a claim gives a place. */
export const placeKey = ({ name, geonameId, country }: Pick<Where, 'name' | 'geonameId' | 'country'>) => ({
  words: name,
  country: geonameId === null ? country : null,
  geonameId,
  narrow: false,
});

/** The same name without what narrows it. */
export const wide = (what: What, key: NameKey): NameKey =>
  what === 'actor' ? actorKey(key.words) : { ...key, narrow: false };

/** The countries of which a claim speaks. */
export const countriesOf = (places: readonly { country: string | null }[]): string[] => [
  ...new Set(places.flatMap(({ country }) => country ?? [])),
];
