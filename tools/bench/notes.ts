import { kilometres } from '../../src/reading/places/distance.js';
import type { Claim, Reading, Where } from '../../src/reading/reading.js';
import { harmOf } from './aidWorkers.js';
import type { BenchDocument } from './texts.js';
import type { Row } from './times.js';

/** A note of one incident, with the row that people typed of it; `lat` and `lon` are null where they knew none. */
export interface NoteDocument extends BenchDocument {
  gold: {
    year: number;
    killed: number;
    wounded: number;
    kidnapped: number;
    means: string;
    lat: number | null;
    lon: number | null;
  };
}

const NEAR_KM = 50;
const RECENT = 2018;

/** Shares of notes: each count and all three exact, over all years and the recent ones; means; place within 50 km. */
export function score(read: (note: NoteDocument) => Reading, notes: readonly NoteDocument[]): Row[] {
  const all = tally();
  const recent = tally();
  for (const note of notes) {
    const reading = read(note);
    add(all, reading, note);
    if (note.gold.year >= RECENT) add(recent, reading, note);
  }
  return [...rows(all, ''), ...rows(recent, `, since ${RECENT}`)];
}

const tally = () => ({
  notes: 0,
  exact: 0,
  killed: 0,
  wounded: 0,
  kidnapped: 0,
  means: 0,
  placed: 0,
  near: 0,
  found: 0,
});

function add(sum: ReturnType<typeof tally>, reading: Reading, { gold }: NoteDocument): void {
  const harm = harmOf(reading);
  const right = (['killed', 'wounded', 'kidnapped'] as const).filter((fate) => harm[fate] === gold[fate]);
  sum.notes += 1;
  if (right.length === 3) sum.exact += 1;
  for (const fate of right) sum[fate] += 1;
  if (meansOf(reading.claims) === gold.means.trim()) sum.means += 1;
  if (gold.lat === null || gold.lon === null) return;
  sum.placed += 1;
  const place = placeOf(reading);
  if (place === undefined) return;
  sum.found += 1;
  if (kilometres(place.lat!, place.lon!, gold.lat, gold.lon) <= NEAR_KM) sum.near += 1;
}

function rows(sum: ReturnType<typeof tally>, when: string): Row[] {
  const row = (measure: string, part: number, whole: number): Row => ({
    set: 'aid-worker-incidents',
    measure: `${measure}${when}`,
    value: whole === 0 ? 0 : part / whole,
  });
  return [
    row('killed, wounded, kidnapped exact', sum.exact, sum.notes),
    row('killed exact', sum.killed, sum.notes),
    row('wounded exact', sum.wounded, sum.notes),
    row('kidnapped exact', sum.kidnapped, sum.notes),
    row('means', sum.means, sum.notes),
    row('place within 50 km', sum.near, sum.placed),
    row('of places found within 50 km', sum.near, sum.found),
  ];
}

// Bookkeepers of the set name the means of an incident, most telling first; words that the reader keeps tell the rest.
const MEANS: readonly [string, RegExp][] = [
  ['Complex attack', /complex attack/],
  ['Body-borne IED', /suicide (?:bomb|attack|vest)|suicideBomb/],
  ['Vehicle-born IED', /car bomb|truck bomb|vehicle[- ]borne?|magnetic/],
  ['Roadside IED', /roadside|improvised|\bieds?\b/],
  ['Landmine', /mine\b|mines\b|unexploded/],
  ['Aerial bombardment', /airstrike|air ?strike|aerial|bombard|barrel bomb|drone|helicopter|warplane/],
  ['Shelling', /shelling|shell|mortar|artillery|rocket|missile/],
  ['Other Explosives', /grenade|explosi|bomb|blast/],
  ['Rape/sexual assault', /sexual|rape/],
  ['Shooting', /shot|shoot|gun|fire|bullet|firearm/],
  ['Bodily assault', /assault|beat|stab|kni[fv]e|machete|punch|kick|stone|hit|attack|violation/],
];

/** Means by the kinds, triggers and words of what the reader claims; `Unknown` where they tell none. */
function meansOf(claims: readonly Claim[]): string {
  const told = claims.filter(({ register }) => register === 'attacks' || register === 'accounts');
  const measures = new Set(told.flatMap(({ counts }) => counts.map(({ measure }) => measure)));
  if (measures.has('abducted')) return measures.has('killed') ? 'Kidnap-killing' : 'Kidnapping';
  const words = told.flatMap(({ kind, quote }) => [kind, quote.exact.toLowerCase()]).join(' ');
  return MEANS.find(([, shape]) => shape.test(words))?.[0] ?? 'Unknown';
}

const PRECISE: readonly Where['precision'][] = ['exact', 'near', 'admin2', 'admin1', 'country'];

/** The most precise place of the first event that has one, else of the note. */
function placeOf({ events, places }: Reading): Pick<Where, 'lat' | 'lon'> | undefined {
  for (const { where } of events) {
    const known = where.filter(({ lat, lon }) => lat !== null && lon !== null);
    known.sort((a, b) => PRECISE.indexOf(a.precision) - PRECISE.indexOf(b.precision));
    if (known[0]) return known[0];
  }
  return places.find(({ lat, lon }) => lat !== null && lon !== null);
}
