import type {
  Book,
  BookEntry,
  BookField,
  Codes,
  EntryPlace,
  EntryValue,
  Harm,
  LeastMost,
  Said,
} from '../../server/contract.js';
import { inLatin } from '../../words/numeral.js';
import { dayWords, measureWords, numberWords, spanOf, type Words } from '../format.js';
import type { Language } from '../i18n.js';
import { dateFormat } from '../intl.js';

/** Words with the language in which a book says its own. */
export type Speech = Words & { language: Language };

export const saidOf = (one: Said, { language }: Speech): string => one[language];

/** A sentence's first letter in capitals, where the script has them. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What people see of a code; a code that the book has no more stays as it is. */
export const codeWords = (codes: Codes, code: string, speech: Speech): string => {
  const known = codes[code];
  return known ? saidOf(known, speech) : code;
};

/** A name of a script of its own within a sentence. */
const apart = (text: string) => `\u2068${text}\u2069`;

/** A day, with its hour on the clock of the place where that is known. */
export function timeWords(at: string, words: Words): string {
  if (!at.includes('T')) return dayWords(at, words);
  const shape = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' } as const;
  const instant = new Date(`${at}Z`);
  if (Number.isNaN(instant.getTime())) return at;
  return `${dayWords(at.slice(0, 10), words)}${words.t('unit.comma')}${dateFormat(words.locale, shape).format(instant)}`;
}

/** Parts of an ISO 8601 duration of one unit. */
export function durationOf(text: string): { amount: string; unit: string } | null {
  const [, amount, unit] = /^P(\d+)([DWMY])$/.exec(text) ?? [];
  return amount && unit ? { amount, unit } : null;
}

/** A length of time as it is typed, in digits of any script; empty as long as no number is. */
export function durationTyped(amount: string, unit: string): string {
  const digits = inLatin(amount).replace(/\D/g, '');
  return digits ? `P${digits}${unit}` : '';
}

export function durationWords(text: string, words: Words): string {
  const known = durationOf(text);
  return known ? words.t(`checkSays.${known.unit}`, { count: Number(known.amount) }) : text;
}

const unitWords = (field: BookField, speech: Speech) =>
  'unit' in field && field.unit ? ` ${saidOf(field.unit, speech)}` : '';

function placeWords({ name, admin1, precision }: EntryPlace, { t }: Words): string {
  const within = admin1 && admin1 !== name ? `${apart(name)}${t('unit.comma')}${apart(admin1)}` : apart(name);
  return precision === 'unknown' || precision === 'exact'
    ? within
    : `${within} (${t(`precision.${precision}`)})`;
}

const harmWords = (rows: Harm[], groups: Codes, speech: Speech) =>
  rows
    .map(
      ({ group, measure, least, most }) =>
        `${codeWords(groups, group, speech)}: ${spanOf(least, most, speech)} ${measureWords(measure, most ?? least, speech)}`,
    )
    .join(' · ');

/** A value as people read it; empty where nothing is known. */
export function valueWords(field: BookField, value: EntryValue | null | undefined, speech: Speech): string {
  if (value === undefined || value === null) return '';
  switch (field.type) {
    case 'number':
      return `${numberWords(value as number, speech)}${unitWords(field, speech)}`;
    case 'range': {
      const { least, most } = value as LeastMost;
      return `${spanOf(least, most, speech)}${unitWords(field, speech)}`;
    }
    case 'day':
    case 'time':
      return timeWords(value as string, speech);
    case 'duration':
      return durationWords(value as string, speech);
    case 'code':
      return codeWords(field.codes, value as string, speech);
    case 'codes':
      return (value as string[]).map((one) => codeWords(field.codes, one, speech)).join(' · ');
    case 'place':
      return placeWords(value as EntryPlace, speech);
    case 'flag':
      return speech.t(value ? 'unit.yes' : 'unit.no');
    case 'harm':
      return harmWords(value as Harm[], field.groups, speech);
    default:
      return value as string;
  }
}

/** Whether a value is in words of a person, whose direction is its own. */
export const isOwnWords = ({ type }: BookField) => type === 'text' || type === 'actor' || type === 'place';

/** Codes in their order: as their register lists them, and by number where they are numbers, which an object would not keep in order. */
export function codesOf(codes: Codes): string[] {
  const listed = Object.keys(codes);
  return listed.every((code) => /^\d+$/.test(code)) ? listed.sort() : listed;
}

export const fieldIn = (book: Book, name: string): BookField | undefined =>
  book.fields.find((one) => one.name === name);

/** The name of a column: that of its field, of its kind or of where it stands. */
export function columnWords(book: Book, name: string, speech: Speech): string {
  const field = fieldIn(book, name);
  if (field) return saidOf(field.label, speech);
  if (/^stops\[\d+\]$/.test(name)) return speech.t('books.status');
  return speech.t(`books.part.${name}`, { defaultValue: name });
}

export function cellWords(book: Book, name: string, entry: BookEntry, speech: Speech): string {
  if (name === 'kind') return codeWords(book.kinds, entry.kind, speech);
  if (name === 'status')
    return entry.status && book.ladder ? codeWords(book.ladder.says, entry.status, speech) : '';
  const field = fieldIn(book, name);
  const value = entry.values[name];
  // In a table the name of a place alone: how exactly it is known stands with the entry.
  if (field?.type === 'place') return value ? (value as EntryPlace).name : '';
  return field ? valueWords(field, value, speech) : '';
}

/** What an entry is called: the first of its columns that are words, else what it is and when it was. */
export function titleOf(book: Book, entry: Pick<BookEntry, 'kind' | 'values'>, speech: Speech): string {
  const named = book.columns.flatMap((name) => {
    const field = fieldIn(book, name);
    const value = field && isOwnWords(field) ? valueWords(field, entry.values[name], speech) : '';
    return value ? [value] : [];
  })[0];
  const day = entry.values[book.day];
  const kind = codeWords(book.kinds, entry.kind, speech);
  const one = Object.keys(book.kinds).length > 1 ? kind : capital(saidOf(book.entry.one, speech));
  if (!named) return [one, typeof day === 'string' ? timeWords(day, speech) : ''].filter(Boolean).join(' · ');
  // A text names one entry, a place or an actor names many.
  const first = fieldIn(book, book.columns[0] ?? '');
  return first?.type === 'text' ? named : `${one} · ${named}`;
}
