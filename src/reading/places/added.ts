import { foldName } from './fold.js';
import type { Candidate, Gazetteer } from './gazetteer.js';

/** A place that a desk adds of its own, with the other names it goes by. */
export interface AddedPlace extends Omit<Candidate, 'row' | 'alias'> {
  aliases: readonly string[];
}

/** Lays places over a gazetteer; where both hold one by the same name, the gazetteer's own stays. */
export function withAdded(below: Gazetteer, places: readonly AddedPlace[]): Gazetteer {
  const byKey = new Map<string, Candidate[]>();
  const beginnings = new Set<string>();
  const enter = (name: string, candidate: Candidate): void => {
    const key = foldName(name);
    if (key === '') return;
    const named = byKey.get(key);
    if (named === undefined) byKey.set(key, [candidate]);
    else if (named.every(({ row }) => row !== candidate.row)) named.push(candidate);
    else return;
    for (let gap = key.indexOf(' '); gap > 0; gap = key.indexOf(' ', gap + 1))
      beginnings.add(key.slice(0, gap));
  };
  places.forEach(({ aliases, ...place }, index) => {
    const row = below.size + index;
    enter(place.name, { ...place, row, alias: false });
    if (aliases.length === 0) return;
    const second = { ...place, row, alias: true };
    for (const alias of aliases) enter(alias, second);
  });
  const lookupKey = (key: string): readonly Candidate[] => {
    const own = below.lookupKey(key);
    const added = byKey.get(key);
    if (added === undefined) return own;
    const held = new Set(own.map(({ geonameId }) => geonameId));
    return [...own, ...added.filter(({ geonameId }) => !held.has(geonameId))];
  };
  return {
    begins: (key) => beginnings.has(key) || below.begins(key),
    lookupKey,
    lookup: (name) => lookupKey(foldName(name)),
    size: below.size + places.length,
  };
}
