import type { MeetingReason } from '../model.js';
import { type Comparison, open, widestWindow } from './comparison.js';
import { overlap, width } from './days.js';
import { sharedNumbers, shareName } from './details.js';
import { isDaily, isPlaceless, isSpeech } from './kinds.js';
import { type PlaceRelation, placeReasons, placeScore } from './places.js';
import type { Unit } from './unit.js';

const enough = 5;
// Policy is told without places: that none is shared is nothing that has to be made good.
const enoughWithoutPlaces = 3;

/** The window in which a unit may have happened: its own, or the days up to the one on which it was told. */
const windowOf = ({ days, told }: Unit) => (days && width(days) > widestWindow ? undefined : (days ?? told));

interface Detail {
  reason: MeetingReason;
  points: number;
}

const details = (a: Unit, b: Unit): Detail[] => {
  const numbers = sharedNumbers(a.numbers, b.numbers);
  const shared: [MeetingReason, boolean][] = [
    ['kind', a.kinds.some((kind) => b.kinds.includes(kind))],
    ['perpetrator', shareName(a.names.perpetrators, b.names.perpetrators)],
    ['target', shareName(a.names.targets, b.names.targets)],
    ['actor', shareName(a.names.others, b.names.others)],
  ];
  return [
    ...shared.filter(([, is]) => is).map(([reason]) => ({ reason, points: 1 })),
    ...(typeof numbers === 'number' && numbers > 0 ? [{ reason: 'number' as const, points: numbers }] : []),
  ];
};

const differ = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
  some.size > 0 && others.size > 0 && ![...some].some((word) => others.has(word));

/**
 * Compares two units of which one names no day, or no place: what is not said has to be made good by
 * names and numbers in common. Both unknown, or anything that differs, is never enough.
 */
export function presume(a: Unit, b: Unit, place: PlaceRelation): Comparison {
  const [one, other] = [windowOf(a), windowOf(b)];
  if (isDaily(a.register) || !one || !other) return open;
  if (!overlap(one, other)) return a.days && b.days ? open : { kind: 'far' };
  const dated = a.days !== undefined && b.days !== undefined;
  const placeless = isPlaceless(a.register);
  const placed = place === 'same' || place === 'near' || place === 'within';
  if (!placeless && dated === placed) return open;
  if ([...a.kinds, ...b.kinds].some((kind) => isSpeech(a.register, kind))) return open;
  if (sharedNumbers(a.numbers, b.numbers) === 'differ') return open;
  if (differ(a.targets, b.targets) || differ(a.perpetrators, b.perpetrators)) return open;
  const found = details(a, b);
  const where = placeless ? 0 : placeScore[place];
  const score = found.reduce((sum, { points }) => sum + points, where + (dated ? 1 : 0));
  if (score < (placeless ? enoughWithoutPlaces : enough)) return open;
  const reasons: MeetingReason[] = [
    dated ? 'day' : 'published',
    ...(where > 0 ? placeReasons[place] : []),
    ...found.map(({ reason }) => reason),
  ];
  return { kind: 'match', score, presumed: true, reasons };
}
