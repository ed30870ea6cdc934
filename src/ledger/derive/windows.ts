import { dayNumber, isoDay } from './days.js';

/** A window of whole days, both ends in it. */
export interface Window {
  id: string;
  from: string;
  to: string;
}

/** What a reader of several windows has to know before adding them up. */
export interface WindowNote {
  /**
   * `gap`: days that none covers, after the first of `windows` and before the second. `overlap`: days that both
   * cover. `within`: the second lies in the first. `since`: all begin on one day, each counts on from it.
   */
  kind: 'gap' | 'overlap' | 'within' | 'since';
  from: string;
  to: string;
  /** How many days `from` to `to` are. */
  days: number;
  windows: string[];
}

const byStart = (windows: readonly Window[]) =>
  [...windows].sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to) || compare(a.id, b.id));

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

const lengthOf = (from: string, to: string) => dayNumber(to) - dayNumber(from) + 1;

/** Gaps and overlaps of the windows of one series, in the order of time. */
export function notesOf(windows: readonly Window[]): WindowNote[] {
  const notes: WindowNote[] = [];
  let reach: Window | undefined;
  const sorted = byStart(windows);
  for (const [at, window] of sorted.entries()) {
    const { from, to, id } = window;
    const together = sorted.filter((other) => other.from === from);
    if (together.length > 1 && sorted[at - 1]?.from !== from) {
      const last = together.at(-1)!;
      const ids = together.map((one) => one.id);
      notes.push({ kind: 'since', from, to: last.to, days: lengthOf(from, last.to), windows: ids });
    }
    if (reach && reach.from !== from) {
      const [before, after] = [isoDay(dayNumber(reach.to) + 1), isoDay(dayNumber(from) - 1)];
      const pair = [reach.id, id];
      if (from > before)
        notes.push({ kind: 'gap', from: before, to: after, days: lengthOf(before, after), windows: pair });
      else if (to <= reach.to)
        notes.push({ kind: 'within', from, to, days: lengthOf(from, to), windows: pair });
      else if (from <= reach.to)
        notes.push({ kind: 'overlap', from, to: reach.to, days: lengthOf(from, reach.to), windows: pair });
    }
    if (!reach || to > reach.to) reach = window;
  }
  return notes;
}
