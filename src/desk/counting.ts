import type { CellAsked, Question } from '../ledger/counted.js';
import type { Counting } from '../ledger/counting.js';
import { daysOfPeriod } from '../ledger/derive/periods.js';
import type { EventFilter } from '../ledger/eventViews.js';
import { countedCsv } from '../publish/countedCsv.js';

export type {
  CellAsked,
  ComparedFigure,
  Counted,
  CountedEvent,
  CountedGroup,
  Question,
  Series,
  Sum,
} from '../ledger/counted.js';
export type { WindowNote } from '../ledger/derive/windows.js';

/** What the desk counts of its own events, and beside what others report. */
export interface DeskCounting
  extends Pick<Counting, 'count' | 'events' | 'series' | 'figure' | 'figureEvents'> {
  /** The answer as CSV with a row of HXL tags. */
  csv(question: Question, filter: EventFilter): Promise<string>;
}

/** Counting as the desk offers it. */
export const countingOf = (counting: Counting): DeskCounting => ({
  count: (question, filter) => counting.count(question, filter),
  events: (question, filter, cell, page) => counting.events(question, filter, cell, page),
  series: (filter, page) => counting.series(filter, page),
  figure: (id) => counting.figure(id),
  figureEvents: (id, page) => counting.figureEvents(id, page),
  csv: async (question, filter) => countedCsv(await counting.count(question, filter), daysOfPeriod),
});

/** How an address and the command line write what is not known. */
export const unknownMark = '-';

/** A question as it is written, in words that are checked where it is answered. */
export const asQuestion = (given: { measure?: string; by?: string; group?: string }): Question =>
  ({ measure: given.measure ?? 'events', by: given.by ?? 'month', group: given.group ?? 'none' }) as Question;

const part = (text: string | undefined) => (text === unknownMark ? null : text);

/** One number of the answer: `-` stands for what is not known. */
export const asCell = (given: { period?: string | undefined; of?: string | undefined }): CellAsked => ({
  period: part(given.period),
  group: part(given.of),
});
