import type { Where } from '../../reading/reading.js';
import type { MeetingReason } from '../model.js';
import { fold } from './fold.js';

/** A place as it is compared. */
export interface Site {
  name: string;
  geonameId: number | null;
  lat: number | null;
  lon: number | null;
  country: string | null;
  admin1: string | null;
  precision: Where['precision'];
  /** Stands for all names of a place of which somebody decided what else it is called, or where it lies. */
  entry?: string;
}

export type PlaceRelation = 'same' | 'near' | 'within' | 'country' | 'apart' | 'unknown';

/** What a relation of places says for two happenings being one. */
export const placeScore: Readonly<Record<PlaceRelation, number>> = {
  same: 3,
  near: 2,
  within: 1,
  country: 0,
  unknown: 0,
  apart: 0,
};

/** The same as a reason. */
export const placeReasons: Readonly<Record<PlaceRelation, readonly MeetingReason[]>> = {
  same: ['place'],
  near: ['near'],
  within: ['within'],
  country: ['country'],
  unknown: [],
  apart: [],
};

const nearKm = 5;
const order: readonly PlaceRelation[] = ['same', 'near', 'within', 'country', 'apart', 'unknown'];

/** Great-circle distance in kilometres. */
export function distance(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)));
}

export const isPoint = (site: Site) => site.precision === 'exact' || site.precision === 'near';
const isCountry = (site: Site) => site.precision === 'country';

function sameName(a: Site, b: Site): boolean {
  if (a.entry !== undefined && b.entry !== undefined) return a.entry === b.entry;
  if (a.geonameId !== null && b.geonameId !== null) return a.geonameId === b.geonameId;
  const abroad = a.country !== null && b.country !== null && a.country !== b.country;
  return !abroad && fold(a.name) === fold(b.name);
}

function isNear(a: Site, b: Site): boolean {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return false;
  return distance({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon }) <= nearKm;
}

function relate(a: Site, b: Site): PlaceRelation {
  if (sameName(a, b)) return isCountry(a) && isCountry(b) ? 'country' : 'same';
  if (a.country !== null && b.country !== null && a.country !== b.country) return 'apart';
  if (isPoint(a) && isPoint(b)) return isNear(a, b) ? 'near' : 'apart';
  if (isCountry(a) || isCountry(b))
    return a.country !== null && a.country === b.country ? 'country' : 'unknown';
  if (a.admin1 !== null && b.admin1 !== null) return fold(a.admin1) === fold(b.admin1) ? 'within' : 'apart';
  const province = (wide: Site, narrow: Site) =>
    narrow.admin1 !== null && fold(wide.name) === fold(narrow.admin1);
  return province(a, b) || province(b, a) ? 'within' : 'unknown';
}

/** How close any two of the places named come; `unknown` where one side names none. */
export function relatePlaces(a: readonly Site[], b: readonly Site[]): PlaceRelation {
  const relations = a.flatMap((site) => b.map((other) => relate(site, other)));
  return order.find((relation) => relations.includes(relation)) ?? 'unknown';
}
