import type { Span, Time, When } from '../reading.js';
import { twoDigits } from '../times/index.js';
import { type Atom, isOneOf } from './atoms.js';

/** A window of days that a row tells; `open` where it runs from a beginning up to the report. */
export interface RowWindow extends Span {
  when: When;
  open: boolean;
}

export interface WindowSets {
  since: ReadonlySet<string>;
  until: ReadonlySet<string>;
  cumulative: ReadonlySet<string>;
}

/** "since the beginning of the war on 7 October": so many words may stand before the date. */
const REACH = 12;

/** The windows of a row, in order, from the times that stand in it. */
export function windowsIn(
  atoms: readonly Atom[],
  times: readonly Time[],
  sets: WindowSets,
  published: string | null,
): RowWindow[] {
  const day = published?.slice(0, 10) ?? null;
  const windows: RowWindow[] = [];
  let free = 0;
  // "Cumulative deaths as of 5 May": the day is the end, and the beginning is not told.
  const all = atoms.some((atom) => isOneOf(atom, sets.cumulative));
  for (let k = 0; k < times.length; k++) {
    const time = times[k]!;
    const { from, to, value, basis } = time;
    if (from === null || to === null || time.type === 'SET') continue;
    const before = atoms.findIndex((atom) => atom.start >= time.start);
    const since =
      time.type === 'DURATION' ? -1 : lastOf(atoms, sets.since, Math.max(free, before - REACH), before);
    const after = atoms.findIndex((atom) => atom.start >= time.end);
    const next = after >= 0 && isOneOf(atoms[after], sets.until) ? times[k + 1] : undefined;
    const until = next?.to && next.start <= (atoms[after + 2]?.start ?? 0) ? next : undefined;
    free = after < 0 ? atoms.length : after;
    const start = since < 0 ? time.start : atoms[since]!.start;
    const first = until ? undefined : firstDay(atoms, before, value, sets);
    if (first) {
      const end = time.end;
      windows.push({
        start: first.start,
        end,
        when: { from: first.from, to, value: `${first.from}/${value}`, basis },
        open: false,
      });
    } else if (until) {
      const end = until.end;
      windows.push({
        start,
        end,
        when: { from, to: until.to, value: `${value}/${until.value}`, basis },
        open: since >= 0,
      });
      k++;
    } else if (since >= 0) {
      const when = { from, to: day, value: day && `${value}/${day}`, basis };
      windows.push({ start, end: time.end, when, open: true });
    } else {
      const begins = all && time.type === 'DATE' ? null : from;
      windows.push({ start, end: time.end, when: { from: begins, to, value, basis }, open: begins === null });
    }
  }
  return windows;
}

/** "3 to 9 May": the first day has its month from the second. */
function firstDay(atoms: readonly Atom[], at: number, value: string, { until }: WindowSets) {
  const day = atoms[at - 2];
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || !isOneOf(atoms[at - 1], until) || day?.kind !== 'number')
    return undefined;
  if (!Number.isInteger(day.value) || day.value < 1 || day.value >= Number(value.slice(8))) return undefined;
  return { start: day.start, from: `${value.slice(0, 8)}${twoDigits(day.value)}` };
}

function lastOf(atoms: readonly Atom[], words: ReadonlySet<string>, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (isOneOf(atoms[at], words)) return at;
  return -1;
}

/** Counted from a beginning that is not told. */
export const sinceUnknown = (published: string | null): When => ({
  from: null,
  to: published?.slice(0, 10) ?? null,
  value: null,
  basis: published === null ? 'none' : 'publishedAt',
});
