import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo } from 'react';
import type { Claim, NameInReport, What, Where } from '../../server/contract.js';
import { names } from '../names/api.js';

const keyOf = (what: What, words: string, country: string | null, geonameId: number | null) =>
  JSON.stringify([what, words, country, geonameId]);

/** What the catalogue has for the names of a report's claims. */
export class KnownNames {
  readonly #of = new Map<string, NameInReport>();

  constructor(all: readonly NameInReport[]) {
    for (const one of all) this.#of.set(keyOf(one.what, one.words, one.country, one.geonameId), one);
  }

  place({ name, country, geonameId }: Where): NameInReport | undefined {
    return this.#of.get(keyOf('place', name, country, geonameId));
  }

  /** Somebody whom a claim names: which “army” is meant depends on the one country that it speaks of. */
  actor(words: string, { where }: Pick<Claim, 'where'>): NameInReport | undefined {
    const countries = new Set(where.flatMap(({ country }) => country ?? []));
    const [country = null] = countries.size === 1 ? countries : [];
    return this.#of.get(keyOf('actor', words, country, null));
  }
}

export const NamesShared = createContext(new KnownNames([]));

export const useKnownNames = () => useContext(NamesShared);

export function useNamesOf(report: string): KnownNames {
  const { data } = useQuery({ queryKey: ['names', 'report', report], queryFn: () => names.inReport(report) });
  return useMemo(() => new KnownNames(data ?? []), [data]);
}
