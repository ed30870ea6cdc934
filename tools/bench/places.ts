import { kilometres } from '../../src/reading/places/distance.js';
import type { Place, Reading } from '../../src/reading/reading.js';

/** One document of the sets of places; `lat` and `lon` are null where the annotators knew none. */
export interface PlaceDocument {
  id: string;
  text: string;
  published: string | null;
  gold: { places: GoldPlace[] };
}

interface GoldPlace {
  start: number;
  end: number;
  text: string;
  lat: number | null;
  lon: number | null;
}

export interface Row {
  set: string;
  measure: string;
  value: number;
}

/** The usual bound of work on these sets: 100 miles. */
const NEAR_KM = 161;

export interface Tally {
  gold: number;
  goldPlaced: number;
  found: number;
  foundPlaced: number;
  matched: number;
  matchedPlaced: number;
  near: number;
}

export const noTally = (): Tally => ({
  gold: 0,
  goldPlaced: 0,
  found: 0,
  foundPlaced: 0,
  matched: 0,
  matchedPlaced: 0,
  near: 0,
});

/**
 * Recognition counts every gold span; a match overlaps it and begins or ends with it. End to end counts the gold spans
 * that have coordinates, and a found place with coordinates is right within 161 km of its gold.
 */
export function score(
  read: (document: PlaceDocument) => Pick<Reading, 'places'>,
  documents: readonly PlaceDocument[],
): Row[] {
  const tally = noTally();
  for (const document of documents) add(tally, read(document).places, document.gold.places);
  const set = documents[0]?.id.startsWith('lgl') ? 'places-lgl' : 'places-geovirus';
  const f1 = (right: number, found: number, gold: number) =>
    found + gold === 0 ? 0 : (2 * right) / (found + gold);
  return [
    { set, measure: 'recognition precision', value: tally.matched / Math.max(1, tally.found) },
    { set, measure: 'recognition recall', value: tally.matched / Math.max(1, tally.gold) },
    { set, measure: 'recognition F1', value: f1(tally.matched, tally.found, tally.gold) },
    { set, measure: 'of matches within 161 km', value: tally.near / Math.max(1, tally.matchedPlaced) },
    { set, measure: 'end to end F1 at 161 km', value: f1(tally.near, tally.foundPlaced, tally.goldPlaced) },
  ];
}

/** Adds one document's places to the tally. */
export function add(tally: Tally, places: readonly Place[], golds: readonly GoldPlace[]): void {
  tally.gold += golds.length;
  tally.goldPlaced += golds.filter((gold) => gold.lat !== null).length;
  tally.found += places.length;
  const taken = new Set<GoldPlace>();
  for (const place of places) {
    const gold = golds.find((one) => !taken.has(one) && matches(place, one));
    if (gold !== undefined) taken.add(gold);
    const placed = place.lat !== null && place.lon !== null;
    if (placed) tally.foundPlaced += 1;
    if (gold === undefined) continue;
    tally.matched += 1;
    if (gold.lat === null || gold.lon === null) continue;
    tally.matchedPlaced += 1;
    if (placed && kilometres(place.lat!, place.lon!, gold.lat, gold.lon) <= NEAR_KM) tally.near += 1;
  }
}

export const matches = (
  place: { start: number; end: number },
  gold: { start: number; end: number },
): boolean =>
  place.start < gold.end && gold.start < place.end && (place.start === gold.start || place.end === gold.end);
