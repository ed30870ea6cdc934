import type { Filled } from '../api.js';
import { BesideView } from './beside.js';
import { BoardView } from './board.js';
import { CalendarView } from './calendar.js';
import { ClocksView } from './clocks.js';
import { daysIn, today, weeksTo } from './days.js';
import { FiguresView } from './figures.js';
import type { ViewName } from './views.js';

const usualWeeks = { board: 1, figures: 1, calendar: 4, beside: 4 };

/** A register looked at in another way than as a table. */
export function ViewPage({
  filled,
  view,
  query,
}: {
  filled: Filled;
  view: ViewName;
  query: URLSearchParams;
}) {
  if (view === 'clocks') return <ClocksView filled={filled} />;
  const days = daysIn(query, weeksTo(today(), usualWeeks[view]));
  if (view === 'board') return <BoardView filled={filled} days={days} />;
  if (view === 'figures') return <FiguresView filled={filled} days={days} />;
  if (view === 'calendar') return <CalendarView filled={filled} days={days} />;
  return <BesideView filled={filled} days={days} />;
}
