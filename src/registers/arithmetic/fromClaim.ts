import type { Claim, Count, Where } from '../../reading/reading.js';
import { type Book, type BookField, fieldOf } from '../book.js';
import type { EntryPlace, EntryValue, Harm, LeastMost, Stop } from '../entry.js';
import { isNearer, tenthOf } from '../nearest.js';
import type { CountedEntry } from './counted.js';

/** What of an entry a claim tells. */
export interface FromClaim {
  kind: string;
  values: Record<string, EntryValue>;
  stops: Stop[];
}

/** A field in which a claim tells another thing than an entry says. */
export interface Challenge {
  field: string;
  claim: string;
  says: EntryValue;
}

const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text);

const open: readonly Count['bound'][] = ['atLeast', 'moreThan', 'vague'];

const rangeOf = ({ value, low, high, bound }: Count): LeastMost => ({
  least: low ?? value,
  most: open.includes(bound) ? high : (high ?? value),
});

/** A place as an entry has it; undefined where it is told nearer than the field may say. */
function placeOf(where: Where | undefined, field: BookField): EntryPlace | undefined {
  if (!where || field.type !== 'place') return undefined;
  const { name, geonameId, lat, lon, country, admin1, precision } = where;
  if (field.nearest === undefined) return { name, geonameId, lat, lon, country, admin1, precision };
  if (isNearer(precision, field.nearest)) return undefined;
  const sideOf = (side: number | null) => (side === null ? null : tenthOf(side));
  return { name, geonameId, lat: sideOf(lat), lon: sideOf(lon), country, admin1, precision };
}

function harmOf({ counts }: Claim, field: BookField): Harm[] {
  if (field.type !== 'harm') return [];
  // Whose group it is a claim does not say in the book's words.
  const group = 'unknown' in field.groups ? 'unknown' : Object.keys(field.groups)[0]!;
  return counts
    .filter(({ measure }) => field.measures.includes(measure))
    .map((count) => ({ group, measure: count.measure, ...rangeOf(count) }));
}

function codesOf(value: unknown, field: BookField): EntryValue | undefined {
  if (!('codes' in field)) return undefined;
  const codes = [value]
    .flat()
    .filter((code): code is string => typeof code === 'string' && code in field.codes);
  if (codes.length === 0) return undefined;
  return field.type === 'codes' ? codes : codes[0];
}

/** What a field holds by one path of a claim; undefined where the claim does not tell it in a way that the field takes. */
function valueAt(claim: Claim, path: string, field: BookField): EntryValue | undefined {
  const [part, name = ''] = path.split('.') as [string, string?];
  switch (part) {
    case 'when': {
      const day =
        name === 'to' && claim.when.to === claim.when.from ? null : claim.when[name === 'to' ? 'to' : 'from'];
      return isDay(day) ? day : undefined;
    }
    case 'where':
      return placeOf(claim.where[Number(name)], field);
    case 'who':
      return claim.who.find(({ role }) => role === name)?.name;
    case 'counts': {
      if (name === '') {
        const harm = harmOf(claim, field);
        return harm.length > 0 ? harm : undefined;
      }
      const count = claim.counts.find(({ measure }) => measure === name);
      if (!count) return undefined;
      if (field.type === 'number') return count.bound === 'exact' ? (count.value ?? undefined) : undefined;
      return rangeOf(count);
    }
    default: {
      const value = claim.fields[name];
      if ('codes' in field) return codesOf(value, field);
      const wanted = field.type === 'number' ? 'number' : 'string';
      return typeof value === wanted ? (value as EntryValue) : undefined;
    }
  }
}

/** What a claim tells of an entry, by the paths of its book; what a field does not take is left out. */
export function fromClaim(book: Book, claim: Claim): FromClaim {
  const values: FromClaim['values'] = {};
  const stops: Stop[] = [];
  for (const [path, name] of Object.entries(book.meets?.fills ?? {})) {
    if (name === 'status') {
      const to = claim.fields[path.replace(/^fields\./, '')];
      if (typeof to === 'string' && book.ladder && to in book.ladder.says)
        stops.push({ to, at: null, place: null });
      continue;
    }
    const field = fieldOf(book, name);
    if (field.sealed || name in values) continue;
    const value = valueAt(claim, path, field);
    if (value !== undefined) values[name] = value;
  }
  const kinds = Object.keys(book.kinds);
  return { kind: claim.kind in book.kinds ? claim.kind : kinds[0]!, values, stops };
}

const fold = (text: string) => text.normalize('NFKC').trim().toLowerCase();

const meets = (one: LeastMost, other: LeastMost) =>
  (one.least ?? 0) <= (other.most ?? Number.POSITIVE_INFINITY) &&
  (other.least ?? 0) <= (one.most ?? Number.POSITIVE_INFINITY);

/** Whether two values can both be right: ranges that meet, codes that one has of the other, the same place or name. */
function agree(own: EntryValue, told: EntryValue): boolean {
  if (typeof own === 'string' && typeof told === 'string') return fold(own) === fold(told);
  if (typeof own !== 'object' || typeof told !== 'object') return own === told;
  if (Array.isArray(own) || Array.isArray(told)) {
    const [mine, theirs] = [JSON.stringify(own), JSON.stringify(told)];
    const all = Array.isArray(told) && told.every((one) => typeof one === 'string');
    return all && Array.isArray(own)
      ? told.every((one) => (own as unknown[]).includes(one))
      : mine === theirs;
  }
  if ('least' in own && 'least' in told) return meets(own, told);
  if ('precision' in own && 'precision' in told) {
    return own.geonameId !== null && told.geonameId !== null
      ? own.geonameId === told.geonameId
      : fold(own.name) === fold(told.name);
  }
  return false;
}

/** Fields in which claims tell another thing than an entry says; what either leaves open challenges nothing. */
export function challengesOf(book: Book, entry: CountedEntry, claims: readonly Claim[]): Challenge[] {
  return claims.flatMap((claim) => {
    const told = fromClaim(book, claim);
    const fields = Object.entries(told.values).flatMap(([field, says]) => {
      const own = entry.values[field];
      const harm = fieldOf(book, field).type === 'harm';
      return own === undefined || harm || agree(own, says) ? [] : [{ field, claim: claim.id, says }];
    });
    const [stop] = told.stops;
    const passed = stop === undefined || entry.stops.some(({ to }) => to === stop.to);
    return passed || entry.stops.length === 0
      ? fields
      : [...fields, { field: 'status', claim: claim.id, says: stop.to }];
  });
}
