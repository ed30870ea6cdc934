import type { Counted, CountedCell, CountedGroup, Question, Sum } from '../counted.js';
import { daysOfPeriod } from './periods.js';

/** Events that were added up in the database; `side` is null of those that do not say. */
export interface Added {
  period: string | null;
  group: string | null;
  name: string | null;
  side: 'all' | 'victims' | 'perpetrators' | 'unknown' | null;
  events: number;
  low: number;
  high: number;
  open: number;
}

const nothing = (): Sum => ({ low: 0, high: 0, open: 0, stated: 0, silent: 0 });

const plus = (a: Sum, b: Sum): Sum => ({
  low: a.low + b.low,
  high: a.high + b.high,
  open: a.open + b.open,
  stated: a.stated + b.stated,
  silent: a.silent + b.silent,
});

const sumOf = ({ side, events, low, high, open }: Added): Sum =>
  side === null ? { ...nothing(), silent: events } : { low, high, open, stated: events, silent: 0 };

/** Rows of one period and group put together. */
function cellsOf(rows: readonly Added[]): CountedCell[] {
  const cells = new Map<string, CountedCell>();
  for (const row of rows) {
    const { period, group, side } = row;
    const key = JSON.stringify([period, group]);
    const cell = cells.get(key) ?? { period, group, ...nothing(), sides: {} };
    cells.set(key, cell);
    if (side === null || side === 'all') Object.assign(cell, plus(cell, sumOf(row)));
    else cell.sides[side] = plus(cell.sides[side] ?? nothing(), sumOf(row));
  }
  return [...cells.values()];
}

const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** What is not known comes last. */
function byKey(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return byText(a, b);
}

const most = 12;

/** The largest groups and how many are left out; what has no group comes last and is never left out. */
export function largest(rows: readonly Added[]): Pick<Counted, 'groups' | 'moreGroups'> {
  const names = new Map<string | null, string>();
  for (const { group, name } of rows) {
    const known = names.get(group);
    if (name !== null && (known === undefined || name < known)) names.set(group, name);
  }
  const groups = cellsOf(rows.map((row) => ({ ...row, period: null }))).map(
    ({ group, sides: _sides, period: _period, ...sum }): CountedGroup => ({
      key: group,
      name: names.get(group) ?? group,
      ...sum,
    }),
  );
  const size = ({ high, stated, silent }: Sum) => [high, stated, silent] as const;
  groups.sort((a, b) => {
    if (a.key === null || b.key === null) return byKey(a.key, b.key);
    const [more, less] = [size(b), size(a)];
    const at = more.findIndex((value, index) => value !== less[index]);
    return at < 0 ? byText(a.key, b.key) : more[at]! - less[at]!;
  });
  const known = groups.filter(({ key }) => key !== null);
  const unknown = groups.filter(({ key }) => key === null);
  return { groups: [...known.slice(0, most), ...unknown], moreGroups: Math.max(0, known.length - most) };
}

/** By side: the same rows, each side a group of its own, those who do not say in none. */
export const groupedBySide = (rows: readonly Added[]): Added[] =>
  rows.flatMap((row) => {
    if (row.side === 'all') return [];
    return [{ ...row, group: row.side, side: row.side === null ? null : ('all' as const) }];
  });

function daysOf(period: string | null): { from: string | null; to: string | null } {
  const { from = null, to = null } = (period !== null && daysOfPeriod(period)) || {};
  return { from, to };
}

/** The answer from totals by period, and from the groups shown by period. */
export function answerOf(
  question: Question,
  totals: readonly Added[],
  groups: Pick<Counted, 'groups' | 'moreGroups'>,
  grouped: readonly Added[],
): Omit<Counted, 'asOf'> {
  const [whole] = cellsOf(totals.map((row) => ({ ...row, period: null })));
  const { period: _period, group: _group, ...total } = whole ?? ({ ...nothing(), sides: {} } as CountedCell);
  const timed = (rows: readonly Added[]) =>
    question.by === 'all'
      ? []
      : cellsOf(rows).sort((a, b) => byKey(a.period, b.period) || byKey(a.group, b.group));
  return {
    ...question,
    total,
    periods: timed(totals).map((cell) => ({ ...cell, ...daysOf(cell.period) })),
    ...groups,
    cells: timed(grouped),
  };
}
