import { totalsOf } from '../../reading/vocabulary.js';
import type { Counted, CountedCell, CountedGroup, Question, Sides, Sum } from '../counted.js';
import type { Side } from './numbering.js';
import { daysOfPeriod } from './periods.js';

/** What is added up of numbers: the events that give one, their least, their most, and how many of them are open. */
export const parts = ['stated', 'low', 'high', 'open'] as const;
type Parts = Record<(typeof parts)[number], number>;

/** Events added up in the database, by side; what is 0 or not known is left out, of days there are thousands. */
export type Added = { period?: string; events: number } & {
  [Column in `${(typeof parts)[number]}_${Side}`]?: number;
};

/** Events of a group added up. */
export interface GroupAdded extends Parts {
  key?: string;
  events: number;
}

/** A question's sums as the database makes them. */
export interface AddedUp {
  whole: Added;
  periods: Added[];
  /** The largest first, the unknown one last. */
  groups: (GroupAdded & { name?: string })[];
  more: number;
  cells: (GroupAdded & { period?: string })[];
}

const sumOf = ({ events, stated, low, high, open }: Parts & { events: number }): Sum => ({
  low,
  high,
  open,
  stated,
  silent: events - stated,
});

const columnsOf = (side: Side) =>
  ({ stated: `stated_${side}`, low: `low_${side}`, high: `high_${side}`, open: `open_${side}` }) as const;
const ofAll = columnsOf('all');
const ofSides = totalsOf.map((side) => [side, columnsOf(side)] as const);

const sumIn = (row: AddedUp['whole'], columns: ReturnType<typeof columnsOf>, events: number): Sum =>
  sumOf({
    events,
    stated: row[columns.stated] ?? 0,
    low: row[columns.low] ?? 0,
    high: row[columns.high] ?? 0,
    open: row[columns.open] ?? 0,
  });

function sidesOf(row: AddedUp['whole']): Sum & { sides: Sides } {
  const sides: Sides = {};
  for (const [side, columns] of ofSides) {
    const stated = row[columns.stated] ?? 0;
    if (stated > 0) sides[side] = sumIn(row, columns, stated);
  }
  return { ...sumIn(row, ofAll, row.events), sides };
}

/** What is not known comes last. */
function byKey(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : Number(a > b);
}

const inOrder = (a: CountedCell, b: CountedCell) => byKey(a.period, b.period) || byKey(a.group, b.group);

function daysOf(by: Question['by'], period?: string): { from: string | null; to: string | null } {
  // Of days there are thousands.
  if (by === 'day' && period !== undefined) return { from: period, to: period };
  const { from = null, to = null } = (period !== undefined && daysOfPeriod(period)) || {};
  return { from, to };
}

/** The answer to a question from its sums. */
export function answerOf(
  question: Question,
  { whole, periods, groups, more, cells }: AddedUp,
): Omit<Counted, 'asOf'> {
  return {
    ...question,
    total: sidesOf(whole),
    periods: periods
      .map((row) => ({
        period: row.period ?? null,
        group: null,
        ...sidesOf(row),
        ...daysOf(question.by, row.period),
      }))
      .sort(inOrder),
    groups: groups.map(
      (row): CountedGroup => ({ key: row.key ?? null, name: row.name ?? row.key ?? null, ...sumOf(row) }),
    ),
    moreGroups: more,
    cells: cells
      .map(
        (row): CountedCell => ({
          period: row.period ?? null,
          group: row.key ?? null,
          ...sumOf(row),
          sides: {},
        }),
      )
      .sort(inOrder),
  };
}
