import { type Numeral, numeralIn } from '../../words/numeral.js';
import type { Book, BookField, Codes } from '../book.js';
import { isTime } from '../clock.js';
import type { EntryContent, EntryPlace, EntryTrouble, EntryValue, Harm, LeastMost, Stop } from '../entry.js';
import { trouble } from '../entryTrouble.js';
import type { Target } from './columns.js';

/** What a row says of an entry: what stands in an empty cell is emptied; of what has no column nothing is said. */
export interface ReadRow {
  id: string | null;
  stamp: string | null;
  kind?: string;
  values: Record<string, EntryValue | null>;
  stops?: Stop[];
  /** Where it stands, where the file has no stops. */
  status?: string;
  claims?: string[];
  sharing?: EntryContent['sharing'];
  sensitivity?: EntryContent['sensitivity'];
  troubles: EntryTrouble[];
}

const numberOf = (text: string, kind?: Numeral): number | undefined => numeralIn(text, kind) ?? undefined;

function rangeOf(text: string): LeastMost | undefined {
  const one = numberOf(text);
  if (one !== undefined) return { least: one, most: one };
  const [, low = '', high = ''] = /^(.*?)\s*(?:\.\.|[-–—]|\bto\b)\s*(.*)$/.exec(text) ?? [];
  const [least, most] = [numberOf(low), numberOf(high)];
  if ((least === undefined && low !== '') || (most === undefined && high !== '')) return undefined;
  return least === undefined && most === undefined ? undefined : { least: least ?? null, most: most ?? null };
}

/** A day or time as spreadsheets write it; anything else stays as it is, to be refused with its words. */
const timeOf = (text: string): string => {
  const found = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z?$/.exec(text);
  return found ? `${found[1]}T${found[2]}` : text;
};

const fold = (text: string) => text.trim().toLowerCase();

/** The code of a word: itself, or by what people see of it in a language. */
const codeOf = (codes: Codes, text: string): string =>
  (Object.hasOwn(codes, text) ? text : undefined) ??
  Object.entries(codes).find(([code, says]) =>
    [code, ...Object.values(says)].some((word) => fold(word) === fold(text)),
  )?.[0] ??
  text;

const split = (text: string) =>
  text
    .split(/[;|؛]/)
    .map((one) => one.trim())
    .filter(Boolean);

const flags: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  1: true,
  نعم: true,
  no: false,
  false: false,
  0: false,
  لا: false,
};

function harmOf(text: string, groups: Codes): Harm[] | undefined {
  const read = split(text).map((one): Harm | undefined => {
    const [, group, measure, numbers = ''] = /^(.+?)\s+(\w+)\s+(\S+)$/.exec(one) ?? [];
    const range = rangeOf(numbers);
    return group && measure && range ? { group: codeOf(groups, group), measure, ...range } : undefined;
  });
  return read.every((one) => one !== undefined) ? (read as Harm[]) : undefined;
}

/** The value of a cell; text that cannot be read as its type is given as it is, and refused with the field's own sentence. */
function readValue(field: BookField, text: string): EntryValue {
  switch (field.type) {
    case 'number':
      return numberOf(text, field.fraction && 'fraction') ?? text;
    case 'range':
      return rangeOf(text) ?? text;
    case 'day': {
      const time = timeOf(text);
      return time.endsWith('T00:00') ? time.slice(0, 10) : time;
    }
    case 'time':
      return timeOf(text);
    case 'code':
      return codeOf(field.codes, text);
    case 'codes':
      return split(text).map((one) => codeOf(field.codes, one));
    case 'flag':
      return flags[fold(text)] ?? text;
    case 'harm':
      return harmOf(text, field.groups) ?? text;
    default:
      return text;
  }
}

