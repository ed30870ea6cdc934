import { addDays, daysBetween } from '../../reading/times/calendar.js';
import { dayAfter } from '../../reading/times/dayAfter.js';
import type { BookClock, ClockMove } from '../book.js';
import { type CountedEntry, codesIn, textIn } from './counted.js';

/** The last day of a step, by one way to read its text. */
export interface End {
  day: string;
  /** `stated`: the text names the day. `counted`: the first day is the first of them. `after`: they are counted from the day after. */
  by: 'stated' | 'counted' | 'after';
  /** From which day it is counted. */
  from: string;
}

/** A step of an instrument, with the days on which it may end. */
export interface ClockStep {
  entry: string;
  /** Claims of reports that say that the clock moved. */
  claims: string[];
  move: ClockMove;
  /** The day on which it was taken, and from which it holds. */
  day: string;
  from: string;
  duration: string | null;
  /** None where it has no end; several where the text allows several readings. */
  ends: End[];
}

export type ClockState =
  | 'announced'
  | 'inForce'
  | 'waived'
  | 'suspended'
  | 'ended'
  | 'lapsed'
  | 'mayHaveLapsed';

/** An instrument as it stands on a day. */
export interface Clock {
  instrument: string;
  steps: ClockStep[];
  state: ClockState;
  /** The step whose end is waited for or passed; null where none ends. */
  running: ClockStep | null;
  /** Which day of its duration the day is, by each reading, and of how many days; null before it begins. */
  dayOf: { day: number; of: number; by: End['by'] }[];
  /** What is due next, the earliest reading first. */
  due: { day: string; in: number; by: End['by'] }[];
}

/** Readings of a duration from a day: a text that says which is taken at its word. */
function counted(from: string, duration: string, reading: string | null): End[] {
  const after = dayAfter(from, duration);
  if (after === undefined) return [];
  const both: End[] = [
    { day: addDays(after, -1), by: 'counted', from },
    { day: after, by: 'after', from },
  ];
  return reading === null ? both : both.filter(({ by }) => by === reading);
}

/** Ends of a step. An extension that does not say from when begins where what it extends ends, or on its own day: both are readings. */
function endsOf(entry: CountedEntry, fields: BookClock, move: ClockMove, before: ClockStep | null): End[] {
  const stated = textIn(entry, fields.ends);
  const from = textIn(entry, fields.from) ?? textIn(entry, fields.day)!;
  if (stated !== null) return [{ day: stated, by: 'stated', from }];
  const duration = textIn(entry, fields.duration);
  if (duration === null) return [];
  const reading = textIn(entry, fields.reading);
  const says = textIn(entry, fields.from) !== null;
  if (move !== 'extends' || says || !before || before.ends.length === 0)
    return counted(from, duration, reading);
  const further = before.ends.flatMap((end) => {
    const last = dayAfter(end.day, duration);
    return last === undefined ? [] : [{ day: last, by: end.by, from: end.day }];
  });
  const all = [...further, ...counted(from, duration, reading)];
  return all.filter((end, at) => all.findIndex(({ day }) => day === end.day) === at);
}

function stepsOf(entries: readonly CountedEntry[], fields: BookClock): ClockStep[] {
  const dated = entries
    .filter((entry) => textIn(entry, fields.day) !== null)
    .sort((one, other) => {
      const [a, b] = [textIn(one, fields.day)!, textIn(other, fields.day)!];
      return a === b ? (one.id < other.id ? -1 : 1) : a < b ? -1 : 1;
    });
  const steps: ClockStep[] = [];
  for (const entry of dated) {
    const move = fields.moves[entry.kind] ?? 'notes';
    const before = steps.findLast(({ ends }) => ends.length > 0) ?? null;
    const day = textIn(entry, fields.day)!;
    steps.push({
      entry: entry.id,
      claims: [...entry.claims],
      move,
      day,
      from: textIn(entry, fields.from) ?? day,
      duration: textIn(entry, fields.duration),
      ends: endsOf(entry, fields, move, before),
    });
  }
  return steps;
}

const stateAfter: Readonly<Record<ClockMove, ClockState | null>> = {
  announces: 'announced',
  runs: 'inForce',
  waives: 'waived',
  extends: null,
  suspends: 'suspended',
  ends: 'ended',
  notes: null,
};

/** Days of a step's duration, by a reading, that a day is: the first is 1. */
function dayOf(step: ClockStep, today: string): Clock['dayOf'] {
  return step.ends.flatMap(({ by, from, day }) => {
    const first = by === 'after' ? addDays(from, 1) : from;
    const [passed, of] = [daysBetween(first, today) ?? -1, (daysBetween(first, day) ?? 0) + 1];
    return passed < 0 || passed >= of ? [] : [{ day: passed + 1, of, by }];
  });
}

/** An instrument on an ISO day; steps that are to come do not move it. */
function clockOf(
  instrument: string,
  entries: readonly CountedEntry[],
  fields: BookClock,
  today: string,
): Clock {
  const steps = stepsOf(entries, fields);
  let [state, running]: [ClockState, ClockStep | null] = ['announced', null];
  for (const step of steps) {
    if (step.from > today) continue;
    state = stateAfter[step.move] ?? state;
    if (step.move === 'ends') running = null;
    else if (step.ends.length > 0) running = step;
  }
  const ends = [...(running?.ends ?? [])].sort((one, other) => (one.day < other.day ? -1 : 1));
  const passed = ends.filter(({ day }) => day < today).length;
  if (passed > 0) state = passed === ends.length ? 'lapsed' : 'mayHaveLapsed';
  const due = ends
    .filter(({ day }) => day >= today)
    .map(({ day, by }) => ({ day, by, in: daysBetween(today, day) ?? 0 }));
  return { instrument, steps, state, running, dayOf: running ? dayOf(running, today) : [], due };
}

/** Every instrument as it stands on an ISO day: what is due first comes first, then what lapsed, then the others by name. */
export function clocksOf(fields: BookClock, entries: readonly CountedEntry[], today: string): Clock[] {
  const groups = new Map<string, CountedEntry[]>();
  for (const entry of entries) {
    const [instrument] = codesIn(entry, fields.instrument);
    if (instrument === undefined) continue;
    const key = instrument.trim().toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const rank = ({ due, state }: Clock) => (due[0] ? `0 ${due[0].day}` : state === 'lapsed' ? '1' : '2');
  const order = (clock: Clock) => `${rank(clock)} ${clock.instrument}`;
  return [...groups.values()]
    .map((its) => clockOf(codesIn(its[0]!, fields.instrument)[0]!.trim(), its, fields, today))
    .sort((one, other) => (order(one) < order(other) ? -1 : 1));
}
