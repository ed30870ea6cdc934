import type { BookEntry, EntryDraft, EntryFilter } from '../ledger/bookModel.js';
import type { Books } from '../ledger/books.js';
import { DeskError } from '../ledger/error.js';
import { deadlinesFeed, type FeedLanguage } from '../publish/deadlines.js';
import { addDays, daysBetween } from '../reading/times/calendar.js';
import { type Beside, besideOwn } from '../registers/arithmetic/beside.js';
import { calendarOf, type PlaceCalendar } from '../registers/arithmetic/calendar.js';
import { type Clock, clocksOf } from '../registers/arithmetic/clock.js';
import type { CountedEntry } from '../registers/arithmetic/counted.js';
import { type BookFigures, figuresOf } from '../registers/arithmetic/figures.js';
import { type Challenge, challengesOf, fromClaim } from '../registers/arithmetic/fromClaim.js';
import type { Book } from '../registers/book.js';
import { bookOf } from '../registers/bookOf.js';
import { type RegisterName, registers } from '../registers/index.js';
import { figuresWithoutFew, hidesFew } from './few.js';

export type { Beside, ReportedTally } from '../registers/arithmetic/beside.js';
export type { CalendarDay, PlaceCalendar } from '../registers/arithmetic/calendar.js';
export type { Clock, ClockStep } from '../registers/arithmetic/clock.js';
export type { BookFigures } from '../registers/arithmetic/figures.js';
export type { Sums } from '../registers/arithmetic/sums.js';

/** First and last ISO day, both in it. */
export interface DayWindow {
  from: string;
  to: string;
}

/** A field of which a claim tells another thing than an entry, with the words that do. */
export interface ToldOtherwise extends Challenge {
  report: string;
  words: string;
}

/** What the entries of registers come to. */
export interface DeskBookViews {
  /** Parts, codes, numbers and hours of the entries of a filter. */
  figures(register: RegisterName, filter: EntryFilter): Promise<BookFigures>;
  /** The days of each place. */
  calendar(register: RegisterName, window: DayWindow): Promise<PlaceCalendar[]>;
  /** Every instrument as it stands on a day, today unless told: what is due first comes first. */
  clocks(register: RegisterName, day?: string): Promise<Clock[]>;
  /** What is due, as an iCalendar feed; links begin with `base`. */
  deadlines(register: RegisterName, language: FeedLanguage, base: string): Promise<string>;
  /** What a claim tells of a new entry, to be looked at and kept by a person. */
  draft(register: RegisterName, claim: string): Promise<EntryDraft>;
  /** Where claims that tell of an entry say another thing than it does. */
  challenges(register: RegisterName, id: string): Promise<ToldOtherwise[]>;
  /** Tallies that reports tell over windows that meet this one, each beside the desk's own entries of its own window. */
  beside(register: RegisterName, window: DayWindow): Promise<Beside[]>;
}

// A row of days is counted from its first: nobody counts further back than this.
const longestRow = 400;

// A place has a cell for each day of a calendar: about two years of them.
const longestWindow = 800;

function checkWindow({ from, to }: DayWindow): void {
  const days = (daysBetween(from, to) ?? 0) + 1;
  if (days <= longestWindow) return;
  throw new DeskError('badInput', `A calendar shows at most ${longestWindow} days, and these are ${days}.`, {
    remedy: 'Ask for fewer days at once.',
    details: { reason: 'longWindow', days, most: longestWindow },
  });
}

const counted = ({ id, kind, status, values, stops, claims }: BookEntry): CountedEntry => ({
  id,
  kind,
  status,
  values,
  stops,
  claims,
});

/** Throws where a register has not what is asked of it, naming those that have. */
export function withPart<Part>(
  part: Part | undefined,
  register: string,
  what: string,
  others: (book: Book) => unknown,
): Part {
  if (part !== undefined) return part;
  const names = registers.filter(({ book }) => book && others(book)).map(({ name }) => name);
  throw new DeskError('badInput', `The register ${register} has no ${what}.`, {
    remedy: `Those that have are ${names.join(', ')}.`,
    details: { register, registers: names },
  });
}

export function bookViews(
  books: Books,
  today: () => string,
  opensSealed: () => Promise<boolean>,
): DeskBookViews {
  const every = async (
    register: string,
    filter: EntryFilter,
    hear: (entry: BookEntry) => void = () => {},
  ): Promise<CountedEntry[]> => {
    const found: CountedEntry[] = [];
    for await (const entry of books.every(register, filter)) {
      hear(entry);
      found.push(counted(entry));
    }
    return found;
  };
  const clocksOn = async (register: string, day: string, hear?: (entry: BookEntry) => void) => {
    const fields = withPart(bookOf(register)?.clock, register, 'clock', ({ clock }) => clock);
    return clocksOf(fields, await every(register, {}, hear), day);
  };
  return {
    figures: async (register, filter) => {
      const entries = await every(register, filter);
      const figures = figuresOf(bookOf(register)!, entries);
      return (await hidesFew(register, opensSealed)) ? figuresWithoutFew(figures) : figures;
    },
    calendar: async (register, { from, to }) => {
      checkWindow({ from, to });
      const fields = withPart(bookOf(register)?.calendar, register, 'calendar', ({ calendar }) => calendar);
      const { kind } = fields.recurring;
      const days = await every(register, { from: addDays(from, -longestRow), to });
      const closures = await every(register, { kind: [kind], to });
      return calendarOf(fields, [...days.filter((entry) => entry.kind !== kind), ...closures], { from, to });
    },
    clocks: (register, day) => clocksOn(register, day ?? today()),
    deadlines: async (register, language, base) => {
      const written = new Map<string, string>();
      const clocks = await clocksOn(register, today(), ({ id, at }) => written.set(id, at));
      const facts = (entry: string) => ({
        at: written.get(entry) ?? `${today()}T00:00:00.000Z`,
        link: new URL(`registers/${register}/${entry}`, base).href,
      });
      return deadlinesFeed(clocks, facts, language);
    },
    draft: async (register, id) => {
      const book = withPart(bookOf(register), register, 'book', (one) => one);
      const [found] = await books.claims([id]);
      if (found?.claim.register !== register) {
        throw new DeskError('notFound', `There is no claim "${id}" of ${register}.`);
      }
      return { ...fromClaim(book, found.claim), claims: [id] };
    },
    challenges: async (register, id) => {
      const entry = await books.entry(register, id);
      if (!entry) throw new DeskError('notFound', `There is no entry "${id}" of ${register}.`);
      const claims = new Map((await books.claims(entry.claims)).map((one) => [one.claim.id, one]));
      const told = challengesOf(
        bookOf(register)!,
        counted(entry),
        [...claims.values()].map(({ claim }) => claim),
      );
      return told.map((one) => {
        const { report, claim } = claims.get(one.claim)!;
        return { ...one, report, words: claim.quote.exact };
      });
    },
    beside: async (register, window) => {
      const tallies = await books.tallies(register, window);
      // Of windows that reach further the entries are all of theirs.
      const days = tallies.flatMap(({ from, to }) => [from, to].filter((day) => day !== null)).sort();
      const [from = window.from, to = window.to] = [days[0], days.at(-1)];
      const book = bookOf(register)!;
      const entries = await every(register, { from, to });
      return tallies.flatMap((tally) => besideOwn(book, tally, entries) ?? []);
    },
  };
}
