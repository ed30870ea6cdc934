import type { Claim, Count, Quote, When, Where, Who } from '../../reading/reading.js';
import * as vocabulary from '../../reading/vocabulary.js';
import { isoDays } from './days.js';

type Test = (value: unknown) => boolean;

export const oneOf =
  (...values: string[]): Test =>
  (value) =>
    values.includes(value as string);

export const text: Test = (value) => typeof value === 'string' && value.trim() !== '' && value.length <= 1000;
export const textOrNull: Test = (value) => value === null || text(value);
export const flag: Test = (value) => typeof value === 'boolean';
export const number: Test = (value) => typeof value === 'number' && Number.isFinite(value);
export const numberOrNull: Test = (value) => value === null || number(value);
/** No desk counts more than this; one such number would drown every sum. */
export const mostCounted = 1e12;
export const amountOrNull: Test = (value) =>
  value === null || (number(value) && (value as number) >= 0 && (value as number) <= mostCounted);
export const day: Test = (value) => typeof value === 'string' && isCalendarDay(value);
export const dayOrNull: Test = (value) => value === null || day(value);

function isCalendarDay(day: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(day);
  if (!parts) return false;
  const [year, month, date] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  const real = new Date(Date.UTC(year, month - 1, date));
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === date;
}

export const certainty = oneOf(...vocabulary.certainties);
export const scope = oneOf(...vocabulary.scopes);
export const precision = oneOf(...vocabulary.precisions);
export const role = oneOf(...vocabulary.roles);
export const actorKind = oneOf(...vocabulary.actorKinds);
export const bound = oneOf(...vocabulary.bounds);
const measure = oneOf(...vocabulary.measures);

type Parts = Record<string, unknown>;
type Shape = Record<string, { test: Test; needed?: boolean }>;

/** The parts of an item; undefined where it has others, lacks one, or one does not fit. */
function partsOf(item: unknown, shape: Shape): Parts | undefined {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return undefined;
  const parts = item as Parts;
  const known = Object.entries(parts).every(
    ([name, value]) => value === undefined || (Object.hasOwn(shape, name) && shape[name]!.test(value)),
  );
  const whole = Object.entries(shape).every(([name, { needed }]) => !needed || parts[name] !== undefined);
  return known && whole ? parts : undefined;
}

const countShape: Shape = {
  measure: { test: measure, needed: true },
  value: { test: amountOrNull, needed: true },
  low: { test: amountOrNull },
  high: { test: amountOrNull },
  bound: { test: bound },
  of: { test: textOrNull },
  // What a reader gave is taken back as it is.
  quote: { test: () => true },
};

const openAbove = new Set<unknown>(['atLeast', 'moreThan']);
const openBelow = new Set<unknown>(['atMost', 'lessThan']);

function boundOf(value: number | null, { low, high, bound: given }: Parts): Count['bound'] {
  if (given !== undefined) return given as Count['bound'];
  if (value !== null) return 'exact';
  return low === undefined && high === undefined ? 'vague' : 'between';
}

/** A whole count of what was given: its ends follow from its number and bound where they are not said. */
export function countFrom(item: unknown, quote: Quote): Count | undefined {
  const parts = partsOf(item, countShape);
  if (!parts) return undefined;
  const value = parts.value as number | null;
  const bound = boundOf(value, parts);
  const low = (parts.low ?? (openBelow.has(bound) ? null : value)) as number | null;
  const high = (parts.high ?? (openAbove.has(bound) ? null : value)) as number | null;
  if (low !== null && high !== null && low > high) return undefined;
  const of = (parts.of ?? null) as string | null;
  return { measure: parts.measure as Count['measure'], value, low, high, bound, of, quote };
}

const degrees =
  (most: number): Test =>
  (value) =>
    value === null || (number(value) && Math.abs(value as number) <= most);

const placeShape: Shape = {
  name: { test: text, needed: true },
  geonameId: { test: numberOrNull },
  lat: { test: degrees(90) },
  lon: { test: degrees(180) },
  country: { test: textOrNull },
  admin1: { test: textOrNull },
  precision: { test: precision },
  certainty: { test: oneOf('stated', 'implied', 'unknown') },
};

/** A whole place: one without coordinates is not located, unless it is said how precisely it is. */
export function placeFrom(item: unknown): Where | undefined {
  const parts = partsOf(item, placeShape) as Partial<Where> | undefined;
  if (!parts) return undefined;
  const { name = '', geonameId = null, lat = null, lon = null, country = null, admin1 = null } = parts;
  if ((lat === null) !== (lon === null)) return undefined;
  const located = lat === null ? 'unknown' : 'exact';
  const { precision: known = located, certainty: how = 'stated' } = parts;
  return { name, geonameId, lat, lon, country, admin1, precision: known, certainty: how };
}

const actorShape: Shape = {
  role: { test: role, needed: true },
  name: { test: text, needed: true },
  kind: { test: actorKind },
  actor: { test: textOrNull },
  quote: { test: () => true },
};

export function actorFrom(item: unknown, quote: Quote): Who | undefined {
  const parts = partsOf(item, actorShape) as Partial<Who> | undefined;
  if (!parts?.role || parts.name === undefined) return undefined;
  return {
    role: parts.role,
    name: parts.name,
    kind: parts.kind ?? 'unknown',
    actor: parts.actor ?? null,
    quote,
  };
}

const whenShape: Shape = {
  from: { test: dayOrNull, needed: true },
  to: { test: dayOrNull, needed: true },
  value: { test: textOrNull },
  basis: { test: oneOf('publishedAt', 'text', 'none') },
};

/** A window whose ends stand the right way round; its value is the day, or both ends. */
export function whenFrom(item: unknown): When | undefined {
  const parts = partsOf(item, whenShape) as When | undefined;
  if (!parts) return undefined;
  const { from, to } = parts;
  const days = isoDays(parts);
  if (days.from !== null && days.to !== null && days.from > days.to) return undefined;
  const both = from !== null && to !== null && from !== to ? `${from}/${to}` : (from ?? to);
  return { from, to, value: parts.value ?? both, basis: parts.basis ?? 'none' };
}

export const chainFrom = (names: unknown): Claim['chain'] | undefined =>
  Array.isArray(names) && names.length <= 20 && names.every(text) ? (names as string[]) : undefined;
