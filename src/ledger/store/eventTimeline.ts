import { sql } from 'kysely';
import { isoDay } from '../derive/days.js';
import type { EventFilter, EventTimeline, Step, TimelineBar } from '../eventViews.js';
import type { Database } from './database.js';
import { eventsThat } from './eventFilter.js';

interface Row {
  /** Days since 1970; null for events of unknown day. */
  day: number | null;
  register: string;
  count: number;
  differ: number;
}

/** About as many bars as can be told apart. */
const mostBars = 130;
const lengths: readonly [Step, days: number][] = [
  ['day', 1],
  ['week', 7],
  ['month', 30.4],
];

/** The shortest step that makes no more bars than can be told apart. */
export function stepOf(from: number, to: number): Step {
  return lengths.find(([, days]) => (to - from) / days <= mostBars)?.[0] ?? 'year';
}

/** First and last day of the step in which a day lies. Weeks begin on Monday. */
function spanOf(day: number, step: Step): [first: number, last: number] {
  const date = new Date(day * 86_400_000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const at = (y: number, m: number) => Date.UTC(y, m, 1) / 86_400_000;
  switch (step) {
    case 'day':
      return [day, day];
    case 'week': {
      const monday = day - ((date.getUTCDay() + 6) % 7);
      return [monday, monday + 6];
    }
    case 'month':
      return [at(year, month), at(year, month + 1) - 1];
    case 'year':
      return [at(year, 0), at(year + 1, 0) - 1];
  }
}

function barsOf(rows: readonly Row[], step: Step): TimelineBar[] {
  const bars = new Map<number, TimelineBar>();
  for (const { day, register, count, differ } of rows) {
    if (day === null) continue;
    const [first, last] = spanOf(day, step);
    const bar = bars.get(first) ?? { from: isoDay(first), to: isoDay(last), differ: 0, registers: {} };
    bars.set(first, bar);
    bar.differ += differ;
    bar.registers[register] = (bar.registers[register] ?? 0) + count;
  }
  return [...bars.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** How many events begin when: by day, week, month or year, as their time asks for unless told. */
export async function eventTimeline(
  db: Database,
  filter: EventFilter,
  asked: Step | undefined,
): Promise<EventTimeline> {
  const { rows } = await sql<Row>`
    select e.day, e.register, count(*) as count, count(*) filter (where e.accounts = 'differ') as differ
    from events e where ${eventsThat(filter)}
    group by e.day, e.register order by e.day, e.register`.execute(db);
  const dated = rows.flatMap(({ day }) => (day === null ? [] : [day]));
  const [from, to] = [dated[0], dated.at(-1)];
  const step = asked ?? (from === undefined || to === undefined ? 'day' : stepOf(from, to));
  const sum = (some: readonly Row[]) => some.reduce((total, { count }) => total + count, 0);
  return {
    step,
    from: from === undefined ? null : isoDay(from),
    to: to === undefined ? null : isoDay(to),
    bars: barsOf(rows, step),
    total: sum(rows),
    undated: sum(rows.filter(({ day }) => day === null)),
  };
}
