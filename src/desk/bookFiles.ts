import type { EntryFilter, EntryTrouble } from '../ledger/bookModel.js';
import { type Books, type FileRow, shelfOf, stampOf } from '../ledger/books.js';
import { idOf } from '../ledger/content.js';
import type {
  ImportColumn,
  Imported,
  ImportHears,
  ImportOptions,
  RowTrouble,
  RowVerdict,
} from '../ledger/importModel.js';
import type { Person } from '../ledger/ledger.js';
import { csvRow } from '../publish/csv.js';
import { xlsx } from '../publish/xlsx.js';
import type { Book } from '../registers/book.js';
import { type Cell, cellsOf, headOf } from '../registers/table/cells.js';
import { columnsOf, guess, readableColumns, type Target } from '../registers/table/columns.js';
import { type ReadRow, readRow } from '../registers/table/read.js';
import { readTable, type Table } from '../sources/sheet/table.js';
import type { BookFile, BookFormat } from './books.js';
import { DeskError } from './error.js';

export type { Imported, ImportHears, ImportProgress, RowVerdict } from '../ledger/importModel.js';

const heads = 2;

/** Entries of a filter as a file, with a row of HXL tags: what is imported from it again is the same. */
export async function exportBook(
  books: Books,
  register: string,
  filter: EntryFilter,
  format: BookFormat,
): Promise<BookFile> {
  const { book } = shelfOf(register);
  // A column that is there and empty would empty the field for whoever sees it.
  const unseen = books.unseen(register);
  const columns = columnsOf(book).filter(({ field }) => !field || !unseen.has(field.name));
  const name = `dateline-${register}.${format}`;
  const rows = async function* (): AsyncGenerator<Cell[]> {
    yield* headOf(columns);
    for await (const entry of books.every(register, filter))
      yield cellsOf(columns, { ...entry, stamp: stampOf(book, entry.version, entry) });
  };
  if (format === 'csv') {
    // With its mark, a spreadsheet takes it for UTF-8. Row by row: one long string would stop the desk for a while.
    const lines = [Buffer.from('\ufeff')];
    for await (const row of rows()) lines.push(Buffer.from(csvRow(row)));
    return { name, bytes: Buffer.concat(lines) };
  }
  return { name, bytes: await xlsx(register, rows(), heads) };
}

interface Mapped {
  columns: ImportColumn[];
  targets: (Target | null)[];
}

const noTarget = (given: string, known: readonly string[]) =>
  new DeskError('badInput', `A column cannot go into "${given.slice(0, 80)}".`, {
    remedy: `It can go into ${known.join(', ')}, or nowhere.`,
    details: { reason: 'noTarget', given: given.slice(0, 80), known },
  });

/** What each column goes into: what is said, else what is guessed of columns and targets that are left. */
function mapColumns(book: Book, { columns }: Table, { map = {} }: ImportOptions): Mapped {
  const known = readableColumns(book);
  const names = known.map(({ name }) => name);
  const said = columns.map((_, at) => map[String(at + 1)]);
  const odd = said.find((to) => to && !names.includes(to));
  if (odd) throw noTarget(odd, names);
  const twice = said.find((to, at) => to && said.indexOf(to) !== at);
  if (twice) {
    throw new DeskError('badInput', `Two columns go into "${twice}".`, {
      remedy: 'Leave one of them out.',
      details: { reason: 'targetTwice', given: twice },
    });
  }
  const guessed = guess(book, columns);
  const to = columns.map((_, at) => {
    const asked = said[at];
    if (asked !== undefined) return asked === '' ? null : asked;
    const own = guessed[at] ?? null;
    return own !== null && said.includes(own) ? null : own;
  });
  return {
    columns: columns.map((column, at) => ({ at: at + 1, ...column, to: to[at]! })),
    targets: to.map((name) => known.find((one) => one.name === name) ?? null),
  };
}

const ourId = /^[0-9a-f]{24}$/;

/** What a row is kept under: the same row is the same entry, however often its file comes. */
function idsFor(register: string, by: readonly string[] | undefined) {
  const seen = new Map<string, number>();
  return (read: ReadRow): { id: string; whole: boolean } => {
    if (read.id !== null)
      return { id: ourId.test(read.id) ? read.id : idOf(['fileEntry', register, read.id]), whole: false };
    const { values, kind, stops, status } = read;
    if (by && by.length > 0) {
      const parts = by.map((name) => values[name] ?? (name === 'kind' ? kind : null) ?? null);
      return { id: idOf(['fileEntry', register, by, parts]), whole: false };
    }
    const given = idOf(['fileRow', register, values, kind ?? null, stops ?? status ?? null]);
    const count = seen.get(given) ?? 0;
    seen.set(given, count + 1);
    return { id: idOf(['fileRow', given, count]), whole: true };
  };
}

