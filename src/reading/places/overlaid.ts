import { foldName } from './fold.js';
import { type Candidate, type Gazetteer, gazetteerFrom } from './gazetteer.js';

/** Opens the bytes of a gazetteer and those of others to lay over it; a place that several hold under a name is the lowest one's. */
export function overlaid(lowest: Uint8Array, ...others: Uint8Array[]): Gazetteer {
  return others.reduce(
    (below, bytes) => over(below, gazetteerFrom(bytes, below.size)),
    gazetteerFrom(lowest),
  );
}

function over(below: Gazetteer, above: Gazetteer): Gazetteer {
  const lookupKey = (key: string): readonly Candidate[] => {
    const [own, added] = [below.lookupKey(key), above.lookupKey(key)];
    if (added.length === 0) return own;
    const held = new Set(own.map(({ geonameId }) => geonameId));
    return [...own, ...added.filter(({ geonameId }) => !held.has(geonameId))];
  };
  return {
    begins: (key) => below.begins(key) || above.begins(key),
    lookupKey,
    lookup: (name) => lookupKey(foldName(name)),
    beginningWith: (start) => [...below.beginningWith(start), ...above.beginningWith(start)],
    size: below.size + above.size,
  };
}
