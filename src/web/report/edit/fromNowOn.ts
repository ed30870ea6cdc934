import type { Claim, NamingDecision } from '../../../server/contract.js';
import type { Draft } from './draft.js';

type Alias = NamingDecision & { act: 'alias' };

/** That words mean somebody or a place from now on, as a correction lets one suppose. */
export interface Offer extends Alias {
  /** By which item of the draft it goes. */
  key: string;
}

/** Whom something happened to and what it was done with have no name that would be used again. */
const nameless = new Set(['victim', 'instrument']);

const pairs = <Item extends { slot: number; name: string }>(before: readonly Item[], now: readonly Item[]) =>
  now.flatMap((item) => {
    const old = before.find(({ slot }) => slot === item.slot);
    return old?.name.trim() && item.name.trim() ? [[old, item] as const] : [];
  });

/** What of a correction could hold for other claims too: another place, another name. */
export function offersOf(before: Draft, now: Draft, { where }: Pick<Claim, 'where'>): Offer[] {
  const places = pairs(before.where, now.where).flatMap(
    ([old, { slot, name, precision, ...rest }]): Offer[] => {
      const { geonameId, lat, lon, country, admin1 } = rest;
      const located = geonameId !== null || lat !== null;
      const same = geonameId === null ? old.name === name.trim() : geonameId === old.geonameId;
      if (!located || same) return [];
      return [
        {
          key: `where[${slot}]`,
          act: 'alias',
          what: 'place',
          entry: name.trim(),
          words: old.name.trim(),
          fresh: true,
          site: { geonameId, lat, lon, country, admin1, precision },
          ...(old.geonameId !== null && { geonameId: old.geonameId }),
          ...(old.geonameId === null && old.country !== null && { country: old.country }),
        },
      ];
    },
  );
  const countries = [...new Set(where.flatMap(({ country }) => country ?? []))];
  const actors = pairs(before.who, now.who).flatMap(([old, { slot, name, role }]): Offer[] => {
    if (nameless.has(role) || old.name.trim() === name.trim()) return [];
    return [
      {
        key: `who[${slot}]`,
        act: 'alias',
        what: 'actor',
        entry: name.trim(),
        words: old.name.trim(),
        fresh: true,
        // “The army” is another one in another country.
        ...(countries.length === 1 && { country: countries[0]! }),
      },
    ];
  });
  return [...places, ...actors];
}

/** The offer for an actor in all countries. */
export const anywhere = ({ country: _country, ...offer }: Offer): Offer => offer;

/** Whether what was taken is what is offered now, for an actor in one country or in all: the same name may be another place. */
export const isOffered = (taken: Offer | undefined, offer: Offer): taken is Offer =>
  [offer, ...(offer.what === 'actor' ? [anywhere(offer)] : [])].some(
    (one) => JSON.stringify(one) === JSON.stringify(taken),
  );

/** The decision alone, as it is sent. */
export const decisionOf = ({ key: _key, ...decision }: Offer): Alias => decision;
