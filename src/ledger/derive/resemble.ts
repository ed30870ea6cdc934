import type { MeetingReason } from '../model.js';
import { type Days, width } from './days.js';
import { shareName } from './details.js';
import { distance, isPoint, placeReasons, placeScore, relatePlaces, type Site } from './places.js';
import type { Unit } from './unit.js';

/** What a claim and an event have in common, whether or not it is enough for the machine to put them together. */
export interface Resemblance {
  reasons: MeetingReason[];
  score: number;
  /** Between the two closest points; null where one side has none. */
  km: number | null;
  /** Between the windows; 0 where they overlap, null where one is not known. */
  days: number | null;
}

const gap = (a: Days, b: Days) => Math.max(0, a.from - b.to, b.from - a.to);

function kilometres(a: readonly Site[], b: readonly Site[]): number | null {
  const points = (sites: readonly Site[]) =>
    sites.flatMap((site) =>
      isPoint(site) && site.lat !== null && site.lon !== null ? [{ lat: site.lat, lon: site.lon }] : [],
    );
  const all = points(a).flatMap((one) => points(b).map((other) => distance(one, other)));
  return all.length === 0 ? null : Math.min(...all);
}

const sameNumber = (a: Unit['numbers'], b: Unit['numbers']) =>
  [...a].some(([measure, values]) => [...values].some((value) => b.get(measure)?.has(value)));

/** Windows wider than this say too little of the day. */
const widest = 31;

/** For a person who looks for the event of a claim: nearer in days and place, and more in common, scores more. */
export function resemble(a: Unit, b: Unit): Resemblance {
  const [one, other] = [a.days ?? a.told, b.days ?? b.told];
  const days = one && other && width(one) <= widest && width(other) <= widest ? gap(one, other) : null;
  const place = relatePlaces(a.places, b.places);
  const told = a.days === undefined || b.days === undefined;
  const found: [reason: MeetingReason, points: number, is: boolean][] = [
    [told ? 'published' : 'day', 2, days === 0],
    ['dayAfter', 1, days === 1],
    ...placeReasons[place].map((reason): [MeetingReason, number, boolean] => [
      reason,
      placeScore[place],
      true,
    ]),
    ['kind', 1, a.kinds.some((kind) => b.kinds.includes(kind))],
    ['perpetrator', 2, shareName(a.names.perpetrators, b.names.perpetrators)],
    ['target', 2, shareName(a.names.targets, b.names.targets)],
    ['actor', 1, shareName(a.names.others, b.names.others)],
    ['number', 2, sameNumber(a.numbers, b.numbers)],
  ];
  const held = found.filter(([, , is]) => is);
  const far = place === 'apart' ? 2 : 0;
  return {
    reasons: held.map(([reason]) => reason),
    score: held.reduce((sum, [, points]) => sum + points, 0) - far,
    km: kilometres(a.places, b.places),
    days,
  };
}
