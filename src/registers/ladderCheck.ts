import type { Book, Ladder } from './book.js';
import { isBefore, isTime } from './clock.js';
import type { EntryTrouble, Stop } from './entry.js';
import { anyOf, trouble } from './entryTrouble.js';

const mostStops = 100;

/** Whether an entry that stands at `from` may go to `to`; null is where it begins. */
const mayFollow = ({ first, moves }: Ladder, from: string | null): readonly string[] =>
  from === null ? first : (moves[from] ?? []);

function checkMove(ladder: Ladder, from: string | null, to: string, field: string): EntryTrouble[] {
  const { says } = ladder;
  const next = mayFollow(ladder, from);
  if (next.includes(to)) return [];
  const named = (code: string) => says[code]?.en ?? code;
  if (from === null) {
    const remedy = `It begins with ${anyOf(next.map(named))}.`;
    return [trouble(field, 'badFirst', `Nothing begins with "${named(to)}".`, remedy, { to, allowed: next })];
  }
  const remedy =
    next.length > 0
      ? `From "${named(from)}" it can go to ${anyOf(next.map(named))}.`
      : `"${named(from)}" is an end: nothing follows it.`;
  const message = `From "${named(from)}" it cannot go to "${named(to)}".`;
  return [trouble(field, 'badMove', message, remedy, { from, to, allowed: next })];
}

function checkStop({ to, at, place }: Stop, field: string, ladder: Ladder): EntryTrouble[] {
  const known = Object.keys(ladder.says);
  if (!known.includes(to)) {
    return [
      trouble(
        field,
        'unknownStop',
        `There is no stop "${String(to).slice(0, 80)}".`,
        `Choose ${anyOf(known)}.`,
        {
          given: String(to).slice(0, 80),
          known,
        },
      ),
    ];
  }
  if (at !== null && !(typeof at === 'string' && isTime(at))) {
    const given = String(at).slice(0, 80);
    const remedy = 'Write a time as in 2026-01-31T08:30, or its day.';
    return [trouble(field, 'noSuchTime', `"${given}" is no time.`, remedy, { given })];
  }
  if (place !== null && (typeof place !== 'string' || place.length > 500))
    return [trouble(field, 'badPlace', 'The place of a stop is a name.', 'Write at most 500 letters.')];
  return [];
}

/** What is wrong with the stops of an entry: moves that the ladder does not allow, times out of order. */
export function checkStops(book: Book, stops: readonly Stop[]): EntryTrouble[] {
  const { ladder } = book;
  if (!ladder) {
    if (stops.length === 0) return [];
    return [trouble('status', 'noLadder', `${book.entry.many.en} have no stops.`, 'Leave them out.')];
  }
  if (stops.length === 0) {
    const remedy = `Say where it stands: ${anyOf(ladder.first.map((one) => ladder.says[one]?.en ?? one))}.`;
    return [trouble('status', 'required', 'It has no stop yet.', remedy)];
  }
  if (stops.length > mostStops)
    return [
      trouble('status', 'tooLong', 'It has too many stops.', `Give at most ${mostStops}.`, {
        most: mostStops,
      }),
    ];
  const found: EntryTrouble[] = [];
  let before: Stop | null = null;
  let dated: string | null = null;
  for (const [at, stop] of stops.entries()) {
    const field = `stops[${at}]`;
    const wrong = checkStop(stop, field, ladder);
    if (wrong.length > 0) return [...found, ...wrong];
    found.push(...checkMove(ladder, before?.to ?? null, stop.to, field));
    if (stop.at !== null && dated !== null && isBefore(stop.at, dated)) {
      const message = `"${ladder.says[stop.to]!.en}" at ${stop.at} is before the stop before it, at ${dated}.`;
      const remedy = 'Put the stops in the order of their times, or mend the time.';
      found.push(
        trouble(field, 'stopsOutOfOrder', message, remedy, { at: stop.at, before: dated, to: stop.to }),
      );
    }
    dated = stop.at ?? dated;
    before = stop;
  }
  return found;
}

/** The stops of an entry of which only the last is known: the shortest way there, its other times unknown. */
export function stopsTo({ first, moves }: Ladder, status: string): Stop[] {
  const ways: string[][] = first.map((one) => [one]);
  const seen = new Set(first);
  for (const way of ways) {
    const last = way.at(-1)!;
    if (last === status) return way.map((to) => ({ to, at: null, place: null }));
    for (const next of moves[last] ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return [{ to: status, at: null, place: null }];
}
