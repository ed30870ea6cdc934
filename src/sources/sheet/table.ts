import { SourceError } from '../error.js';
import { brokenUtf8At } from '../utf8.js';
import { csvRows, delimiterOf } from './csv.js';
import type { Sheet } from './sheet.js';
import { openXlsx } from './xlsx.js';

/** A row with its number in the file, from 1. */
export interface TableRow {
  number: number;
  cells: string[];
}

export interface Table {
  columns: { header: string; tag: string | null }[];
  /** How many rows these are, as far as the file says so before it is read. */
  about: number | null;
  /** Reads the rows with anything in them, below the headers, from the first. */
  rows(): AsyncGenerator<TableRow>;
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

function textOf(bytes: Uint8Array, name: string): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    const offset = brokenUtf8At(bytes);
    throw new SourceError(
      'brokenText',
      `${name} is no UTF-8: byte ${offset} is wrong. Save it as UTF-8, or as XLSX.`,
      {
        offset,
      },
    );
  }
}

/** Text that was kept from being a formula is what it was. */
const taken = (text: string) => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

async function* numbered(rows: AsyncIterable<string[]> | Iterable<string[]>): AsyncGenerator<TableRow> {
  let number = 0;
  for await (const cells of rows) {
    number += 1;
    if (cells.some((cell) => cell.trim() !== '')) yield { number, cells: cells.map(taken) };
  }
}

const isTag = (cell: string) => /^#\s*[a-z][a-z0-9_]*(?:\s*\+\s*[a-z][a-z0-9_]*)*$/i.test(cell.trim());

const filled = ({ cells }: TableRow) => cells.filter((cell) => cell.trim() !== '');

const isTagRow = (row: TableRow) => {
  const some = filled(row);
  return some.length > 0 && some.every(isTag);
};

const looked = 25;

/** Where the headers stand among the first rows, below what a title takes: above hashtags, or the first row as wide as most. */
function headAt(rows: readonly TableRow[]): { header: number; tags: number | null } {
  const tags = rows.findIndex(isTagRow);
  if (tags >= 0) return { header: tags - 1, tags };
  const widest = Math.max(0, ...rows.map((row) => filled(row).length));
  return { header: rows.findIndex((row) => filled(row).length * 2 > widest), tags: null };
}

/** The table in a CSV or XLSX file: its headers, their hashtags where it has a row of them (HXL), and its rows as they are read. */
export async function readTable({ bytes, name }: { bytes: Uint8Array; name: string }): Promise<Table> {
  if (bytes.length === 0) throw new SourceError('empty', `${name} is empty.`);
  const sheet = isZip(bytes) ? await openXlsx(bytes, name) : delimited(textOf(bytes, name));
  const first: TableRow[] = [];
  for await (const row of numbered(sheet.rows())) {
    first.push(row);
    if (first.length >= looked) break;
  }
  const { header, tags } = headAt(first);
  if (header < 0 && tags === null) throw new SourceError('empty', `${name} has no row with anything in it.`);
  const headers = first[header]?.cells ?? [];
  const marks = tags === null ? [] : first[tags]!.cells;
  const width = Math.max(headers.length, marks.length);
  const columns = Array.from({ length: width }, (_, at) => ({
    header: (headers[at] ?? '').trim(),
    tag: marks[at]?.trim() || null,
  }));
  const above = first[tags ?? header]!.number;
  return {
    columns,
    about: sheet.about === null ? null : Math.max(0, sheet.about - above),
    rows: async function* () {
      for await (const row of numbered(sheet.rows())) if (row.number > above) yield row;
    },
  };
}

function delimited(text: string): Sheet {
  const mark = delimiterOf(text);
  let about = text.endsWith('\n') ? 0 : 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) about += 1;
  return { about, rows: () => csvRows(text, mark) };
}
