/** Records as maps, made once each: looking a word of the text up in a record would make it a name of a property first. */
const maps = new WeakMap<object, ReadonlyMap<string, unknown>>();

/** A record's own value for a word of the text: "constructor" is a word too. */
export function own<V>(record: Readonly<Record<string, V>>, word: string): V | undefined {
  let map = maps.get(record);
  if (map === undefined) {
    map = new Map(Object.entries(record));
    maps.set(record, map);
  }
  return map.get(word) as V | undefined;
}
