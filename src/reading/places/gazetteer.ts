import type { PlaceKind } from '../reading.js';
import { foldName } from './fold.js';
import {
  ALIAS_BIT,
  beginningBit,
  CAPITAL_FLAG,
  CHECK_SHIFT,
  DEGREE,
  HEADER_WORDS,
  KIND_MASK,
  KINDS,
  MAGIC,
  NO_COORDINATE,
  PLACE_MASK,
  POPULATION_STEPS,
  SEAT_FLAG,
  SECTIONS,
  type SectionName,
} from './layout.js';
import { hashName } from './nameHash.js';

/** A place that a name may mean; `lat` and `lon` in degrees, null where the sources have none. */
export interface Candidate {
  /** Row in the gazetteer: the same place has the same row under each of its names. */
  row: number;
  name: string;
  geonameId: number | null;
  lat: number | null;
  lon: number | null;
  /** ISO 3166-1 alpha-2, null for seas and continents. */
  country: string | null;
  admin1: string | null;
  kind: PlaceKind;
  /** People, within a tenth; 0 where unknown. */
  population: number;
  /** Whether the name asked for is a second name of the place. */
  alias: boolean;
  capital: boolean;
  /** Seat of a first-order province. */
  seat: boolean;
}

export interface Gazetteer {
  /** All places of a name, letter case and marks aside; the list is shared: do not change it. */
  lookup(name: string): readonly Candidate[];
  /** As `lookup`, for a name already folded. */
  lookupKey(key: string): readonly Candidate[];
  /** Whether some longer name may begin with these words, folded: no false no, few false yes. */
  begins(key: string): boolean;
  /** Places whose own name begins so, letter case aside: names are looked through one by one. */
  beginningWith(start: string): Candidate[];
  size: number;
}

const NOTHING: readonly Candidate[] = [];
const REMEMBERED = 20_000;

