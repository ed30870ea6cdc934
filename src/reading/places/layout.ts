import type { PlaceKind } from '../reading.js';

/** The file `models/places.bin`: a header of 32-bit numbers, then these sections, each starting on four bytes. */
export const MAGIC = 0x5a414731;
export const HEADER_WORDS = 4;
export const SECTIONS = [
  'beginnings',
  'buckets',
  'hashes',
  'tags',
  'geonameIds',
  'lats',
  'lons',
  'nameStarts',
  'admin1Starts',
  'admin1s',
  'countries',
  'kinds',
  'populations',
  'names',
  'admin1Names',
  'codes',
] as const;
export type SectionName = (typeof SECTIONS)[number];

/** Bits of a filter: set for each run of words that longer names begin with. */
export const BEGINNING_BITS = 21;
export const beginningBit = (hash: number): number => hash >>> (32 - BEGINNING_BITS);

/** A name's tag word: the place it names, whether it is a second name of it, and what is left of the check hash. */
export const PLACE_BITS = 19;
export const PLACE_MASK = (1 << PLACE_BITS) - 1;
export const ALIAS_BIT = 1 << PLACE_BITS;
export const CHECK_SHIFT = PLACE_BITS + 1;

export const NO_COORDINATE = -0x80000000;
export const DEGREE = 100_000;
/** Eighths of a doubling: 8 bits reach past the largest city. */
export const POPULATION_STEPS = 8;

export const KINDS: readonly PlaceKind[] = [
  'unknown',
  'country',
  'admin1',
  'admin2',
  'city',
  'region',
  'crossing',
  'camp',
  'hospital',
  'checkpoint',
  'water',
  'site',
];
/** Added to a city's kind: capital of its country, or seat of its first-order province. */
export const CAPITAL_FLAG = 64;
export const SEAT_FLAG = 32;
export const KIND_MASK = 31;
