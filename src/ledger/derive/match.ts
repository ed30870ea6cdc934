import type { MeetingReason } from '../model.js';
import { apart, type Comparison, open, widestWindow } from './comparison.js';
import { overlap, width } from './days.js';
import { isDaily, isPlaceless, isSpeech, kindsFit } from './kinds.js';
import { placeReasons, placeScore, relatePlaces } from './places.js';
import { presume } from './presume.js';
import type { Unit } from './unit.js';

const enough = 3;

function shared(a: Set<string>, b: Set<string>, whenNone: number): number {
  if (a.size === 0 || b.size === 0) return 0;
  for (const word of a) if (b.has(word)) return 1;
  return whenNone;
}

// Reports blame different sides for one attack; what was attacked tells attacks apart.
const actorScores = (a: Unit, b: Unit): Partial<Record<MeetingReason, number>> => ({
  perpetrator: shared(a.perpetrators, b.perpetrators, -1),
  target: shared(a.targets, b.targets, -2),
  actor: shared(a.others, b.others, 0),
});

/** Whether the two may be one happening as far as days are known. */
function dayScore(a: Unit, b: Unit): number | 'unknown' | 'apart' {
  if (!a.days || !b.days) return 'unknown';
  if (overlap(a.days, b.days)) {
    return width(a.days) > widestWindow || width(b.days) > widestWindow ? 'unknown' : 1;
  }
  // A report may give the day it was told for the day it happened.
  return !isDaily(a.register) && overlap(a.days, b.days, 1) ? -2 : 'apart';
}

/** Compares two units of different reports by register, kind, days, places and actors. */
export function compare(a: Unit, b: Unit): Comparison {
  if (a.register !== b.register || a.report === b.report) return apart;
  if (!a.kinds.some((kind) => b.kinds.some((other) => kindsFit(a.register, kind, other)))) return apart;
  const day = dayScore(a, b);
  if (day === 'apart') return apart;
  const place = relatePlaces(a.places, b.places);
  if (place === 'apart') return apart;
  if (day === 'unknown' || (place === 'unknown' && !isPlaceless(a.register))) return presume(a, b, place);
  const kind = a.kinds.some((one) => b.kinds.includes(one)) ? 1 : 0;
  const actors = actorScores(a, b);
  const named = Object.values(actors).reduce((sum, points) => sum + points, 0);
  // A country alone says too little: somebody named has to be the same.
  if ((place === 'country' || place === 'unknown') && named < 1) return open;
  const speaks = a.kinds.some((one) => isSpeech(a.register, one)) ? 1 : 0;
  const score = day + placeScore[place] + kind + named;
  if (score < enough + speaks) return open;
  const reasons: MeetingReason[] = [
    day > 0 ? 'day' : 'dayAfter',
    ...placeReasons[place],
    ...(kind > 0 ? (['kind'] as const) : []),
    ...(Object.keys(actors) as MeetingReason[]).filter((reason) => actors[reason]! > 0),
  ];
  return { kind: 'match', score, presumed: false, reasons };
}
