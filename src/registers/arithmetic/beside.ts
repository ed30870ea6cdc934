import type { Book } from '../book.js';
import type { EntryPlace } from '../entry.js';
import { placeKey } from './calendar.js';
import { type CountedEntry, codesIn, isPlace, rangeIn, textIn } from './counted.js';

/** A number over a window that somebody tells in a report. */
export interface ReportedTally {
  /** Who tells it where: claims with their reports and words. */
  told: { claim: string; report: string; words: string }[];
  chain: string[];
  /** First and last ISO day; null where it names no window. */
  from: string | null;
  to: string | null;
  measure: string;
  /** Least and most of what is told; `high` is null where it is open above. */
  low: number | null;
  high: number | null;
  where: Pick<EntryPlace, 'name' | 'geonameId' | 'precision'>[];
  /** Fields of the claim by name. */
  fields: Record<string, unknown>;
}

/**
 * A tally beside the desk's own entries of its window. `covered`: the entries come to what is told. `missing`: they come to
 * less. `contradicting`: they come to more. `unknown`: it tells no number or no window.
 */
export interface Beside {
  tally: ReportedTally;
  verdict: 'covered' | 'missing' | 'contradicting' | 'unknown';
  own: { least: number; most: number } | null;
  /** Entries that are counted. */
  entries: string[];
  /** Entries of the window that may yet be counted, as they are not decided or give no number. */
  open: string[];
  /** Of a sum: which direction it is of, where the tally does not say; null where it says or there is none. */
  direction: string | null;
}

type Own = Pick<Beside, 'entries' | 'open'> & { least: number; most: number };

const placesIn = (entry: CountedEntry): EntryPlace[] => Object.values(entry.values).filter(isPlace);

/** Those at a place that the tally names; all of them where it names none that is known as exactly as an entry's. */
function there(tally: ReportedTally, entries: readonly CountedEntry[]): readonly CountedEntry[] {
  const named = new Set(tally.where.map(placeKey));
  const at = entries.filter((entry) => placesIn(entry).some((place) => named.has(placeKey(place))));
  const meant = tally.where.some(({ precision }) => precision === 'exact');
  return at.length > 0 || meant ? at : entries;
}

/** The code that a tally asks of a field; null where it asks nothing of it. */
function asked({ fields }: ReportedTally, path: string): string | null {
  const name = /^fields\.(\w+)$/.exec(path)?.[1];
  const value = name === undefined ? undefined : fields[name];
  return typeof value === 'string' ? value : null;
}

/** Whether an entry is one that the tally counts; undefined where that is not decided yet. */
function isCounted(book: Book, entry: CountedEntry, tally: ReportedTally): boolean | undefined {
  let decided = true;
  for (const [path, field] of Object.entries(book.meets?.fills ?? {})) {
    const code = asked(tally, path);
    if (code === null) continue;
    if (field === 'status') {
      const passed = entry.stops.some(({ to }) => to === code) || code === book.ladder?.first[0];
      if (passed) continue;
      if (!book.partition?.open.includes(entry.status ?? '')) return false;
      decided = false;
    } else {
      const codes = codesIn(entry, field);
      if (codes.length > 0 && !codes.includes(code)) return false;
      if (codes.length === 0) decided = false;
    }
  }
  return decided ? true : undefined;
}

function counted(book: Book, tally: ReportedTally, entries: readonly CountedEntry[]): Own {
  const own = entries.map((entry) => [entry.id, isCounted(book, entry, tally)] as const);
  const its = own.flatMap(([id, is]) => (is === true ? [id] : []));
  const open = own.flatMap(([id, is]) => (is === undefined ? [id] : []));
  return { entries: its, open, least: its.length, most: its.length };
}

function summed(fields: readonly string[], entries: readonly CountedEntry[]): Own {
  const own: Own = { entries: [], open: [], least: 0, most: 0 };
  for (const entry of entries) {
    const given = fields.flatMap((field) => rangeIn(entry, field) ?? []);
    if (given.length === 0) own.open.push(entry.id);
    else own.entries.push(entry.id);
    for (const { least, most } of given) {
      own.least += least;
      own.most += most;
    }
  }
  return own;
}

type Verdict = Beside['verdict'];

function verdictOf({ low, high }: ReportedTally, own: Own): Verdict {
  if (low === null && high === null) return 'unknown';
  if (own.most < (low ?? 0)) return 'missing';
  return high !== null && own.least > high ? 'contradicting' : 'covered';
}

function toBeside(
  tally: ReportedTally,
  { entries, open, least, most }: Own,
  direction: string | null,
): Beside {
  const own = { least, most };
  return { tally, verdict: verdictOf(tally, { ...own, entries, open }), own, entries, open, direction };
}

/** Of directions that the tally may mean, one that comes to what is told, else all together. */
function besideSum(
  tally: ReportedTally,
  fields: Readonly<Record<string, string>>,
  entries: readonly CountedEntry[],
): Beside {
  const direction = asked(tally, 'fields.direction');
  const meant = direction === null ? undefined : fields[direction];
  if (meant !== undefined) return toBeside(tally, summed([meant], entries), null);
  const both = toBeside(tally, summed(Object.values(fields), entries), null);
  if (direction !== null || both.verdict === 'covered') return both;
  const one = Object.entries(fields)
    .map(([way, field]) => toBeside(tally, summed([field], entries), way))
    .find(({ verdict }) => verdict === 'covered');
  return one ?? both;
}

/** Lays a tally beside the entries of a register; undefined where its measure is nothing that the register counts. */
export function besideOwn(
  book: Book,
  tally: ReportedTally,
  entries: readonly CountedEntry[],
): Beside | undefined {
  const { counts, sums, day } = book.meets ?? {};
  const sum = sums?.[tally.measure];
  if (day === undefined || (counts !== tally.measure && sum === undefined)) return undefined;
  const { from, to } = tally;
  if (from === null || to === null) {
    return { tally, verdict: 'unknown', own: null, entries: [], open: [], direction: null };
  }
  const within = entries.filter((entry) => {
    const its = textIn(entry, day);
    return its !== null && its >= from && its <= to;
  });
  const its = there(tally, within);
  if (sum === undefined) return toBeside(tally, counted(book, tally, its), null);
  if (typeof sum === 'string') return toBeside(tally, summed([sum], its), null);
  return besideSum(tally, sum, its);
}
