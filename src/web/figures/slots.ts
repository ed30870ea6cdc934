import type { CountedCell, CountedPeriod, Question } from '../../server/contract.js';
import { type Words, whenWords } from '../format.js';

type Grain = Exclude<Question['by'], 'all'>;

/** A place on the axis of time: a period, with its cell where events lie in it. */
export interface Slot<Cell extends CountedCell = CountedCell> {
  /** First day: also its name among its neighbours. */
  from: string;
  cell: Cell | null;
}

const day = 86_400_000;

function after(from: string, by: Grain): string {
  const [year = 0, month = 0] = from.split('-').map(Number);
  const at =
    by === 'day' || by === 'week'
      ? Date.parse(from) + day * (by === 'day' ? 1 : 7)
      : by === 'month'
        ? Date.UTC(year, month)
        : Date.UTC(year + 1, 0);
  return new Date(at).toISOString().slice(0, 10);
}

/** Every period from the first to the last that has events, `most` of them at most: the latest. */
export function slotsOf(
  cells: readonly CountedPeriod[],
  by: Grain,
  most: number,
): { slots: Slot<CountedPeriod>[]; left: number } {
  const known = cells.filter(({ from }) => from !== null);
  const byDay = new Map(known.map((cell) => [cell.from, cell]));
  const slots: Slot<CountedPeriod>[] = [];
  const last = known.at(-1)?.from ?? '';
  // An event of another century must not make an axis of a hundred thousand days.
  const longest = 20_000;
  let from = known[0]?.from ?? null;
  while (from !== null && from <= last && slots.length < longest) {
    slots.push({ from, cell: byDay.get(from) ?? null });
    from = after(from, by);
  }
  const shown = slots.slice(-most);
  return { slots: shown, left: slots.length - shown.length };
}

/** A period in words: "9–15 Mar 2026". */
export function periodWords(
  { from, to }: Pick<CountedPeriod, 'from' | 'to'>,
  by: Question['by'],
  words: Words,
): string {
  if (from === null) return words.t(`figures.noOne.${by}`);
  return whenWords({ from, to, value: null, basis: 'none' }, words);
}

/** What stands under a bar: the day, the month or the year, and the year where a new one begins. */
export function tickWords(from: string, by: Grain, { locale }: Words): string {
  const shape: Intl.DateTimeFormatOptions =
    by === 'year'
      ? { year: 'numeric' }
      : by === 'month'
        ? { month: 'short' }
        : { day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat(locale, { ...shape, timeZone: 'UTC' }).format(new Date(from));
}