/** The stops of a cell as it is exported; undefined where it is none. */
export function ladderOf(text: string): Stop[] | undefined {
  const parts = text.match(/(?:\\.|[^\\>])+/gs) ?? [];
  const stops = parts.map((part): Stop | undefined => {
    const [, to, at, place] = /^\s*(\w+)(?:\s+([^\s@]+))?(?:\s+@\s*(.*?))?\s*$/s.exec(part) ?? [];
    if (to === undefined || (at !== undefined && !isTime(at))) return undefined;
    return { to, at: at ?? null, place: place?.replace(/\\(.)/gs, '$1') ?? null };
  });
  return stops.every((one) => one !== undefined) ? (stops as Stop[]) : undefined;
}

type Parts = Map<string, string>;

function placeOf(parts: Parts): EntryPlace | null {
  const text = (part: string) => parts.get(part)?.trim() || null;
  const number = (part: string, kind?: Numeral) => {
    const given = text(part);
    // What is no number is refused with the place.
    return given === null ? null : (numberOf(given, kind) ?? (given as unknown as number));
  };
  if ([...parts.values()].every((one) => one.trim() === '')) return null;
  return {
    name: text('') ?? '',
    geonameId: number('geonameid'),
    lat: number('lat', 'degree'),
    lon: number('lon', 'degree'),
    country: text('country'),
    admin1: text('admin1'),
    precision: (text('precision') ?? 'unknown') as EntryPlace['precision'],
  };
}

function sideOf(text: string | undefined): number | null {
  const given = text?.trim() ?? '';
  return given === '' ? null : (numberOf(given) ?? (given as unknown as number));
}

/** The value of a field that has several columns. */
function wholeOf(field: BookField, parts: Parts): EntryValue | null {
  if (field.type === 'place') return placeOf(parts);
  const together = parts.get('')?.trim();
  if (together) return readValue(field, together);
  const [least, most] = [sideOf(parts.get('least')), sideOf(parts.get('most'))];
  return least === null && most === null ? null : { least, most };
}

const isParted = ({ type }: BookField) => type === 'place' || type === 'range';

function readStops(read: ReadRow, book: Book, cells: ReadonlyMap<string, string>): void {
  const ladder = cells.get('ladder') ?? '';
  const says = book.ladder?.says;
  const status = says ? codeOf(says, cells.get('status') ?? '') : '';
  if (ladder !== '') {
    const stops = ladderOf(ladder);
    if (stops) {
      // Who moved it on in the table alone wrote where it stands now.
      const onward = status !== '' && status !== stops.at(-1)?.to;
      read.stops = onward ? [...stops, { to: status, at: null, place: null }] : stops;
      return;
    }
    const remedy = 'Write it as "requested 2026-01-31T08:30 > held 2026-02-01 @ North gate".';
    read.troubles.push(trouble('ladder', 'cannotRead', 'The stops cannot be read.', remedy));
  } else if (status !== '') read.status = status;
}

/** What a row of a file says, by what its columns go into: `targets` stand at the places of the cells. */
export function readRow(book: Book, targets: readonly (Target | null)[], cells: readonly string[]): ReadRow {
  const read: ReadRow = { id: null, stamp: null, values: {}, troubles: [] };
  const own = new Map<string, string>();
  const parted = new Map<BookField, Parts>();
  for (const [at, target] of targets.entries()) {
    if (!target) continue;
    const text = (cells[at] ?? '').trim();
    const { field, part = '' } = target;
    if (!field) own.set(target.name, text);
    else if (isParted(field)) parted.set(field, (parted.get(field) ?? new Map()).set(part, text));
    else read.values[field.name] = text === '' ? null : readValue(field, text);
  }
  for (const [field, parts] of parted) read.values[field.name] = wholeOf(field, parts);
  read.id = own.get('id') || null;
  read.stamp = own.get('version') || null;
  const kind = own.get('kind');
  if (kind) read.kind = codeOf(book.kinds, kind);
  if (book.ladder) readStops(read, book, own);
  const claims = own.get('claims');
  if (claims !== undefined) read.claims = split(claims);
  for (const name of ['sharing', 'sensitivity'] as const) {
    const level = own.get(name);
    if (level !== undefined) read[name] = (level === '' ? null : level) as null;
  }
  return read;
}
