import { filterOf } from '../address.js';
import type { Filled } from '../api.js';
import { BesideView } from './beside.js';
import { BoardView } from './board.js';
import { CalendarView } from './calendar.js';
import { ClocksView } from './clocks.js';
import { daysIn, today, weeksTo } from './days.js';
import { FiguresView } from './figures.js';
import type { ViewName } from './views.js';

const usualWeeks = { board: 1, figures: 1, calendar: 4, beside: 4 };
/** More days than these the desk refuses: a calendar has a cell for each. */
const mostDays = 800;

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
  const filter = filterOf(filled.book, query);
  if (view === 'clocks') return <ClocksView filled={filled} filter={filter} />;
  const days = daysIn(query, weeksTo(today(), usualWeeks[view]), view === 'calendar' ? mostDays : undefined);
  const looked = { filled, filter, days };
  if (view === 'board') return <BoardView {...looked} />;
  if (view === 'figures') return <FiguresView {...looked} />;
  if (view === 'calendar') return <CalendarView {...looked} most={mostDays} />;
  return <BesideView {...looked} />;
}
