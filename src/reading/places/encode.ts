import type { Candidate } from './gazetteer.js';
import {
  ALIAS_BIT,
  BEGINNING_BITS,
  beginningBit,
  CAPITAL_FLAG,
  CHECK_SHIFT,
  DEGREE,
  HEADER_WORDS,
  KINDS,
  MAGIC,
  NO_COORDINATE,
  PLACE_BITS,
  POPULATION_STEPS,
  SEAT_FLAG,
  SECTIONS,
  type SectionName,
} from './layout.js';
import { hashName } from './nameHash.js';

/** A place as a gazetteer's file holds it; its province by name. */
export type PlaceRow = Omit<Candidate, 'row' | 'alias'>;

/** A folded name and the place that it names, by its index. */
export interface Pair {
  key: string;
  place: number;
  alias: boolean;
}

/** Places of one file at most: their rows are numbered in so many bits. */
export const MOST_PLACES = 2 ** PLACE_BITS - 1;

/** The bytes of a gazetteer, as `gazetteerFrom` opens them; throws RangeError above `MOST_PLACES`. */
export function encode(rows: readonly PlaceRow[], pairs: readonly Pair[]): Uint8Array {
  if (rows.length > MOST_PLACES) throw new RangeError(`${rows.length} places: more than ${MOST_PLACES}.`);
  const admin1s = new Map([['', 0]]);
  const codes = new Map([['', 0]]);
  const numbered = (ids: Map<string, number>, text: string) => {
    if (!ids.has(text)) ids.set(text, ids.size);
    return ids.get(text)!;
  };
  const admin1Of = rows.map((place) => numbered(admin1s, place.admin1 ?? ''));
  const countryOf = rows.map((place) => numbered(codes, place.country ?? ''));
  const names = texts(rows.map((place) => place.name));
  const provinces = texts([...admin1s.keys()]);
  const degrees = (value: number | null) => (value === null ? NO_COORDINATE : Math.round(value * DEGREE));
  const sections: Record<SectionName, ArrayBufferView> = {
    ...index(pairs),
    beginnings: beginningsOf(pairs),
    geonameIds: Uint32Array.from(rows, (place) => place.geonameId ?? 0),
    lats: Int32Array.from(rows, (place) => degrees(place.lat)),
    lons: Int32Array.from(rows, (place) => degrees(place.lon)),
    nameStarts: names.starts,
    admin1Starts: provinces.starts,
    admin1s: Uint16Array.from(admin1Of),
    countries: Uint8Array.from(countryOf),
    kinds: Uint8Array.from(rows, kindOf),
    populations: Uint8Array.from(rows, (place) =>
      Math.round(Math.log2(place.population + 1) * POPULATION_STEPS),
    ),
    names: names.bytes,
    admin1Names: provinces.bytes,
    codes: new TextEncoder().encode([...codes.keys()].map((code) => code.padEnd(2)).join('')),
  };
  return packed(sections);
}

const kindOf = (place: PlaceRow) =>
  KINDS.indexOf(place.kind) | (place.capital ? CAPITAL_FLAG : 0) | (place.seat ? SEAT_FLAG : 0);

function beginningsOf(pairs: readonly Pair[]): Uint8Array {
  const bits = new Uint8Array(2 ** BEGINNING_BITS / 8);
  for (const { key } of pairs) {
    for (let gap = key.indexOf(' '); gap > 0; gap = key.indexOf(' ', gap + 1)) {
      const bit = beginningBit(hashName(key.slice(0, gap)).bucket);
      bits[bit >>> 3]! |= 1 << (bit & 7);
    }
  }
  return bits;
}

/** Pairs sorted by hash, with a table of where each upper half begins. */
function index(pairs: readonly Pair[]): { buckets: Uint32Array; hashes: Uint16Array; tags: Uint32Array } {
  const [bucketOf, tagOf] = [new Uint32Array(pairs.length), new Uint32Array(pairs.length)];
  pairs.forEach(({ key, place, alias }, at) => {
    const { bucket, check } = hashName(key);
    bucketOf[at] = bucket;
    tagOf[at] = ((check >>> CHECK_SHIFT) << CHECK_SHIFT) | place | (alias ? ALIAS_BIT : 0);
  });
  // Half a million pairs as objects would take as much memory as all of reading.
  const order = Uint32Array.from(pairs.keys()).sort(
    (a, b) => bucketOf[a]! - bucketOf[b]! || tagOf[a]! - tagOf[b]!,
  );
  const buckets = new Uint32Array(65_537);
  for (const bucket of bucketOf) buckets[(bucket >>> 16) + 1]! += 1;
  for (let at = 1; at < buckets.length; at += 1) buckets[at]! += buckets[at - 1]!;
  return {
    buckets,
    hashes: Uint16Array.from(order, (at) => bucketOf[at]! & 0xffff),
    tags: order.map((at) => tagOf[at]!),
  };
}

function texts(list: string[]): { starts: Uint32Array; bytes: Uint8Array } {
  const encoder = new TextEncoder();
  const parts = list.map((text) => encoder.encode(text));
  const starts = new Uint32Array(list.length + 1);
  parts.forEach((part, at) => {
    starts[at + 1] = starts[at]! + part.length;
  });
  const bytes = new Uint8Array(starts[list.length]!);
  parts.forEach((part, at) => {
    bytes.set(part, starts[at]!);
  });
  return { starts, bytes };
}

function packed(sections: Record<SectionName, ArrayBufferView>): Uint8Array {
  const aligned = (length: number) => Math.ceil(length / 4) * 4;
  let at = 4 * (HEADER_WORDS + SECTIONS.length);
  const out = new Uint8Array(SECTIONS.reduce((sum, name) => sum + aligned(sections[name].byteLength), at));
  const header = new DataView(out.buffer);
  header.setUint32(0, MAGIC, true);
  SECTIONS.forEach((name, number) => {
    const { buffer, byteOffset, byteLength } = sections[name];
    header.setUint32(4 * (HEADER_WORDS + number), byteLength, true);
    out.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += aligned(byteLength);
  });
  return out;
}
