import { overlap, width } from './days.js';
import { isDaily, isPlaceless, isSpeech, kindsFit } from './kinds.js';
import { type PlaceRelation, relatePlaces } from './places.js';
import type { Unit } from './unit.js';

/** How two units compare: a score where they tell of one happening, `apart` where they cannot. */
export type Comparison = { kind: 'match'; score: number } | { kind: 'open' } | { kind: 'apart' };

const open: Comparison = { kind: 'open' };
const apart: Comparison = { kind: 'apart' };

/** Windows wider than this are too vague for the machine to say that two happenings are one. */
export const widestWindow = 10;

const enough = 3;
const placeScore: Readonly<Record<PlaceRelation, number>> = {
  same: 3,
  near: 2,
  within: 1,
  country: 0,
  unknown: 0,
  apart: 0,
};

function shared(a: Set<string>, b: Set<string>, whenNone: number): number {
  if (a.size === 0 || b.size === 0) return 0;
  for (const word of a) if (b.has(word)) return 1;
  return whenNone;
}

function actorScore(a: Unit, b: Unit): number {
  // Reports blame different sides for one attack; what was attacked tells attacks apart.
  return (
    shared(a.perpetrators, b.perpetrators, -1) +
    shared(a.targets, b.targets, -2) +
    shared(a.others, b.others, 0)
  );
}

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
  if (day === 'unknown' || (place === 'unknown' && !isPlaceless(a.register))) return open;
  const kind = a.kinds.some((one) => b.kinds.includes(one)) ? 1 : 0;
  const actors = actorScore(a, b);
  // A country alone says too little: somebody named has to be the same.
  if ((place === 'country' || place === 'unknown') && actors < 1) return open;
  const speaks = a.kinds.some((one) => isSpeech(a.register, one)) ? 1 : 0;
  const score = day + placeScore[place] + kind + actors;
  return score >= enough + speaks ? { kind: 'match', score } : open;
}
