import {
  type CellAsked,
  type Counted,
  type CountedEvent,
  type FigureView,
  grains,
  groupings,
  measures,
  type Question,
  type Series,
} from './counted.js';
import { daysOfPeriod } from './derive/periods.js';
import type { Do } from './doing.js';
import { DeskError } from './error.js';
import type { EventFilter, FigureFilter } from './eventViews.js';
import type { Cursor, Page } from './model.js';
import { count } from './store/count.js';
import { eventsIn } from './store/countedEvents.js';
import type { Database } from './store/database.js';
import { checkEventFilter } from './store/eventFilter.js';
import { figureEvents, figureView, listSeries } from './store/reported.js';

function checkWord(what: string, given: string, known: readonly string[]): void {
  if (known.includes(given)) return;
  throw new DeskError('badInput', `"${given}" is no ${what}.`, {
    remedy: `Known: ${known.join(', ')}.`,
    details: { [what]: given, known },
  });
}

function checkQuestion({ measure, by, group }: Question): void {
  checkWord('measure', measure, measures);
  checkWord('period', by, [...grains, 'all']);
  checkWord('group', group, [...groupings, 'none']);
  if (group !== 'side' || measure !== 'events') return;
  throw new DeskError('badInput', 'Events have no sides: their numbers have.', {
    remedy: 'Ask for a measure such as killed or injured.',
  });
}

function checkCell({ by }: Question, { period }: CellAsked): void {
  if (period === undefined || period === null || daysOfPeriod(period)?.grain === by) return;
  const like = { day: '2026-03-09', week: '2026-W11', month: '2026-03', year: '2026', all: '' }[by];
  throw new DeskError('badInput', `"${period}" is no ${by === 'all' ? 'period where all is one' : by}.`, {
    remedy: like ? `Give it as in ${like}.` : 'Ask by day, week, month or year.',
  });
}

/** What the desk counts of its own events, each number a step away from its sentences. */
export class Counting {
  readonly #db: Database;
  readonly #do: Do;

  constructor(db: Database, run: Do) {
    this.#db = db;
    this.#do = run;
  }

  async count(question: Question, filter: EventFilter): Promise<Counted> {
    checkQuestion(question);
    checkEventFilter(filter);
    return this.#do('counting events', () => count(this.#db, question, filter));
  }

  /** The events behind a number of the answer. */
  async events(
    question: Question,
    filter: EventFilter,
    cell: CellAsked,
    page: Cursor,
  ): Promise<Page<CountedEvent>> {
    checkQuestion(question);
    checkCell(question, cell);
    checkEventFilter(filter);
    return this.#do('listing what was counted', () => eventsIn(this.#db, question, filter, cell, page));
  }

  /** Numbers that others report, by who reports what over which windows, each beside the desk's own count. */
  async series(filter: FigureFilter, page: Cursor): Promise<Page<Series>> {
    checkEventFilter(filter);
    return this.#do('comparing figures', () => listSeries(this.#db, filter, page));
  }

  async figure(id: string): Promise<FigureView | undefined> {
    return this.#do('reading a figure', () => figureView(this.#db, id));
  }

  /** The events that the desk counted beside a reported number; undefined where there is no such number. */
  async figureEvents(id: string, page: Cursor): Promise<Page<CountedEvent> | undefined> {
    return this.#do('listing what was counted', () => figureEvents(this.#db, id, page));
  }
}
