import { Parser } from 'htmlparser2';
import { SourceError } from '../error.js';
import type { Sheet } from './sheet.js';
import { Unzip } from './unzip.js';

type Attributes = Record<string, string>;

interface Hears {
  open?(tag: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(tag: string): void;
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1);

function parserOf({ open, text, close }: Hears): Parser {
  return new Parser(
    {
      onopentag: (name, attributes) => open?.(bare(name), attributes),
      ontext: (part) => text?.(part),
      onclosetag: (name) => close?.(bare(name)),
    },
    { xmlMode: true, decodeEntities: true },
  );
}

async function parse(zip: Unzip, part: string, hears: Hears): Promise<void> {
  const parser = parserOf(hears);
  for await (const text of zip.text(part)) parser.write(text);
  parser.end();
}

const unmarked = (text: string) =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

/** Texts that cells share. What stands in brackets over Japanese words is left out. */
async function sharedTexts(zip: Unzip, name: string): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let inText = false;
  let aside = 0;
  await parse(zip, 'xl/sharedStrings.xml', {
    open: (tag) => {
      if (tag === 'si') text = '';
      if (tag === 'rPh') aside += 1;
      inText = tag === 't' && aside === 0;
    },
    text: (part) => {
      if (inText) text += part;
      if (text.length > longestText) throw tooLong(name);
    },
    close: (tag) => {
      if (tag === 't') inText = false;
      if (tag === 'rPh') aside -= 1;
      if (tag === 'si') texts.push(unmarked(text));
    },
  });
  return texts;
}

const isDateFormat = (code: string) => /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));

const builtInDates = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Which styles of cells show a number as a day or time. */
async function dateStyles(zip: Unzip): Promise<Set<number>> {
  const formats = new Map<number, string>();
  const dates = new Set<number>();
  let inCells = false;
  let style = 0;
  await parse(zip, 'xl/styles.xml', {
    open: (tag, { numFmtId, formatCode }) => {
      const id = Number(numFmtId);
      if (tag === 'numFmt') formats.set(id, formatCode ?? '');
      if (tag === 'cellXfs') inCells = true;
      if (tag !== 'xf' || !inCells) return;
      if (builtInDates(id) || isDateFormat(formats.get(id) ?? '')) dates.add(style);
      style += 1;
    },
    close: (tag) => {
      if (tag === 'cellXfs') inCells = false;
    },
  });
  return dates;
}

/** A day as a spreadsheet counts it, `2026-01-31` or with `T08:30`. */
export function dayOfSerial(serial: number, from1904: boolean): string {
  // 1900 had no 29 February, but the count has one.
  const days = from1904 ? serial + 1462 : serial;
  const minutes = Math.round((days - 25_569) * 1440);
  const text = new Date(minutes * 60_000).toISOString();
  return minutes % 1440 === 0 ? text.slice(0, 10) : text.slice(0, 16);
}

interface Book {
  zip: Unzip;
  sheet: string;
  from1904: boolean;
}

async function firstSheet(zip: Unzip, name: string): Promise<Book> {
  let relation = '';
  let from1904 = false;
  const targets = new Map<string, string>();
  await parse(zip, 'xl/workbook.xml', {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
      const id = Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1];
      const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden';
      if (tag === 'sheet' && relation === '' && id && !hidden) relation = id;
    },
  });
  await parse(zip, 'xl/_rels/workbook.xml.rels', {
    open: (tag, { Id, Target }) => {
      if (tag === 'Relationship' && Id && Target) targets.set(Id, Target);
    },
  });
  const target = targets.get(relation) ?? 'worksheets/sheet1.xml';
  const sheet = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  if (zip.has(sheet)) return { zip, sheet, from1904 };
  throw new SourceError('binary', `${name} has no sheet that can be read. Save it as XLSX or CSV.`);
}

const columnOf = (ref: string): number => {
  let at = 0;
  for (const letter of ref.replace(/\d+$/, '').toUpperCase()) at = at * 26 + letter.charCodeAt(0) - 64;
  return at - 1;
};

/** Nothing may stand further out: a file of few bytes can have a cell at the far end of each row. */
const mostColumns = 1000;
/** The last row of a sheet. */
const lastRow = 1_048_576;
/** A spreadsheet takes 32,767 letters in a cell. */
const longestText = 1_000_000;

const tooLong = (name: string) =>
  new SourceError('binary', `${name} has a cell with more than ${longestText} letters. Shorten it.`);

const tooFar = (name: string, where: string) =>
  new SourceError('binary', `${name} has ${where}. Save it without that, or as CSV.`);

interface Reading extends Book {
  texts: readonly string[];
  dates: ReadonlySet<number>;
}

/** The first sheet that is shown, each cell as text; rows that a sheet leaves out are empty. */
export async function openXlsx(bytes: Uint8Array, name: string): Promise<Sheet> {
  const book = await firstSheet(new Unzip(bytes, name), name);
  const [texts, dates] = await Promise.all([sharedTexts(book.zip, name), dateStyles(book.zip)]);
  return { about: null, rows: () => rowsOf({ ...book, texts, dates }, name) };
}

async function* rowsOf(
  { zip, sheet, from1904, texts, dates }: Reading,
  name: string,
): AsyncGenerator<string[]> {
  const ready: string[][] = [];
  let number = 0;
  let row: string[] = [];
  let at = 0;
  let type = '';
  let style = 0;
  let value = '';
  let takes = false;
  let aside = 0;
  const shown = (): string => {
    if (type === 's') return texts[Number(value)] ?? '';
    if (type === 'b') return value === '1' ? 'true' : 'false';
    if (type === 'str' || type === 'inlineStr') return unmarked(value);
    if (type === 'd') return value.slice(0, 16);
    if (type === 'e' || value === '') return '';
    const given = Number(value);
    if (!Number.isFinite(given)) return value;
    return dates.has(style) ? dayOfSerial(given, from1904) : String(given);
  };
  const parser = parserOf({
    open: (tag, attributes) => {
      if (tag === 'row') {
        const wanted = Number(attributes.r ?? number + 1);
        if (Math.max(wanted, number + 1) > lastRow) throw tooFar(name, `a row beyond number ${lastRow}`);
        while (number + 1 < wanted) {
          number += 1;
          ready.push([]);
        }
        number += 1;
        row = [];
        at = -1;
      } else if (tag === 'c') {
        at = attributes.r ? columnOf(attributes.r) : at + 1;
        type = attributes.t ?? '';
        style = Number(attributes.s ?? 0);
        value = '';
      } else if (tag === 'rPh') aside += 1;
      else if (tag === 'v' || (tag === 't' && aside === 0)) takes = true;
    },
    text: (part) => {
      if (takes) value += part;
      if (value.length > longestText) throw tooLong(name);
    },
    close: (tag) => {
      if (tag === 'v' || tag === 't') takes = false;
      else if (tag === 'rPh') aside -= 1;
      else if (tag === 'c' && at >= mostColumns) {
        if (shown() !== '') throw tooFar(name, `a value beyond column ${mostColumns}`);
      } else if (tag === 'c' && at >= 0) {
        while (row.length < at) row.push('');
        row[at] = shown();
      } else if (tag === 'row') ready.push(row);
    },
  });
  for await (const text of zip.text(sheet)) {
    parser.write(text);
    yield* ready.splice(0);
  }
  parser.end();
  yield* ready;
}
