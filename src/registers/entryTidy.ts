import type { EntryPlace, EntryValue, Harm, LeastMost } from './entry.js';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

// Half a sign, and the sign of nothing, are in no text that a database keeps.
const unkept = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

// Most text has none of these signs, and finding that out costs least.
const doubtful = /[\0\ud800-\udfff]/;

/** The same with text that can be kept, however deep it stands. */
export function keepable<Given>(given: Given): Given {
  if (typeof given === 'string') return doubtful.test(given) ? (given.replace(unkept, '') as Given) : given;
  if (Array.isArray(given)) return given.map(keepable) as Given;
  if (!isObject(given)) return given;
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, keepable(value)])) as Given;
}

/** A value as it is kept: without blanks around it, keys in one order; undefined where nothing is in it. What is no value stays to be refused. */
export function tidy(value: EntryValue | null | undefined): EntryValue | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim().normalize('NFC');
  if (Array.isArray(value)) {
    if (value.length === 0) return undefined;
    if (value.every((one) => typeof one === 'string')) return [...new Set(value as string[])];
    return (value as unknown[]).map((one) =>
      isObject(one) && 'group' in one ? tidyHarm(one as unknown as Harm) : one,
    ) as Harm[];
  }
  if (!isObject(value)) return value as EntryValue;
  if ('name' in value) return tidyPlace(value as unknown as EntryPlace);
  if ('least' in value || 'most' in value) return tidyRange(value as unknown as LeastMost);
  return value as EntryValue;
}

function tidyRange({ least = null, most = null }: LeastMost): LeastMost | undefined {
  return least === null && most === null ? undefined : { least, most };
}

const tidyHarm = ({ group, measure, least = null, most = null }: Harm): Harm => ({
  group,
  measure,
  least,
  most,
});

function tidyPlace(place: EntryPlace): EntryPlace {
  const { name, geonameId = null, lat = null, lon = null, country = null, admin1 = null } = place;
  const precision = place.precision ?? 'unknown';
  const called = typeof name === 'string' ? name.trim().normalize('NFC') : name;
  return { name: called, geonameId, lat, lon, country, admin1, precision };
}