/** Opens the bytes of a gazetteer, its rows numbered from `firstRow`; nothing is copied or decoded until it is asked for. */
export function gazetteerFrom(bytes: Uint8Array, firstRow = 0): Gazetteer {
  const sections = { ...open(bytes), firstRow };
  const remembered = new Map<string, readonly Candidate[]>();
  const lookupKey = (key: string): readonly Candidate[] => {
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const rows = rowsOf(sections, key);
    const found = rows.length === 0 ? NOTHING : rows.map((row) => candidateAt(sections, row));
    // A bound, so that a desk reading for months does not grow.
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(key, found);
    return found;
  };
  const begins = (key: string): boolean => {
    const bit = beginningBit(hashName(key).bucket);
    return ((sections.beginnings[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0;
  };
  const beginningWith = (start: string) =>
    rowsBeginning(sections, start).map((row) => candidateAt(sections, row));
  const lookup = (name: string) => lookupKey(foldName(name));
  return { begins, lookupKey, lookup, beginningWith, size: sections.geonameIds.length };
}

interface Sections {
  firstRow: number;
  beginnings: Uint8Array;
  buckets: Uint32Array;
  hashes: Uint16Array;
  tags: Uint32Array;
  geonameIds: Uint32Array;
  lats: Int32Array;
  lons: Int32Array;
  nameStarts: Uint32Array;
  admin1s: Uint16Array;
  countries: Uint8Array;
  kinds: Uint8Array;
  populations: Uint8Array;
  names: Uint8Array;
  provinceNames: (string | null)[];
  countryCodes: (string | null)[];
}

function open(given: Uint8Array): Omit<Sections, 'firstRow'> {
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 4 * HEADER_WORDS || header.getUint32(0, true) !== MAGIC)
    throw new Error('These bytes are no gazetteer. Build it: npm run gazetteer');
  let start = 4 * (HEADER_WORDS + SECTIONS.length);
  const spans = {} as Record<SectionName, { start: number; length: number }>;
  SECTIONS.forEach((name, index) => {
    const length = header.getUint32(4 * (HEADER_WORDS + index), true);
    spans[name] = { start: bytes.byteOffset + start, length };
    start += Math.ceil(length / 4) * 4;
  });
  const words = (name: SectionName) =>
    new Uint32Array(bytes.buffer, spans[name].start, spans[name].length / 4);
  const signed = (name: SectionName) =>
    new Int32Array(bytes.buffer, spans[name].start, spans[name].length / 4);
  const halves = (name: SectionName) =>
    new Uint16Array(bytes.buffer, spans[name].start, spans[name].length / 2);
  const octets = (name: SectionName) => new Uint8Array(bytes.buffer, spans[name].start, spans[name].length);
  return {
    beginnings: octets('beginnings'),
    buckets: words('buckets'),
    hashes: halves('hashes'),
    tags: words('tags'),
    geonameIds: words('geonameIds'),
    lats: signed('lats'),
    lons: signed('lons'),
    nameStarts: words('nameStarts'),
    admin1s: halves('admin1s'),
    countries: octets('countries'),
    kinds: octets('kinds'),
    populations: octets('populations'),
    names: octets('names'),
    provinceNames: textsOf(octets('admin1Names'), words('admin1Starts')),
    countryCodes: codesOf(octets('codes')),
  };
}

/** Tag words of a key: the place's row and the alias bit. */
function rowsOf(sections: Sections, key: string): number[] {
  const { bucket, check } = hashName(key);
  const rows: number[] = [];
  const end = sections.buckets[(bucket >>> 16) + 1] ?? 0;
  for (let at = sections.buckets[bucket >>> 16] ?? 0; at < end; at += 1) {
    const tag = sections.tags[at]!;
    if (sections.hashes[at] === (bucket & 0xffff) && tag >>> CHECK_SHIFT === check >>> CHECK_SHIFT)
      rows.push(tag & (PLACE_MASK | ALIAS_BIT));
  }
  return rows;
}

const lower = (byte: number) => (byte >= 65 && byte <= 90 ? byte + 32 : byte);

/** Compared byte by byte, undecoded: letters beyond ASCII have to be given as the name has them. */
function rowsBeginning({ names, nameStarts, geonameIds }: Sections, start: string): number[] {
  const wanted = new TextEncoder().encode(start).map(lower);
  const rows: number[] = [];
  for (let row = 0; row < geonameIds.length; row += 1) {
    const from = nameStarts[row]!;
    if (nameStarts[row + 1]! - from < wanted.length) continue;
    let at = 0;
    while (at < wanted.length && lower(names[from + at]!) === wanted[at]) at += 1;
    if (at === wanted.length) rows.push(row);
  }
  return rows;
}

const candidateAt = (sections: Sections, tag: number): Candidate =>
  new Row(sections, tag & PLACE_MASK, (tag & ALIAS_BIT) !== 0);

/** A place that decodes its texts when they are asked for: most candidates of a name are never chosen. */
class Row implements Candidate {
  readonly row: number;
  readonly geonameId: number | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly country: string | null;
  readonly kind: PlaceKind;
  readonly population: number;
  readonly alias: boolean;
  readonly capital: boolean;
  readonly seat: boolean;
  readonly admin1: string | null;
  readonly #sections: Sections;

  constructor(sections: Sections, row: number, alias: boolean) {
    const kind = sections.kinds[row] ?? 0;
    const lat = sections.lats[row] ?? NO_COORDINATE;
    const lon = sections.lons[row] ?? NO_COORDINATE;
    this.#sections = sections;
    this.row = sections.firstRow + row;
    this.alias = alias;
    this.geonameId = sections.geonameIds[row] || null;
    this.lat = lat === NO_COORDINATE ? null : lat / DEGREE;
    this.lon = lon === NO_COORDINATE ? null : lon / DEGREE;
    this.country = sections.countryCodes[sections.countries[row] ?? 0] ?? null;
    this.admin1 = sections.provinceNames[sections.admin1s[row] ?? 0] ?? null;
    this.kind = KINDS[kind & KIND_MASK] ?? 'unknown';
    this.population = Math.round(2 ** ((sections.populations[row] ?? 0) / POPULATION_STEPS) - 1);
    this.capital = (kind & CAPITAL_FLAG) !== 0;
    this.seat = (kind & SEAT_FLAG) !== 0;
  }

  get name(): string {
    const { names, nameStarts, firstRow } = this.#sections;
    return textAt(names, nameStarts, this.row - firstRow);
  }
}

/** The texts of a short list, its empty first one as null. */
function textsOf(bytes: Uint8Array, starts: Uint32Array): (string | null)[] {
  return Array.from({ length: starts.length - 1 }, (_, index) => textAt(bytes, starts, index) || null);
}

function codesOf(bytes: Uint8Array): (string | null)[] {
  const text = decoder.decode(bytes.slice());
  return Array.from(
    { length: text.length / 2 },
    (_, index) => text.slice(2 * index, 2 * index + 2).trim() || null,
  );
}

const decoder = new TextDecoder();

function textAt(bytes: Uint8Array, starts: Uint32Array, index: number): string {
  // Decoders take no memory that threads share, hence the copy.
  return decoder.decode(bytes.slice(starts[index] ?? 0, starts[index + 1] ?? 0));
}