async function* fileRows(
  register: string,
  book: Book,
  table: Table,
  targets: readonly (Target | null)[],
  by: readonly string[] | undefined,
): AsyncGenerator<FileRow> {
  const idFor = idsFor(register, by);
  for await (const { number: row, cells } of table.rows()) {
    const read = readRow(book, targets, cells);
    if (read.troubles.length > 0) {
      yield { row, troubles: read.troubles };
      continue;
    }
    const { troubles: _none, id: _id, stamp, ...draft } = read;
    yield { row, draft: { ...draft, ...idFor(read), stamp: stamp ?? undefined } };
  }
}

/** The header of the column where something wrong stands. */
function columnOf({ field }: EntryTrouble, columns: readonly ImportColumn[]): string | null {
  const stops = /^stops\[|^status$/.test(field) ? ['ladder', 'status'] : [field];
  const found = columns.find(
    ({ to }) => to !== null && stops.some((name) => to === name || to.startsWith(`${name}.`)),
  );
  return found?.header ?? null;
}

/** Verdicts that are answered where nobody says how many, and at most. */
const fewVerdicts = 200;
export const mostVerdicts = 10_000;

function checkKeys(book: Book, by: readonly string[] = []): void {
  const known = ['kind', ...book.fields.filter(({ sealed }) => !sealed).map(({ name }) => name)];
  const odd = by.find((name) => !known.includes(name));
  if (odd !== undefined) throw noTarget(odd, known);
}

/** Rows of a file as entries, one act, kept whole or not at all. */
export async function importBook(
  books: Books,
  register: string,
  file: BookFile,
  options: ImportOptions,
  person: Person,
  { far = () => {}, verdict = () => {} }: ImportHears,
): Promise<Imported> {
  const { book } = shelfOf(register);
  checkKeys(book, options.by);
  const table = await readTable(file);
  const { columns, targets } = mapColumns(book, table, options);
  if (targets.every((target) => target === null)) {
    throw new DeskError('badInput', `No column of ${file.name} is known to the book of ${register}.`, {
      remedy: 'Say what its columns go into.',
      details: { reason: 'noColumns', columns: columns.map(({ header }) => header) },
    });
  }
  const { dry = false, skipRefused = false, key, by, verdicts: most = fewVerdicts } = options;
  const told = (trouble: EntryTrouble): RowTrouble => ({ ...trouble, column: columnOf(trouble, columns) });
  const inColumns = <One extends { troubles: EntryTrouble[] }>(one: One) => ({
    ...one,
    troubles: one.troubles.map(told),
  });
  const given = {
    rows: () => fileRows(register, book, table, targets, by),
    about: table.about,
    file: file.name,
    dry,
    skipRefused,
    key,
    verdicts: Math.min(most, mostVerdicts),
    // What is kept may be looked at twice, where somebody comes between.
    hear: (one: Omit<RowVerdict, 'troubles'> & { troubles: EntryTrouble[] }) => {
      if (dry) verdict(inColumns(one));
    },
    far,
  };
  const judged = await books.import(register, given, person);
  return {
    ...judged,
    verdicts: judged.verdicts.map(inColumns),
    columns,
    targets: readableColumns(book).map(({ name }) => name),
  };
}

const verdictHead = ['row', 'verdict', 'entry', 'column', 'field', 'code', 'message', 'remedy'];

/** The verdicts of all rows of a file as CSV, a line for each thing that is wrong; nothing is kept. */
export class VerdictTable {
  readonly #lines = [`\ufeff${csvRow(verdictHead)}`];

  add({ row, kind, entry, troubles }: RowVerdict): void {
    const line = (one?: RowTrouble) =>
      csvRow([
        row,
        kind,
        entry,
        ...(one
          ? [one.column, one.field, one.code, one.message, one.remedy]
          : [null, null, null, null, null]),
      ]);
    this.#lines.push(...(troubles.length > 0 ? troubles.map(line) : [line()]));
  }

  get text(): string {
    return this.#lines.join('');
  }
}
