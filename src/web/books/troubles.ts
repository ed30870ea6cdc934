import { createContext } from 'react';
import type { Book, Codes, EntryTrouble } from '../../server/contract.js';
import { codeWords, columnWords, fieldIn, type Speech } from './values.js';

/** The book whose register a page is of: what is wrong is said in its words. */
export const BookHere = createContext<Book | null>(null);

/** Of more codes than these the first are named, and the list itself has the others. */
const named = 12;

/** The codes that can stand in a field or a part of an entry, with their words. */
function codesIn(book: Book, name: string): Codes {
  if (name === 'kind') return book.kinds;
  if (name === 'status' || name.startsWith('stops')) return book.ladder?.says ?? {};
  const field = fieldIn(book, name);
  if (field?.type === 'harm') return field.groups;
  return field && 'codes' in field ? field.codes : {};
}

/** What a trouble tells of its case, in words: codes by those of the book. */
function casesOf({ field, details = {} }: EntryTrouble, book: Book | null, speech: Speech) {
  const { of } = details;
  const codes = book ? codesIn(book, typeof of === 'string' ? of : field) : {};
  const inWords = (value: unknown): unknown => {
    if (!Array.isArray(value)) return typeof value === 'string' ? codeWords(codes, value, speech) : value;
    const all = value.slice(0, named).map((one) => inWords(one));
    return [...all, ...(value.length > named ? ['…'] : [])].join(speech.t('unit.comma'));
  };
  const told = Object.entries(details).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  const words = Object.fromEntries(told.map(([name, value]) => [name, inWords(value)]));
  if (book && typeof of === 'string') words.of = columnWords(book, of, speech);
  // What is no text the desk tells of as it stands in JSON, and text with it.
  if (typeof words.given === 'string') words.given = words.given.replace(/^"(.*)"$/, '$1');
  return words;
}

/** What is wrong with an entry and what to do about it. The desk says it in English; other languages have a sentence for each code. */
export function troubleWords(
  trouble: EntryTrouble,
  book: Book | null,
  speech: Speech,
): { says: string; remedy: string } {
  const { code, message, remedy, details = {} } = trouble;
  const { t, language } = speech;
  const cases = casesOf(trouble, book, speech);
  const own = (part: string) => t(`books.wrong.${code}.${part}`, { ...cases, defaultValue: '' });
  // A sentence with the case in it, where all of the case is told.
  const full = (part: string) => {
    const sentence = own(`${part}Of`);
    return sentence.includes('{{') ? '' : sentence;
  };
  const isCoded = book !== null && ('known' in details || 'allowed' in details || 'is' in details);
  if (language === 'en' && message && !(isCoded && full('says'))) return { says: message, remedy };
  // A rule of a book says itself in each language.
  const rule = language === 'ar' ? details.saysAr : details.says;
  const plain = own('says').replace(/\{\{\w+\}\}/g, '…');
  const says = (typeof rule === 'string' && rule) || full('says') || plain || message;
  const owned = full('remedy') || own('remedy').replace(/\{\{\w+\}\}/g, '…');
  return { says, remedy: owned || (plain ? '' : remedy) };
}
